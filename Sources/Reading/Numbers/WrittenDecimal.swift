import Glibc

/// A decimal number that a text says, as far as it counts for 15 significant digits.
struct WrittenDecimal {
    private var isNegative = false
    /// The first 15 significant digits.
    private var digits: UInt64 = 0
    /// The two digits behind them, and whether all others are zeros.
    private var tail = 0
    private var endsWithTail = true
    /// The value is `digits` times ten to this power, and what the tail adds.
    private var exponent = 0

    /// Absent when the text is no number, or longer than 400 bytes.
    init?(_ text: UnsafeRawBufferPointer) {
        let zero = UInt8(ascii: "0")
        guard text.count > 0, text.count <= 400 else { return nil }
        var index = 0
        if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
            isNegative = text[0] == UInt8(ascii: "-")
            index = 1
        }
        var hasDigit = false
        var hasPoint = false
        // Significant digits so far.
        var count = 0
        while index < text.count {
            let byte = text[index]
            let digit = byte &- zero
            if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else if digit <= 9 {
                hasDigit = true
                if digit != 0 || count > 0 { count += 1 }
                if count <= 15 {
                    digits = digits &* 10 &+ UInt64(digit)
                    if hasPoint { exponent -= 1 }
                } else {
                    if count <= 17 {
                        tail += Int(digit) * (count == 16 ? 10 : 1)
                    } else if digit != 0 {
                        endsWithTail = false
                    }
                    if !hasPoint { exponent += 1 }
                }
            } else {
                break
            }
            index += 1
        }
        guard hasDigit else { return nil }
        if index < text.count {
            guard text[index] | 0x20 == UInt8(ascii: "e"),
                let power = Int(String(decoding: text[(index + 1)...], as: UTF8.self)), abs(power) <= 400
            else { return nil }
            exponent += power
        }
    }

    /// Whether to round up may depend on the double that the text stands for: that is at most 0.12 units of the
    /// fifteenth digit away from the text.
    var isNearTie: Bool { (25..<75).contains(tail) }

    /// A double may not hold the value: the greatest is below 1.8E308, the least is 4.9E-324.
    var isAtRangeEnd: Bool {
        let magnitude = exponent + DecimalText.width(of: digits)
        return digits > 0 && !(-306...308).contains(magnitude)
    }

    /// The shortest decimal of a double may end in a sixteenth digit 5 that its exact value lies just below.
    mutating func settleTie(exactly value: Double) {
        guard tail == 50, endsWithTail else { return }
        var text = [CChar](repeating: 0, count: 80)
        let length = withVaList([abs(value)]) { vsnprintf(&text, text.count, "%.50e", $0) }
        // `d.ddd…`: the sixteenth digit stands behind the point.
        if length > 17, text[16] < CChar(bitPattern: UInt8(ascii: "5")) { tail = 40 }
    }

    /// Rounded to 15 significant digits, halves away from zero.
    func append(to target: inout [UInt8]) {
        let rounded = tail >= 50 ? digits + 1 : digits
        if isNegative, rounded > 0 { target.append(UInt8(ascii: "-")) }
        DecimalText.append(rounded, decimals: -exponent, to: &target)
    }
}

/// Numbers as the exact decimal text that Excel shows: at most 15 significant digits, no exponent, no binary noise.
enum DecimalText {
    /// Appends the number that the text says (`94.640000000000001` gives `94.64`, `1E+2` gives `100`).
    /// Gives false, and appends nothing, when the text is no such number, or is one beyond what a double can hold.
    static func append(_ text: UnsafeRawBufferPointer, to target: inout [UInt8]) -> Bool {
        // Plain short numbers, the most frequent, are passed on as they are.
        if isPlain(text) {
            target.append(contentsOf: text)
            return true
        }
        guard let number = WrittenDecimal(text) else { return false }
        if number.isNearTie || number.isAtRangeEnd {
            // Excel holds the double, so the same comes out as of a file that stores it.
            guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else { return false }
            if number.isNearTie || value == 0 {
                append(value, to: &target)
                return true
            }
        }
        number.append(to: &target)
        return true
    }

    /// The double's decimal text. Must be finite.
    static func shortest(_ value: Double) -> [UInt8] {
        var text: [UInt8] = []
        append(value, to: &text)
        return text
    }

    /// Appends the double, rounded to 15 significant digits by its exact value, halves away from zero. Must be finite.
    static func append(_ value: Double, to target: inout [UInt8]) {
        // Whole numbers and two decimals, exactly: a double this small with such a decimal has no other.
        let hundredfold = (value * 100).rounded()
        if abs(hundredfold) < 1e15, hundredfold / 100 == value {
            appendHundredths(Int(hundredfold), to: &target)
            return
        }
        if let rounded = RoundedDouble(value.magnitude) {
            if value < 0 { target.append(UInt8(ascii: "-")) }
            append(rounded.digits, decimals: rounded.decimals, to: &target)
            return
        }
        var description = "\(value)"
        description.withUTF8 {
            guard var number = WrittenDecimal(UnsafeRawBufferPointer($0)) else { return }
            number.settleTie(exactly: value)
            number.append(to: &target)
        }
    }

    /// Appends `hundredths / 100` without trailing zeros.
    static func appendHundredths(_ hundredths: Int, to target: inout [UInt8]) {
        if hundredths < 0 { target.append(UInt8(ascii: "-")) }
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        append(UInt64(whole), to: &target)
        if rest == 0 { return }
        let (tenths, last) = UInt8(truncatingIfNeeded: rest).quotientAndRemainder(dividingBy: 10)
        target.append(UInt8(ascii: "."))
        target.append(UInt8(ascii: "0") + tenths)
        if last != 0 { target.append(UInt8(ascii: "0") + last) }
    }

    /// Appends `digits / 10^decimals` without trailing zeros behind the point.
    static func append(_ digits: UInt64, decimals: Int, to target: inout [UInt8]) {
        var (digits, decimals) = (digits, decimals)
        while decimals > 0 {
            let (tenth, last) = digits.quotientAndRemainder(dividingBy: 10)
            guard last == 0 else { break }
            (digits, decimals) = (tenth, tenth == 0 ? 0 : decimals - 1)
        }
        guard decimals > 0 else {
            append(digits, to: &target)
            if digits > 0, decimals < 0 {
                target.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -decimals))
            }
            return
        }
        guard decimals < powers.count else {
            target.append(UInt8(ascii: "0"))
            target.append(UInt8(ascii: "."))
            let zeros = decimals - width(of: digits)
            target.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(zeros, 0)))
            append(digits, to: &target)
            return
        }
        let (whole, fraction) = digits.quotientAndRemainder(dividingBy: powers[decimals])
        append(whole, to: &target)
        target.append(UInt8(ascii: "."))
        append(fraction, width: decimals, to: &target)
    }

    /// Appends a whole number, with zeros in front of it up to that many digits (at most 20).
    @inline(__always)
    static func append(_ number: UInt64, width least: Int = 1, to target: inout [UInt8]) {
        let width = max(width(of: number), least)
        target.append(addingCapacity: width) { span in
            span.withUnsafeMutableBufferPointer { buffer, count in
                var rest = number
                var index = width
                while index > 0 {
                    index -= 1
                    let (tenth, last) = rest.quotientAndRemainder(dividingBy: 10)
                    buffer[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: last)
                    rest = tenth
                }
                count = width
            }
        }
    }

    /// How many digits the number has, at least one.
    @inline(__always)
    static func width(of number: UInt64) -> Int {
        // 1233 / 4096 is just above the logarithm of 2: for a number of so many bits one digit less, or as many.
        let least = ((64 - (number | 1).leadingZeroBitCount) &* 1233) >> 12
        return number >= powers[least] ? least + 1 : max(least, 1)
    }

    /// 1, 10, 100, … as far as 64 bits hold them.
    static let powers: [UInt64] = (0..<20).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

    /// Up to 15 digits with at most one point, without sign, needless zeros or exponent.
    static func isPlain(_ text: UnsafeRawBufferPointer) -> Bool {
        guard (1...16).contains(text.count) else { return false }
        let zero = UInt8(ascii: "0")
        let point = UInt8(ascii: ".")
        var pointAt = -1
        for (index, byte) in text.enumerated() {
            if byte == point {
                guard pointAt < 0, index > 0 else { return false }
                pointAt = index
            } else if byte &- zero > 9 {
                return false
            }
        }
        if text[0] == zero, text.count > 1, pointAt != 1 { return false }
        if pointAt < 0 { return text.count <= 15 }
        return text[text.count - 1] != zero && pointAt < text.count - 1
    }
}

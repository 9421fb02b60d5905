import Glibc

/// Numbers as the exact decimal text that Excel shows: at most 15 significant digits, no exponent, no binary noise.
enum DecimalText {
    /// Appends the number that the text says (`94.640000000000001` gives `94.64`, `1E+2` gives `100`).
    /// Gives false, and appends nothing, when the text is no such number.
    static func append(_ text: UnsafeRawBufferPointer, to target: inout [UInt8]) -> Bool {
        // Plain short numbers, the most frequent, are passed on as they are.
        if isPlain(text) {
            target.append(contentsOf: text)
            return true
        }
        guard let number = Parsed(text) else { return false }
        if number.isNearTie, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite {
            // Excel holds the double, so the same comes out as of a file that stores it.
            append(value, to: &target)
            return true
        }
        number.append(to: &target)
        return true
    }

    /// The double's shortest decimal, cut to 15 significant digits. Must be finite.
    static func shortest(_ value: Double) -> [UInt8] {
        var text: [UInt8] = []
        append(value, to: &text)
        return text
    }

    static func append(_ value: Double, to target: inout [UInt8]) {
        // Whole numbers and two decimals, exactly: a double this small with such a decimal has no other.
        let hundredfold = (value * 100).rounded()
        if abs(hundredfold) < 1e15, hundredfold / 100 == value {
            appendHundredths(Int(hundredfold), to: &target)
            return
        }
        var description = "\(value)"
        description.withUTF8 {
            guard var number = Parsed(UnsafeRawBufferPointer($0)) else { return }
            number.settleTie(exactly: value)
            number.append(to: &target)
        }
    }

    /// Appends `hundredths / 100` without trailing zeros.
    static func appendHundredths(_ hundredths: Int, to target: inout [UInt8]) {
        if hundredths < 0 { target.append(UInt8(ascii: "-")) }
        let magnitude = hundredths.magnitude
        append(magnitude / 100, to: &target)
        let rest = UInt8(magnitude % 100)
        if rest == 0 { return }
        target.append(UInt8(ascii: "."))
        target.append(UInt8(ascii: "0") + rest / 10)
        if rest % 10 != 0 { target.append(UInt8(ascii: "0") + rest % 10) }
    }

    private static func append(_ number: UInt, to target: inout [UInt8]) {
        let start = target.count
        var rest = number
        repeat {
            target.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        target[start...].reverse()
    }

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

    /// A decimal number as digits and the place of its point.
    private struct Parsed {
        var isNegative = false
        /// Without leading and trailing zeros; empty for zero.
        var digits: [UInt8] = []
        /// The value is 0.DIGITS times ten to this power.
        var exponent = 0

        /// Whether to round up may depend on the double that the text stands for: that is at most 0.12 units of the
        /// fifteenth digit away from the text.
        var isNearTie: Bool {
            guard digits.count > 15 else { return false }
            let tail = Int(digits[15]) * 10 + (digits.count > 16 ? Int(digits[16]) : 0)
            return (25..<75).contains(tail)
        }

        /// The shortest decimal of a double may end in a sixteenth digit 5 that its exact value lies just below.
        mutating func settleTie(exactly value: Double) {
            guard digits.count == 16, digits[15] == 5 else { return }
            var text = [CChar](repeating: 0, count: 80)
            let length = withVaList([abs(value)]) { vsnprintf(&text, text.count, "%.50e", $0) }
            // `d.ddd…`: the sixteenth digit stands behind the point.
            if length > 17, text[16] < CChar(bitPattern: UInt8(ascii: "5")) { digits[15] = 4 }
        }

        init?(_ text: UnsafeRawBufferPointer) {
            let zero = UInt8(ascii: "0")
            var index = 0
            var hasDigit = false
            var hasPoint = false
            // A number in a file is at most some hundred bytes long.
            guard text.count > 0, text.count <= 400 else { return nil }
            if text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
                isNegative = text[0] == UInt8(ascii: "-")
                index = 1
            }
            while index < text.count {
                let byte = text[index]
                if byte == UInt8(ascii: "."), !hasPoint {
                    hasPoint = true
                } else if byte &- zero <= 9 {
                    hasDigit = true
                    if byte != zero || !digits.isEmpty {
                        digits.append(byte - zero)
                        if !hasPoint { exponent += 1 }
                    } else if hasPoint {
                        exponent -= 1
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
            while digits.last == 0 { digits.removeLast() }
        }

        /// Rounded to 15 significant digits, halves away from zero.
        func append(to target: inout [UInt8]) {
            let zero = UInt8(ascii: "0")
            var digits = digits
            var exponent = exponent
            if digits.count > 15 {
                let roundsUp = digits[15] >= 5
                digits.removeLast(digits.count - 15)
                if roundsUp {
                    var index = 14
                    while index >= 0, digits[index] == 9 { index -= 1 }
                    if index < 0 {
                        digits = [1]
                        exponent += 1
                    } else {
                        digits[index] += 1
                        digits.removeLast(14 - index)
                    }
                }
                while digits.last == 0 { digits.removeLast() }
            }
            guard !digits.isEmpty else { return target.append(zero) }
            if isNegative { target.append(UInt8(ascii: "-")) }
            if exponent <= 0 {
                target.append(contentsOf: [zero, UInt8(ascii: ".")])
                for _ in 0..<(-exponent) { target.append(zero) }
                for digit in digits { target.append(zero + digit) }
                return
            }
            for (index, digit) in digits.enumerated() {
                if index == exponent { target.append(UInt8(ascii: ".")) }
                target.append(zero + digit)
            }
            if digits.count < exponent { for _ in digits.count..<exponent { target.append(zero) } }
        }
    }
}

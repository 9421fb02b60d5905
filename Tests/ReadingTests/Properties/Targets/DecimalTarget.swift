import Records

@testable import Reading

extension FuzzTarget {
    /// The text of a number, and the eight bytes of one.
    static let decimal = FuzzTarget(name: "decimal") { input, _ throws(Flaw) in
        if input.count >= 8 {
            let value = Double(bitPattern: input[..<8].reduce(0) { $0 << 8 | UInt64($1) })
            if value.isFinite { try look(at: DecimalText.shortest(value), of: value) }
        }
        let given: [UInt8] = [0x2A]
        var text = given
        let isNumber = input.withUnsafeBytes { DecimalText.append($0, to: &text) }
        try hold(text.starts(with: given), "what stood before is gone")
        guard isNumber else {
            try hold(text == given, "no number, but text")
            return false
        }
        guard let value = Double(String(decoding: input, as: UTF8.self)) else { throw Flaw("this is no number") }
        try look(at: Array(text.dropFirst()), of: value)
        return true
    }

    /// The text is a plain decimal that says the same number, to 15 digits, and gives itself when it is read.
    private static func look(at text: [UInt8], of value: Double) throws(Flaw) {
        let words = String(decoding: text, as: UTF8.self)
        try hold(DecimalGrammar.matches(text), "\(value) became \(words)")
        var again: [UInt8] = []
        let isNumber = text.withUnsafeBytes { DecimalText.append($0, to: &again) }
        try hold(isNumber == (text.count <= 400) && (!isNumber || again == text), "\(words) is not settled")
        let said = Double(words) ?? .nan
        // Subnormal numbers have fewer digits than 15.
        let allowed = max(value.magnitude * 5.1e-15, Double.leastNonzeroMagnitude)
        try hold(said == value || (said - value).magnitude <= allowed, "\(value) became \(words)")
        if let iso = ExcelDate.isoText(serial: text, is1904: false) {
            try hold([8, 10, 19].contains(iso.utf8.count), "\(words) became \(iso)")
        }
    }
}

/// Exact decimal text that a spreadsheet can hold as a number without loss: at most 15 significant digits.
package struct DecimalText: Sendable, Hashable {
    /// The most digits that Excel keeps.
    package static let significantDigits = 15

    /// As given: an optional minus, digits, an optional point with digits after it.
    package let text: String

    /// Absent for anything else than plain decimal text (no exponent, no separators, no `NaN`), and for numbers
    /// of more significant digits than a spreadsheet keeps.
    package init?(_ text: String) {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count <= 2,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        let significant = parts.joined().drop { $0 == 0x30 }
        let decimals = parts.count == 2 ? parts[1].count : 0
        let kept = significant.count - min(decimals, significant.reversed().prefix { $0 == 0x30 }.count)
        guard kept <= Self.significantDigits else { return nil }
        self.text = text
    }
}

import Testing

@testable import Exporting

@Suite struct CodePage874Tests {
    /// All 225 characters of windows-874.
    @Test func everyCharacterOfTheCodePageGivesItsByte() throws {
        var assigned = 0
        for byte in UInt8.min...UInt8.max {
            let scalar: Unicode.Scalar? =
                switch byte {
                case ..<0x80: Unicode.Scalar(byte)
                case 0xA1...0xDA, 0xDF...0xFB: Unicode.Scalar(UInt32(byte) - 0xA0 + 0x0E00)
                case 0x80: "€"
                case 0x85: "…"
                case 0x91: "‘"
                case 0x92: "’"
                case 0x93: "“"
                case 0x94: "”"
                case 0x95: "•"
                case 0x96: "–"
                case 0x97: "—"
                case 0xA0: "\u{A0}"
                default: nil
                }
            guard let scalar else { continue }
            assigned += 1
            let (bytes, missing) = CodePage874.encode(String(scalar))
            #expect(bytes == [byte] && missing.isEmpty)
        }
        #expect(assigned == 128 + 10 + 58 + 29)
    }

    @Test func everyCharacterThatIsMissingIsToldOnce() {
        let (bytes, missing) = CodePage874.encode("ก→é→\u{0E3B}\u{0E5C}ข")
        #expect(bytes == [0xA1, 0xA2])
        #expect(missing == ["→", "é", "\u{0E3B}", "\u{0E5C}"])
    }
}

import Records
import Testing

/// Citizen ids. A wrong check digit is no matter of reading.
@Suite struct CitizenIdCases {
    static let idsTable = NormalizerCase.table(
        """
        1234567890121 | 1234567890121
        1234567890123 | 1234567890123
        3100425369745 | 3100425369745
        1 2345 67890 12 1 | 1234567890121 | separators
        1-2345-67890-12-1 | 1234567890121 | separators
        ๑๒๓๔๕๖๗๘๙๐๑๒๑ | 1234567890121 | thai-digits
        \u{00A0}1234567890121 | 1234567890121 | spaces
        1234567890121␠ | 1234567890121 | spaces
        '1234567890121 | 1234567890121 | signs
        3.10042E+12 | !id-scientific | id-scientific
        3.100425369745E+12 | 3100425369745 | separators
        3100420000000 | !id-scientific | id-scientific
        123456789012 | !id-malformed | id-malformed
        12345678901211 | !id-malformed | id-malformed
        0123456789012 | 0123456789012
        9234567890123 | 9234567890123
        - | – | nothing
        """, from: "citizen id")

    @Test(arguments: idsTable)
    func idsAreRead(one: NormalizerCase) throws {
        #expect(try one.outcome(.citizenId) == one.expected)
    }
}

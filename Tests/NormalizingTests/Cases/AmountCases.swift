import Records
import Testing

/// Money, scores and percents.
@Suite struct AmountCases {
    static let amountsTable = NormalizerCase.table(
        """
        69350 | 69350.00
        66,460 | 66460.00 | separators
        2131.94 | 2131.94
        2,591.94 | 2591.94 | separators
        ๖๙,๘๑๐ | 69810.00 | separators+thai-digits
        (1,234.00) | -1234.00 | separators
        1,234- | -1234.00 | separators
        19340 บาท | 19340.00
        - | 0.00
        69350.␠ | 69350.00 | spaces
        สองหมื่น | !not-a-number | not-a-number
        """)
    static let scoresTable = NormalizerCase.table(
        """
        94.64 | 94.64
        ๙๔.๖๔ | 94.64 | thai-digits
        100 | 100.00
        59.9999 | 59.9999
        """)
    static let percentsTable = NormalizerCase.table(
        """
        3.9 | 3.90
        3.9% | 3.90
        ๓.๖ % | 3.60 | thai-digits
        """)

    @Test(arguments: amountsTable)
    func amountsOfMoney(one: NormalizerCase) throws {
        #expect(try one.outcome(.salary) == one.expected)
    }

    @Test(arguments: scoresTable)
    func scores(one: NormalizerCase) throws {
        #expect(try one.outcome(.totalScore) == one.expected)
    }

    @Test(arguments: percentsTable)
    func percents(one: NormalizerCase) throws {
        #expect(try one.outcome(.percent) == one.expected)
    }
}

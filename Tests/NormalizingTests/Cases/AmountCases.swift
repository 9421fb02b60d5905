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
        (1,234.00) | -1234.00 | separators+signs
        1,234- | -1234.00 | separators+signs
        19340 บาท | 19340.00 | words
        - | 0.00 | signs
        69350.␠ | 69350.00 | spaces
        สองหมื่น | !not-a-number | not-a-number
        """, from: "salary import sheet")
    static let scoresTable = NormalizerCase.table(
        """
        94.64 | 94.64
        ๙๔.๖๔ | 94.64 | thai-digits
        100 | 100.00
        59.9999 | 59.9999
        """, from: "salary import sheet")
    static let percentsTable = NormalizerCase.table(
        """
        3.9 | 3.90
        3.9% | 3.90 | words
        ๓.๖ % | 3.60 | thai-digits+words
        """, from: "salary import sheet")
    static let slipsTable = NormalizerCase.table(
        """
        (1,234.00 บาท) | -1234.00 | separators+signs+words
        (500) บาท | -500.00 | signs+words
        \u{2212}500 | -500.00 | signs
        500\u{2212} | -500.00 | signs
        - 500 | -500.00 | signs
        (-5) | -5.00 | signs
        (5-) | !not-a-number | not-a-number
        \u{2013} | 0.00 | signs
        19 340 | 19340.00 | separators
        1 9340 | !not-a-number | not-a-number
        1.234.567 | 1234567.00 | separators
        1.234,50 | 1234.50 | separators
        19.340 | 19.34
        1.234 | !not-a-number | not-a-number
        1.2.3 | !not-a-number | not-a-number
        15,000 บาทถ้วน | 15000.00 | separators+words
        15,000.- | 15000.00 | separators+words
        ฿1,000 | 1000.00 | separators+words
        บาท | !not-a-number | not-a-number
        '500 | 500.00 | signs
        \u{FF11}\u{FF12} | 12.00 | text-repaired
        ๑2,0๐๐ | 12000.00 | separators+thai-digits
        NULL | – | nothing
        ไม่ระบุ | – | nothing
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

    @Test(arguments: slipsTable)
    func waysToWriteAmounts(one: NormalizerCase) throws {
        #expect(try one.outcome(.salary) == one.expected)
    }
}

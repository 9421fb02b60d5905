import Appraising
import Records
import Testing

struct IncrementTests {
    @Test(arguments: [
        // DPIS's own example: the ceiling takes the raise, the rest is paid.
        (69_350, 66_460, 39_000, 69_810, 260_000, 46_000, 213_194),
        // Not a satang over a multiple of ten baht, and one over.
        (20_000, 20_000, 10_000, 43_600, 20_000, 20_000, 0), (20_000, 20_001, 10_000, 43_600, 21_000, 21_000, 0),
        // At the ceiling everything is special pay; above it nothing is taken away.
        (43_600, 36_470, 30_000, 43_600, 110_000, 0, 109_410), (50_000, 36_470, 30_000, 43_600, 110_000, 0, 109_410),
        // Just reaching the ceiling needs no special pay.
        (43_500, 10_000, 10_000, 43_600, 10_000, 10_000, 0), (20_000, 20_000, 0, 43_600, 0, 0, 0),
    ])
    func goldenAmounts(
        salary: Int64, base: Int64, percent: Int64, ceiling: Int64, computed: Int64, increment: Int64, special: Int64
    ) throws {
        let raise = try #require(
            Increment(
                salary: Baht(salary), base: Baht(base), percent: PercentE4(tenThousandths: percent),
                ceiling: Baht(ceiling)))
        #expect(raise.computed.satang == computed)
        #expect(raise.increment.satang == increment)
        #expect(raise.specialPay.satang == special)
    }

    @Test func negativeOrHugeFiguresGiveNothing() {
        let one = PercentE4(tenThousandths: 10_000)
        #expect(Increment(salary: Baht(1), base: Baht(-1), percent: one, ceiling: nil) == nil)
        #expect(Increment(salary: Baht(1), base: Baht(satang: .max), percent: one, ceiling: nil) == nil)
    }
}

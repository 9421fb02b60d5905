import Records

/// A raise by the rules: base × percent, a fraction under 10 baht rounded up to 10, capped at the ceiling; what lies
/// above the ceiling is paid as special pay, from the unrounded amount.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน; DPIS `data_compensation_test.php`. Example: 69,350 with a base of 66,460
/// and 3.9 % gives 2,591.94 → 2,600; under a ceiling of 69,810 that is 460 and 2,131.94 special pay.
package struct Increment: Sendable, Hashable {
    /// Base × percent, rounded up to 10 baht: `จำนวนเงินที่คำนวณได้`.
    package let computed: Baht
    /// What is added to the salary.
    package let increment: Baht
    package let specialPay: Baht

    /// A percent has 10,000 parts of which 100 make the whole.
    private static let whole: Int64 = 1_000_000

    static let nothing = Increment(
        computed: Baht(satang: 0), increment: Baht(satang: 0), specialPay: Baht(satang: 0))

    init(computed: Baht, increment: Baht, specialPay: Baht) {
        self.computed = computed
        self.increment = increment
        self.specialPay = specialPay
    }

    /// Absent for a negative base or percent, or a product that does not fit.
    package init?(
        salary: Baht, base: Baht, percent: PercentE4, ceiling: Baht?, rounding: RaiseRounding = .officials
    ) {
        let (product, overflow) = base.satang.multipliedReportingOverflow(by: percent.tenThousandths)
        guard !overflow, base.satang >= 0, percent.tenThousandths >= 0 else { return nil }
        let divisor = Self.whole * rounding.step
        let rounded = Baht(satang: (product / divisor + (product % divisor == 0 ? 0 : 1)) * rounding.step)
        computed = rounded
        guard let ceiling, salary + rounded > ceiling else {
            increment = rounded
            specialPay = Baht(satang: 0)
            return
        }
        let room = max(Baht(satang: 0), ceiling - salary)
        increment = room
        specialPay = rounding.special(of: product, whole: Self.whole, room: room)
    }
}

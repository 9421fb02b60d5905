/// What a raise comes to by the rule: percent of the base, a fraction under ten baht counts as ten, no salary above the
/// ceiling; what the ceiling keeps out is paid as special pay, not rounded.
struct SampleRaise {
    /// Baht.
    var base: Int
    /// Hundredths of a percent.
    var percent: Int
    /// Baht, before the ceiling.
    var computed: Int
    /// Baht.
    var increment: Int
    /// Satang.
    var specialPay: Int
    /// Baht.
    var newSalary: Int

    init(salary: Int, level: SampleLevel, percent: Int) {
        let pay = level.pay
        base = salary < pay.threshold ? pay.lowerBase : pay.upperBase
        self.percent = percent
        // base × percent / 100 in satang: base · 100 · (percent / 100) / 100
        let satang = base * percent / 100
        computed = (satang + 999) / 1000 * 10
        if salary + computed > pay.ceiling {
            increment = max(0, pay.ceiling - salary)
            specialPay = max(0, satang - increment * 100)
        } else {
            increment = computed
            specialPay = 0
        }
        newSalary = salary + increment
    }
}

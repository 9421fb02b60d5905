/// What came of a round for one person's pay, as lists, orders and notices tell it. Empty text and absent amounts mean
/// that nothing is known or that there is none; amounts are whole satang.
package struct RaiseLine: Sendable, Hashable {
    package var citizenId: String
    package var prefix: String
    package var givenName: String
    package var surname: String
    package var positionNumber: String
    package var positionTitle: String
    /// As it stands beside the title, without the type: `ชำนาญการ`, `ต้น`.
    package var level: String
    package var unit: String

    /// Before the raise.
    package var salary: Baht?
    /// The most that the level may earn.
    package var ceiling: Baht?
    /// What the percent is taken of (ฐานในการคำนวณ).
    package var base: Baht?
    package var percent: PercentE4?
    /// Base × percent, rounded as the rules say, before any ceiling.
    package var computed: Baht?
    /// What the salary rises by.
    package var increment: Baht?
    /// What is paid beside the salary where the ceiling cuts the raise (ค่าตอบแทนพิเศษ).
    package var specialPay: Baht?
    package var newSalary: Baht?
    package var livingAllowance: Baht?

    /// Permanent employees: steps of the wage table, half a step being 5,000.
    package var steps: ScoreE4?
    /// Permanent employees at the last step: special pay in percent of the wage.
    package var specialPercent: PercentE4?

    package var score: ScoreE4?
    /// The result's name: `ดีมาก`.
    package var grade: String
    /// Why there is no raise.
    package var reason: String
    package var note: String

    package init(
        citizenId: String = "", prefix: String = "", givenName: String = "", surname: String = "",
        positionNumber: String = "", positionTitle: String = "", level: String = "", unit: String = "",
        salary: Baht? = nil, ceiling: Baht? = nil, base: Baht? = nil, percent: PercentE4? = nil,
        computed: Baht? = nil, increment: Baht? = nil, specialPay: Baht? = nil, newSalary: Baht? = nil,
        livingAllowance: Baht? = nil, steps: ScoreE4? = nil, specialPercent: PercentE4? = nil,
        score: ScoreE4? = nil, grade: String = "", reason: String = "", note: String = ""
    ) {
        self.citizenId = citizenId
        self.prefix = prefix
        self.givenName = givenName
        self.surname = surname
        self.positionNumber = positionNumber
        self.positionTitle = positionTitle
        self.level = level
        self.unit = unit
        self.salary = salary
        self.ceiling = ceiling
        self.base = base
        self.percent = percent
        self.computed = computed
        self.increment = increment
        self.specialPay = specialPay
        self.newSalary = newSalary
        self.livingAllowance = livingAllowance
        self.steps = steps
        self.specialPercent = specialPercent
        self.score = score
        self.grade = grade
        self.reason = reason
        self.note = note
    }

    /// `นายประเสริฐ เจริญพันธ์`
    package var fullName: String { prefix + givenName + (surname.isEmpty ? "" : " " + surname) }

    /// Neither the salary rises nor is anything paid beside it. An unknown raise is none.
    package var isNotRaised: Bool { (increment?.satang ?? 0) == 0 && (specialPay?.satang ?? 0) == 0 }

    /// Increment and special pay together; absent where neither is known.
    package var sum: Baht? {
        guard increment != nil || specialPay != nil else { return nil }
        return (increment ?? Baht(satang: 0)) + (specialPay ?? Baht(satang: 0))
    }

    /// Reason and note, as one remark.
    package var remark: String { [reason, note].filter { !$0.isEmpty }.joined(separator: " ") }
}

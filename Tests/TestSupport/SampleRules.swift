import Records

/// A small rule context: round 2565/2, the national bands, the pay table in force since October 2560.
package enum SampleRules {
    package static let round = Round(fiscalYear: 2565, half: 2)!

    package static let ruleSet: RuleSet = {
        var set = plainRuleSet
        set.movements = MovementRules(
            secondmentMonths: 3, transferAfter: [.init(month: 3, day: 1), .init(month: 9, day: 1)],
            words: [
                .ending: ["สิ้นสุด"], .leaving: ["ลาออก"], .transferOut: ["ให้โอน"], .transferIn: ["รับโอน"],
                .secondment: ["ช่วยราชการ"], .transfer: ["โอน", "ย้าย"],
            ])
        set.appraisalDue = AppraisalDueRules(months: 4, away: ["ศึกษา"], sources: [.assessment])
        return set
    }()

    /// What every rule set must say, and nothing else.
    package static let plainRuleSet = RuleSet(
        id: "sample", agency: nil,
        bands: [("ดีเด่น", 90, 100), ("ดีมาก", 80, 90), ("ดี", 70, 80), ("พอใช้", 60, 70), ("ต้องปรับปรุง", 0, 60)]
            .map { .init(grade: $0, from: points($1), below: points($2)) },
        resultMaximum: points(70), competencyMaximum: points(30),
        percentCap: PercentE4(tenThousandths: 60_000), ceiling: .next, retirementAge: 60,
        vanishedShare: PercentE4(tenThousandths: 50_000),
        authority: [
            .level: ["gpis-positions", "dpis-roster", "salary-result"],
            .positionTitle: ["gpis-positions", "dpis-roster"],
            .unit: ["gpis-positions", "dpis-roster"],
        ],
        defaultAuthority: ["dpis-roster", "payroll", "gpis-positions", "salary-result", "epm-r0901"],
        origins: [:], hash: "")

    package static func points(_ points: Int64) -> ScoreE4 { ScoreE4(tenThousandths: points * 10_000) }

    package static let tables = CodeTables(
        prefixes: CodeTable(
            name: "prefixes",
            entries: [
                .init(code: "นาย", name: "นาย", attributes: ["gender": "male"]),
                .init(code: "นาง", name: "นาง", attributes: ["gender": "female", "marriage": "after"]),
                .init(code: "นางสาว", name: "นางสาว", attributes: ["gender": "female", "marriage": "before"]),
                .init(code: "ว่าที่ร้อยตรี", name: "ว่าที่ร้อยตรี", attributes: ["ambiguous": "ว่าที่เรือตรี"]),
            ]),
        genders: table("genders", ["male", "female"]),
        positionTypes: table("position-types", ["O", "K", "D", "M"]),
        levels: CodeTable(
            name: "levels",
            entries: pay.map {
                .init(
                    code: $0.level, name: $0.level,
                    attributes: ["type": String($0.level.prefix(1)), "staffType": "1"])
            }),
        provinces: table("provinces", ["กรุงเทพมหานคร", "นราธิวาส", "นครราชสีมา", "น่าน", "นนทบุรี", "เชียงใหม่", "เชียงราย"]),
        staffTypes: table("staff-types", ["1", "2", "3", "4"]),
        positionStatuses: table("position-statuses", ["occupied", "vacant"]),
        grades: table("grades", ["ดีเด่น", "ดีมาก", "ดี", "พอใช้", "ต้องปรับปรุง"]))

    private static func table(_ name: String, _ codes: [String]) -> CodeTable {
        CodeTable(name: name, entries: codes.map { .init(code: $0, name: $0) })
    }

    /// From October 2560: level, minimum, temporary minimum, own and next ceiling, threshold, lower and upper base.
    private static let pay: [PayTable.Row] = [
        row("O1", 4870, 4870, 21010, 38750, 15215, 12310, 18110),
        row("O2", 10190, 10190, 38750, 54820, 24475, 18480, 31610),
        row("O3", 15410, 15410, 54820, 69040, 35125, 32250, 44970),
        row("O4", 48220, 48220, 69040, 74320, 58635, 53430, 63840),
        row("K1", 8340, 7140, 26900, 43600, 20955, 17980, 23930),
        row("K2", 15050, 13160, 43600, 58390, 29335, 24410, 36470),
        row("K3", 22140, 19860, 58390, 69040, 40275, 37200, 49330),
        row("K4", 31400, 24400, 69040, 74320, 50325, 50320, 59630),
        row("K5", 43810, 29980, 76800, 76800, 60835, 60830, 68560),
        row("D1", 26660, 19860, 59500, 70360, 43085, 37210, 51290),
        row("D2", 32850, 24400, 70360, 74320, 52325, 52320, 60990),
        row("M1", 51140, 24400, 74320, 76800, 62735, 62210, 68530),
        row("M2", 56380, 29980, 76800, 76800, 69915, 69910, 71700),
    ]

    private static func row(
        _ level: String, _ minimum: Int64, _ temporary: Int64, _ own: Int64, _ next: Int64, _ threshold: Int64,
        _ lower: Int64, _ upper: Int64
    ) -> PayTable.Row {
        PayTable.Row(
            level: level, minimum: Baht(minimum), temporaryMinimum: Baht(temporary), ownCeiling: Baht(own),
            nextCeiling: Baht(next), threshold: Baht(threshold), lowerBase: Baht(lower), upperBase: Baht(upper))
    }

    package static let context = RuleContext(
        round: round, tables: tables, ruleSet: ruleSet,
        payTable: PayTable(id: "2560-10", from: Day(year: 2017, month: 10, day: 1)!, rows: pay))

    /// The sample context with a changed rule set or pay table.
    package static func context(_ change: (inout RuleContext) -> Void) -> RuleContext {
        var changed = context
        change(&changed)
        return changed
    }
}

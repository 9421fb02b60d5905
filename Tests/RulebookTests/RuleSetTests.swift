import Records
import Testing

@testable import Rulebook

@Suite struct RuleSetTests {
    private static let agency = "กรมบริการตัวอย่าง"

    private func round(_ text: String) throws -> Round { try #require(Round(text)) }

    @Test(arguments: [
        ("2553/1", RuleSet.Ceiling.own), ("2559/2", .own), ("2560/1", .next), ("2565/2", .next),
    ])
    func theCeilingChangesIn2560ForAllThatInherit(_ text: String, ceiling: RuleSet.Ceiling) throws {
        let book = try Shipped.rulebook()
        let national = book.ruleSet(agency: nil, round: try round(text))
        let sample = book.ruleSet(agency: Self.agency, round: try round(text))
        #expect(national.id == "national")
        #expect(national.ceiling == ceiling)
        #expect(sample.id == "sample-agency")
        #expect(sample.agency == Self.agency)
        #expect(sample.ceiling == ceiling)
    }

    @Test func anAgencyWithoutASetHasTheNationalOne() throws {
        #expect(try Shipped.rulebook().ruleSet(agency: "กรมอื่น", round: try round("2565/2")).id == "national")
    }

    @Test func beforeAllSetsTheFirstNationalOneCounts() throws {
        let set = try Shipped.rulebook().ruleSet(agency: Self.agency, round: try round("2551/1"))
        #expect(set.id == "national")
        #expect(set.ceiling == .own)
    }

    @Test func figuresAreThoseOfTheCirculars() throws {
        let set = try Shipped.rulebook().ruleSet(agency: nil, round: try round("2565/2"))
        #expect(set.resultMaximum.canonical == "70.00")
        #expect(set.competencyMaximum.canonical == "30.00")
        #expect(set.percentCap.canonical == "6.00")
        #expect(set.retirementAge == 60)
        #expect(set.sources(for: .level).first == "gpis-positions")
        #expect(set.sources(for: .salary).first == "dpis-roster")
        #expect(set.sources(for: .birthDate).first == "dpis-roster")
        #expect(set.sources(for: .resultScore).first == "dpis-score-report")
        #expect(set.sources(for: .note) == set.defaultAuthority)
        #expect(RuleSetFile.figures.allSatisfy { set.origins[$0] != nil })
    }

    @Test(arguments: [
        ("100.00", "ดีเด่น"), ("90.00", "ดีเด่น"), ("89.9999", "ดีมาก"), ("80.00", "ดีมาก"), ("79.99", "ดี"),
        ("70.00", "ดี"), ("69.99", "พอใช้"), ("60.00", "พอใช้"), ("59.99", "ต้องปรับปรุง"), ("0.00", "ต้องปรับปรุง"),
    ])
    func bandsAreHalfOpen(_ total: String, grade: String) throws {
        let set = try Shipped.rulebook().ruleSet(agency: nil, round: try round("2565/2"))
        let score = try #require(Decimals.parse(total.utf8, scale: 4))
        #expect(set.band(for: ScoreE4(tenThousandths: score))?.grade == grade)
    }

    @Test func anAgencyMayAnnounceItsOwnFiguresFromARoundOn() throws {
        let copy = try MappingsCopy()
        try copy.write(
            "rules/other.yaml",
            """
            id: other
            agency: กรมอื่น
            from: 2562/1
            inherits: national
            percentCap: {value: 5.5, origin: ประกาศ}
            authority:
              value:
                default: [payroll]
                fields: [{of: [salary], sources: [payroll, dpis-roster]}]
              origin: ประกาศ
            """)
        let book = try copy.load()
        let former = book.ruleSet(agency: "กรมอื่น", round: try round("2561/2"))
        let set = book.ruleSet(agency: "กรมอื่น", round: try round("2562/1"))
        #expect(former.id == "national")
        #expect(set.percentCap.canonical == "5.50")
        #expect(set.ceiling == .next)
        #expect(set.sources(for: .salary) == ["payroll", "dpis-roster"])
        #expect(set.sources(for: .level).first == "gpis-positions")
        #expect(set.defaultAuthority == ["payroll"])
        #expect(set.origins["percentCap"] == "ประกาศ")
        #expect(set.hash != book.ruleSet(agency: nil, round: try round("2562/1")).hash)
    }

    @Test func aSetThatInheritsInACircleIsReported() throws {
        let copy = try MappingsCopy()
        try copy.write("rules/a.yaml", "id: a\nagency: ก\nfrom: 2562/1\ninherits: b\n")
        try copy.write("rules/b.yaml", "id: b\nagency: ข\nfrom: 2562/1\ninherits: a\n")
        let messages = copy.problems().map { "\($0.file): \($0.message.en)" }
        #expect(messages.contains("rules/a.yaml: set a has no bands and inherits none"))
    }

    @Test func twoSetsForTheSameRoundAreReported() throws {
        let copy = try MappingsCopy()
        try copy.write("rules/second.yaml", try copy.text("rules/sample-agency.yaml"))
        #expect(copy.problems().contains { $0.message.en.contains("stands in rules/sample-agency.yaml already") })
    }

    @Test func movementsAreJudgedFromTheLetterOn() throws {
        let book = try Shipped.rulebook()
        #expect(book.ruleSet(agency: nil, round: try round("2555/1")).movements == nil)
        for text in ["2555/2", "2565/1", "2565/2"] {
            let set = book.ruleSet(agency: Self.agency, round: try round(text))
            let movements = try #require(set.movements)
            #expect(movements.secondmentMonths == 3)
            let day = try movements.transferDay(in: round(text))
            #expect(try day == round(text).censusDay)
            #expect(set.origins["movements"]?.contains("1008.1/ว 12") == true)
            #expect(set.appraisalDue?.months == 4)
        }
        #expect(book.ruleSet(agency: nil, round: try round("2565/2")).ceiling == .next)
    }

    @Test(
        arguments: [
            ("ไปช่วยราชการ", MovementRules.Kind.secondment), ("สิ้นสุดการช่วยราชการ", .ending), ("ย้าย", .transfer),
            ("ให้โอน", .transferOut), ("รับโอน", .transferIn), ("ลาออกจากราชการ", .leaving), ("เลื่อน", nil),
        ] as [(String, MovementRules.Kind?)])
    func wordsTellWhatAMovementIs(event: String, kind: MovementRules.Kind?) throws {
        let movements = try #require(try Shipped.rulebook().ruleSet(agency: nil, round: round("2565/2")).movements)
        #expect(movements.kind(of: event) == kind)
    }

    @Test(arguments: [
        ("transferAfter: [03-01, 09-01]", "transferAfter: [03-01]"),
        ("transferAfter: [03-01, 09-01]", "transferAfter: [03-01, 02-30]"),
        ("secondmentMonths: 3", "secondmentMonths: 7"), ("secondmentMonths: 3", "secondmentMonth: 3"),
        ("transferOut: [ให้โอน]", "transferOut: ให้โอน"),
    ])
    func wrongFiguresOfMovementsAreRefused(old: String, new: String) throws {
        let copy = try MappingsCopy()
        try copy.replace(old, with: new, in: "rules/national-2555.yaml")
        #expect(throws: RulebookError.self) { try copy.load() }
    }
}

import Records
import TestSupport
import Testing

/// How many indicators and competencies a form has, and which.
struct FormDemandTests {
    private static let demanding = SampleRules.context {
        $0.ruleSet.formDemands.indicators = 2...3
        $0.ruleSet.formDemands.profiles = [
            .init(types: ["D"], count: 3, names: ["สภาวะผู้นำ"]),
            .init(types: ["O", "K"], count: 2, names: ["บริการที่ดี", "การยึดมั่นในความถูกต้องชอบธรรม และจริยธรรม"]),
        ]
    }

    private func indicators(_ counts: [Int]) -> SourceRecords {
        SampleRecords.source(
            "form", kind: .indicator, fields: [.indicator],
            counts.enumerated().flatMap { person, count in
                (0..<count).map { [.givenName: "คนที่\(person)", .indicator: "ตัวชี้วัด \($0)"] }
            })
    }

    @Test(arguments: [(1, true), (2, false), (3, false), (4, true)])
    func indicatorsOfAPerson(count: Int, isTold: Bool) {
        let findings = Sample.found(.kpiCount, in: indicators([count, 2]), context: Self.demanding)
        #expect(findings.map(\.seen) == (isTold ? [String(count)] : []))
        #expect(findings.allSatisfy { $0.subject == .records((1...Int64(count)).map { $0 }) })
        #expect(findings.allSatisfy { $0.evidence == [.init("least", "2"), .init("most", "3")] })
    }

    private func competencies(_ names: [String], level: String = "K2") -> SourceRecords {
        SampleRecords.source(
            "epm-competencies", kind: .competency, fields: [.competency],
            names.map { [.givenName: "ปรีชา", .level: level, .competency: $0] })
    }

    @Test func theProfileOfTheKindOfPosition() {
        let right = ["บริการที่ดี", "การยึดมั่นในความถูกต้องชอบธรรมและจริยธรรม"]
        for code in [FindingCode.competencyCount, .competencyMissing] {
            #expect(Sample.found(code, in: competencies(right), context: Self.demanding).isEmpty)
            // Twice is once; other kinds of positions have no profile.
            #expect(Sample.found(code, in: competencies(right + right), context: Self.demanding).isEmpty)
            #expect(Sample.found(code, in: competencies(["x"], level: "M1"), context: Self.demanding).isEmpty)
            #expect(Sample.found(code, in: competencies(["x"], level: ""), context: Self.demanding).isEmpty)
        }
    }

    @Test func tooManyAndTheWrongOnes() {
        let source = competencies(["บริการที่ดี", "การทำงานเป็นทีม", "วิสัยทัศน์"])
        let count = Sample.found(.competencyCount, in: source, context: Self.demanding)
        #expect(count.map(\.seen) == ["3"])
        #expect(count.map(\.expected) == ["2"])
        let missing = Sample.found(.competencyMissing, in: source, context: Self.demanding)
        #expect(missing.map(\.expected) == ["การยึดมั่นในความถูกต้องชอบธรรม และจริยธรรม"])
        #expect(missing.map(\.subject) == [.records([1, 2, 3])])
    }

    @Test func whatNoSetStatesIsNotChecked() {
        let result = Sample.check([indicators([9]), competencies(["x"])])
        for (code, source) in [
            (FindingCode.kpiCount, "form"), (.competencyCount, "epm-competencies"),
            (.competencyMissing, "epm-competencies"),
        ] {
            #expect(!result.findings.contains { $0.code == code })
            #expect(result.notChecked.contains(NotChecked(code: code, source: source, reason: .ruleMissing)))
        }
    }

    @Test func withoutTheColumnItIsNotChecked() {
        let source = SampleRecords.source("form", kind: .indicator, [[.weight: "100.00"]])
        #expect(
            Sample.check([source], context: Self.demanding).notChecked.contains(
                NotChecked(code: .kpiCount, source: "form", reason: .columnMissing, fields: [.indicator])))
    }
}

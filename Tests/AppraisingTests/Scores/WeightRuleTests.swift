import Records
import TestSupport
import Testing

struct WeightRuleTests {
    @Test(arguments: [
        ("70.00", "30.00", "", nil), ("70.00", "20.00", "10.00", nil), ("50.00", "50.00", "0.00", nil),
        ("70.00", "20.00", "", "90.00"), ("80.00", "30.00", "", "110.00"), ("70.00", "20.00", "5.00", "95.00"),
        ("70.00", "", "", nil), ("70.00", "20.00", "!not-a-number:x", nil),
    ])
    func weightsOfComponents(result: String, competency: String, other: String, sum: String?) {
        let source = Sample.scores([
            .resultWeight: result, .competencyWeight: competency, .otherWeight: other,
        ])
        let findings = Sample.found(.weightsNot100, in: source)
        #expect(findings.map { $0.evidence.last?.value } == (sum == nil ? [] : [sum]))
        #expect(findings.allSatisfy { $0.field == .resultWeight && $0.seen == result })
    }

    private func lines(_ people: [(name: String, weights: [String])]) -> SourceRecords {
        SampleRecords.source(
            "form", kind: .indicator, fields: [.weight],
            people.flatMap { person in person.weights.map { [.givenName: person.name, .weight: $0] } })
    }

    @Test func weightsOfIndicatorsAreSummedAPerson() throws {
        let source = lines([
            ("ปรีชา", ["30.00", "30.00", "40.00"]), ("มานะ", ["50.00", "40.00"]), ("ปิติ", ["100.00"]),
        ])
        let finding = try #require(Sample.found(.kpiWeightsNot100, in: source).first)
        #expect(Sample.found(.kpiWeightsNot100, in: source).count == 1)
        #expect((finding.seen, finding.expected) == ("90.00", "100.00"))
        #expect(finding.subject == .records([4, 5]))
        #expect(finding.places.map(\.recordID) == [4, 5])
    }

    @Test(arguments: ["", "!not-a-number:x"])
    func lineWithoutWeightLeavesTheSumUnknown(weight: String) {
        #expect(Sample.found(.kpiWeightsNot100, in: lines([("ปรีชา", ["30.00", weight])])).isEmpty)
    }

    @Test func homonymsWithIdsAreTwo() {
        let source = SampleRecords.source(
            "form", kind: .indicator,
            [
                [.citizenId: "1234567890121", .givenName: "ปรีชา", .weight: "100.00"],
                [.citizenId: "1193339803193", .givenName: "ปรีชา", .weight: "100.00"],
            ])
        #expect(Sample.found(.kpiWeightsNot100, in: source).isEmpty)
    }
}

import Foundation
import Testing

@testable import Sampling

/// One planted fault, and findings that are right, nearly right and wrong.
@Suite struct EvaluationTests {
    private func truth(_ change: (inout Truth.Fault) -> Void = { _ in }) throws -> Truth {
        var fault = try JSONDecoder().decode(
            Truth.Fault.self,
            from: Data(
                #"{"codes": ["salary-differs"], "cid": "1", "position": "00045", "file": "payroll.csv", "row": 46, "column": "D", "seen": "2.00", "expected": "1.00", "suggestion": "1.00"}"#
                    .utf8))
        change(&fault)
        return Truth(seed: 1, people: 50, round: "2565/2", faults: [fault], facts: [])
    }

    private func finding(_ changes: [String: String] = [:]) throws -> ReportedFinding {
        var fields = [
            "id": "1", "code": #""salary-differs""#, "severity": #""blocking""#,
            "person": #"{"cid": "1", "name": "ก", "position": "45"}"#, "seen": #""2.00""#, "expected": #""1.00""#,
            "locations": #"[{"source": "payroll", "file": "payroll.csv", "sheet": null, "row": 46, "column": "D"}]"#,
            "suggestions": #"[{"value": "1.00", "why": "…"}]"#,
        ]
        for (name, value) in changes { fields[name] = value }
        let text =
            "{" + fields.sorted { $0.key < $1.key }.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ",") + "}"
        return try JSONDecoder().decode(ReportedFinding.self, from: Data(text.utf8))
    }

    @Test func theRightFindingIsAHit() throws {
        let evaluation = Evaluation(truth: try truth(), findings: [try finding()])
        #expect(evaluation.recall == 1)
        #expect(evaluation.falseAlarms.isEmpty)
        #expect(
            evaluation.lines == ["salary-differs": .init(planted: 1, found: 1, proposable: 1, proposed: 1)])
    }

    @Test(arguments: [
        ["code": #""level-differs""#], ["person": #"{"cid": "2", "name": "ก", "position": "46"}"#],
        ["seen": #""3.00""#], ["expected": "null"], ["expected": #""4.00""#],
        ["locations": #"[{"file": "payroll.csv", "row": 47, "column": "D"}]"#],
        ["locations": #"[{"file": "payroll.csv", "row": 46, "column": "E"}]"#],
        ["locations": #"[{"file": "dpis_roster.csv", "row": 46, "column": "D"}]"#], ["locations": "[]"],
    ]) func whatSaysAnythingElseIsNone(changes: [String: String]) throws {
        let evaluation = Evaluation(truth: try truth(), findings: [try finding(changes)])
        #expect(evaluation.recall == 0)
        #expect(evaluation.missed.count == 1)
    }

    @Test(arguments: [
        ["person": #"{"cid": null, "name": null, "position": "45"}"#], ["person": #"{"cid": "1", "position": null}"#],
        ["seen": "null", "seenRaw": #""2.00""#], ["suggestions": "[]"],
        ["locations": #"[{"file": "x", "row": 1, "column": "A"}, {"file": "payroll.csv", "row": 46, "column": null}]"#],
    ]) func whatLeavesOutNothingOfItIsAHit(changes: [String: String]) throws {
        #expect(Evaluation(truth: try truth(), findings: [try finding(changes)]).recall == 1)
    }

    @Test func anyOfTheCodesWillDo() throws {
        let truth = try truth { $0.codes = ["cell-error", "salary-differs"] }
        let evaluation = Evaluation(truth: truth, findings: [try finding()])
        #expect(evaluation.lines["cell-error"]?.found == 1)
    }

    @Test func aFindingAboutSomebodyWithoutAFaultIsAFalseAlarm() throws {
        let other = try finding(["person": #"{"cid": "2", "name": "ข", "position": "46"}"#])
        let evaluation = Evaluation(truth: try truth(), findings: [try finding(), other])
        #expect(evaluation.falseAlarms.count == 1)
        #expect(evaluation.lines["salary-differs"]?.falseAlarms == 1)
    }

    @Test func aFurtherFindingAboutSomebodyWithAFaultIsNone() throws {
        let evaluation = Evaluation(
            truth: try truth(), findings: [try finding(), try finding(["code": #""level-differs""#])])
        #expect(evaluation.falseAlarms.isEmpty)
    }

    @Test func aFindingOfAFileMustBePlantedThere() throws {
        let finding = try finding([
            "code": #""row-count-mismatch""#, "person": "null", "seen": "null", "expected": "null",
        ])
        #expect(Evaluation(truth: try truth(), findings: [finding]).falseAlarms.count == 1)
        let planted = try truth {
            ($0.codes, $0.cid, $0.position, $0.row, $0.column) = (["row-count-mismatch"], nil, nil, nil, nil)
            ($0.seen, $0.expected) = (nil, nil)
        }
        let evaluation = Evaluation(truth: planted, findings: [finding])
        #expect(evaluation.falseAlarms.isEmpty)
        #expect(evaluation.recall == 1)
    }

    @Test func informationMustBeTrue() throws {
        let told = try finding([
            "code": #""retires-this-round""#, "severity": #""info""#,
            "person": #"{"cid": "7", "name": "ค", "position": "9"}"#,
        ])
        var truth = try truth()
        #expect(Evaluation(truth: truth, findings: [told]).falseAlarms.count == 1)
        truth.facts = [
            try JSONDecoder().decode(
                Truth.Fact.self, from: Data(#"{"code": "retires-this-round", "cid": "7", "position": "9"}"#.utf8))
        ]
        #expect(Evaluation(truth: truth, findings: [told]).falseAlarms.isEmpty)
        #expect(Evaluation(truth: truth, findings: []).missedFacts.count == 1)
        truth.facts = nil
        #expect(Evaluation(truth: truth, findings: [told]).falseAlarms.isEmpty)
    }

    @Test func aFileThatIsNoJSONIsTold() {
        #expect(throws: SamplingError.cannotRead("/nowhere")) { try Truth.read(path: "/nowhere") }
    }
}

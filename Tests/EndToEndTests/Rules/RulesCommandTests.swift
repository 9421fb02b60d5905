import Foundation
import Pipeline
import Records
import TestSupport
import Testing

@Suite struct RulesCommandTests {
    private func json(_ result: Tool.Result) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    @Test func everyCodeIsListed() throws {
        let tool = Tool(folder: try TemporaryFolder())
        let text = try tool.run("rules", "--lang", "th").output
        for code in FindingCode.allCases { #expect(text.contains(code.rawValue + " ")) }
        #expect(text.hasPrefix("รอบ 2565/2 · ชุดกฎ national"))
        let rules = try #require(try json(tool.run("rules", "--format", "json"))["rules"] as? [[String: Any]])
        #expect(rules.count == FindingCode.allCases.count)
        #expect(rules.allSatisfy { $0["change"] is NSNull && $0["off"] as? Bool == false })
    }

    @Test func oneRuleIsExplainedWithItsFigures() throws {
        let tool = Tool(folder: try TemporaryFolder())
        let text = try tool.run("rules", "increment-percent-over-cap", "--round", "2565/2", "--lang", "en").output
        for part in [
            "Percentage above the cap", "Raised by: scores and pay", "Means: ", "Rule from: ", "percentCap: 6",
            "from: national; กฎ ก.พ.",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        let own = try json(
            tool.run("rules", "grade-mismatch", "--agency", "กรมบริการตัวอย่าง", "--format", "json"))
        let figure = try #require((own["figures"] as? [[String: Any]])?.first)
        #expect(figure["key"] as? String == "bands")
        #expect(figure["ruleSet"] as? String == "sample-agency")
        #expect(try tool.run("rules", "no-such-code").code == 2)
    }

    @Test func theAgencyIsTheOneOfTheRound() throws {
        let tool = Tool(folder: try TemporaryFolder())
        _ = try tool.run("import", RepositoryRoot.sampleFiles[0], "--round", "2565/2")
        #expect(try json(tool.run("rules", "--format", "json"))["ruleSet"] as? String == "sample-agency")
        let other = try json(tool.run("rules", "--agency", "กรมอื่น", "--format", "json"))
        #expect(other["ruleSet"] as? String == "national")
    }

    /// `Docs/findings.md` tells the same stages.
    @Test func stagesAreThoseOfThePages() throws {
        let names: [String: RuleListing.Stage] = [
            "file": .file, "Checking": .checking, "Appraising": .appraising, "Reconciling": .reconciling,
            "corrections": .corrections,
        ]
        var count = 0
        for line in try RepositoryRoot.text("Docs/findings.md").split(separator: "\n") where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard let code = FindingCode(rawValue: cells[0].trimmingCharacters(in: ["`"])) else { continue }
            let stages = cells[5].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            #expect(stages.compactMap { names[$0] } == RuleListing.stages(of: code), "\(code.rawValue)")
            count += 1
        }
        #expect(count == FindingCode.allCases.count)
    }

    @Test func explainTellsRuleArithmeticEvidencePlacesAndHistory() throws {
        let tool = Tool(folder: try TemporaryFolder())
        _ = try tool.run(["import"] + RepositoryRoot.sampleFiles + ["--round", "2565/2"])
        _ = try tool.run("reconcile", "--round", "2565/2")
        let list = try tool.run("findings", "--round", "2565/2", "--code", "total-mismatch", "--format", "json").output
        let findings = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        let id = try #require(findings.first?["id"] as? Int)
        _ = try tool.run("waive", "\(id)", "--reason", "ตรวจแบบแล้ว", "--by", "สมศรี")
        _ = try tool.run("undo", "waive", "\(id)", "--reason", "อ่านผิด", "--by", "สมชาย")
        let text = try tool.run("explain", "\(id)", "--lang", "en").output
        for part in [
            "total-mismatch", "Means: ", "What to do: ", "Rule from: ", "Evidence", "Suggestion: ", " + ", "Places",
            "epm_r0901.xls", "This person in all sources", "History", "Open", "สมศรี",
            "“ตรวจแบบแล้ว”", "สมชาย", "“อ่านผิด”",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }
}

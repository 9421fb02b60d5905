import Foundation
import Pipeline
import Records
import Rulebook
import TestSupport
import Testing

/// `rules show` and `rules compare`.
@Suite struct RuleSetShowTests {
    private func json(_ result: Tool.Result) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    private func tool() throws -> Tool { Tool(folder: try TemporaryFolder()) }

    @Test func theSetInForceIsShownWithSources() throws {
        let tool = try tool()
        let text = try tool.run(
            "rules", "show", "--agency", "กรมบริการตัวอย่าง", "--round", "2565/2", "--lang", "th"
        ).output
        for part in [
            "ชุดกฎ sample-agency · กรมบริการตัวอย่าง · รอบ 2565/2 · ทุกประเภท",
            "rules/sample-agency.yaml ← rules/national-2560.yaml ← rules/national-2555.yaml ← rules/national.yaml",
            "ผู้ทดลองปฏิบัติหน้าที่ราชการ: ผลสัมฤทธิ์ 50 พฤติกรรมหรือสมรรถนะ 50",
            "ดีเด่น 2: 95 ถึง 100", "ดีเด่น (90 ถึงต่ำกว่า 95): ร้อยละ 3.6", "ขั้นสูงของระดับถัดไป",
            "(สมมติ) [rules/sample-agency.yaml:", "[rules/national-2560.yaml:", "[salary/2560-10-01.yaml:",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        // Percents of one round say nothing of another.
        let other = try tool.run("rules", "show", "sample-agency", "--round", "2565/1", "--lang", "th").output
        #expect(!other.contains("announcedPercents"))
    }

    @Test func staffTypesHaveTheirOwn() throws {
        let tool = try tool()
        let permanent = try tool.run("rules", "show", "--staff-type", "ลูกจ้างประจำ", "--lang", "th").output
        #expect(permanent.contains("เป็นที่ยอมรับได้: 60 ถึงต่ำกว่า 90"))
        #expect(permanent.contains("ตัดทศนิยมทิ้ง"))
        #expect(permanent.contains("[salary/wage-groups-2557-12-01.yaml:"))
        let contract = try json(tool.run("rules", "show", "prd", "--staff-type", "3", "--format", "json"))
        #expect(contract["ruleSet"] as? String == "prd")
        #expect(contract["staffType"] as? String == "3")
        #expect(
            (contract["files"] as? [String])?.prefix(2) == ["rules/prd-contract.yaml", "rules/national-contract.yaml"])
        let figures = try #require(contract["figures"] as? [[String: Any]])
        let yearly = try #require(figures.first { $0["key"] as? String == "yearlyRaise" })
        #expect(yearly["file"] as? String == "rules/prd-contract.yaml")
        #expect((yearly["origin"] as? String)?.contains("กรมประชาสัมพันธ์") == true)
        #expect((yearly["lines"] as? [Any])?.count == 5)
        #expect(try tool.run("rules", "show", "--staff-type", "9").code == 2)
        #expect(try tool.run("rules", "show", "nobody").code == 2)
        // A set of one staff type is not there for everybody.
        #expect(try tool.run("rules", "show", "prd", "--round", "2560/2").code == 2)
    }

    @Test func bothReadingsOfADoubtfulProfileAreShown() throws {
        let text = try tool().run("rules", "show", "dla", "--round", "2559/2", "--lang", "th").output
        #expect(text.contains("หัวหน้าหน่วยงาน ประเภทอำนวยการ: 16 สมรรถนะ (หลัก 7 ประจำสายงาน 3 ทางการบริหาร 6)"))
        #expect(text.contains("อีกทางที่อ่านได้: 12 สมรรถนะ (หลัก 7 ประจำสายงาน 3 ทางการบริหาร 2)"))
    }

    @Test func theAgencyIsTheOneOfTheRound() throws {
        let tool = try tool()
        _ = try tool.run("import", RepositoryRoot.sampleFiles[0], "--round", "2565/2")
        #expect(try json(tool.run("rules", "show", "--format", "json"))["ruleSet"] as? String == "sample-agency")
    }

    @Test func changedFindingsAreShown() throws {
        let tool = try tool()
        try FileManager.default.copyItem(
            at: RepositoryRoot.url.appendingPathComponent("Mappings").resolvingSymlinksInPath(),
            to: URL(fileURLWithPath: tool.folder.file("rulebook")))
        let file = "rulebook/rules/sample-agency.yaml"
        let shipped = try String(decoding: tool.folder.bytes(of: file), as: UTF8.self)
        let changed = shipped + "\nfindings:\n  cid-checksum: {off: true, reason: ตรวจแล้ว}\n"
        try tool.folder.write(Array(changed.utf8), to: file)
        let own = ["--mappings", tool.folder.file("rulebook"), "--lang", "en"]
        let text = try tool.run(["rules", "show", "sample-agency"] + own).output
        #expect(text.contains("cid-checksum: off (ตรวจแล้ว) [rules/sample-agency.yaml]"))
        let differences = try tool.run(["rules", "compare", "sample-agency", "national"] + own).output
        #expect(differences.contains("Findings (findings)\n  cid-checksum\n    A  off  [rules/sample-agency.yaml]"))
    }

    @Test func whatDiffersIsToldLineByLine() throws {
        let tool = try tool()
        let text = try tool.run("rules", "compare", "กรมบริการตัวอย่าง@2565/2", "narathiwat@2565/2", "--lang", "th").output
        #expect(text.hasPrefix("A  ชุดกฎ sample-agency · กรมบริการตัวอย่าง · รอบ 2565/2"))
        #expect(text.contains("  ดีเด่น 2\n    A  95 ถึง 100  [rules/sample-agency.yaml]\n    B  ไม่ได้กำหนด"))
        #expect(!text.contains("(bands)"))
        let same = try json(tool.run("rules", "compare", "narathiwat@2565/1", "narathiwat@2565/2", "--format", "json"))
        #expect((same["differences"] as? [Any])?.isEmpty == true)
        #expect(
            try tool.run("rules", "compare", "dla@2559/2", "dla@2559/2", "--lang", "en").output.hasSuffix(
                "No difference\n"))
        let staff = try json(tool.run("rules", "compare", "national@2565/2@1", "national@2565/2@3", "--format", "json"))
        let differences = try #require(staff["differences"] as? [[String: Any]])
        let weights = try #require(differences.first { $0["key"] as? String == "resultMaximum" })
        #expect((weights["a"] as? [String: String])?["en"] == "70 points")
        #expect((weights["b"] as? [String: String])?["en"] == "80 points")
        #expect(weights["fileB"] as? String == "rules/national-contract.yaml")
        for wrong in ["national@2565", "national@2565/2@3@4", "@2565/2", "national@@9"] {
            #expect(try tool.run("rules", "compare", wrong, "national").code == 2, "\(wrong)")
        }
    }

    /// No figure of a shipped set is passed over, and none stands there without words.
    @Test func everyFigureOfEverySetHasWords() throws {
        let book = try Rulebook.load(directory: RepositoryRoot.path("Mappings"))
        let rounds = try ["2553/1", "2553/2", "2555/2", "2559/2", "2563/2", "2565/2"].map { try #require(Round($0)) }
        var seen: Set<String> = []
        for id in book.ruleSetIDs {
            for round in rounds {
                for staffType in [nil, "1", "2", "3"] {
                    guard let set = book.inForce(id: id, round: round, staffType: staffType) else { continue }
                    let text = RuleSetText(set, round: round, staffType: staffType, rulebook: book)
                    var stated = Set(set.figures.keys)
                    if set.percents[round] == nil { stated.remove("announcedPercents") }
                    #expect(Set(text.figures.map(\.key)).subtracting(["payTable"]) == stated, "\(id) \(round.text)")
                    for figure in text.figures {
                        #expect(!figure.lines.isEmpty && !figure.origin.isEmpty, "\(id) \(figure.key)")
                        let values = figure.lines.map(\.value)
                        #expect(values.allSatisfy { !$0.th.isEmpty && !$0.en.isEmpty }, "\(id) \(figure.key)")
                        #expect(Set(figure.lines.map(\.label)).count == figure.lines.count, "\(id) \(figure.key)")
                    }
                    seen.formUnion(stated)
                }
            }
        }
        // The sets that are shipped show every key that there is.
        #expect(seen == Set(Rulebook.figureKeys).subtracting(["payTable"]))
    }
}

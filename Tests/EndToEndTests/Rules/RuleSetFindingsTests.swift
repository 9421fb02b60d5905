import Foundation
import TestSupport
import Testing

/// A rule set gives findings another severity, or switches a rule off: every report says so, with the reason.
@Suite struct RuleSetFindingsTests {
    /// The program on a copy of the mappings that the test may change.
    private struct Office {
        var tool: Tool
        private let rules: String
        private let shipped: String

        init() throws {
            let folder = try TemporaryFolder()
            try FileManager.default.copyItem(
                at: RepositoryRoot.url.appendingPathComponent("Mappings").resolvingSymlinksInPath(),
                to: URL(fileURLWithPath: folder.file("rulebook")))
            tool = Tool(folder: folder)
            tool.environment["THABIAN_MAPPINGS"] = folder.file("rulebook")
            rules = "rulebook/rules/sample-agency.yaml"
            shipped = try String(decoding: folder.bytes(of: rules), as: UTF8.self)
        }

        func setFindings(_ text: String) throws {
            let added = text.isEmpty ? "" : "\nfindings:\n" + text + "\n"
            try tool.folder.write(Array((shipped + added).utf8), to: rules)
        }

        func list(_ arguments: String...) throws -> [[String: Any]] {
            let result = try tool.run(["findings", "--round", "2565/2", "--format", "json"] + arguments)
            return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
        }

        func status() throws -> [String: Any] {
            let result = try tool.run("status", "--round", "2565/2", "--format", "json")
            return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        }
    }

    private static let changes = """
          province-unknown: {severity: info, reason: จังหวัดไม่ใช้ในรอบนี้}
          cid-checksum: {off: true, reason: ตรวจที่กรมการปกครองแล้ว}
        """

    private func ready() throws -> Office {
        let office = try Office()
        #expect(try office.tool.run(["import"] + RepositoryRoot.sampleFiles + ["--round", "2565/2"]).code == 1)
        #expect(try office.tool.run("reconcile", "--round", "2565/2").code == 1)
        return office
    }

    @Test func aChangedSeverityIsToldEverywhereAndTakenBack() throws {
        let office = try ready()
        let before = try office.list("--code", "province-unknown")
        #expect(!before.isEmpty && before.allSatisfy { $0["severity"] as? String == "warning" })
        #expect(before.allSatisfy { $0["severityReason"] is NSNull })

        try office.setFindings(Self.changes)
        _ = try office.tool.run("reconcile", "--round", "2565/2")
        let after = try office.list("--code", "province-unknown")
        #expect(after.map { $0["id"] as? Int } == before.map { $0["id"] as? Int })
        let note = "sample-agency: จังหวัดไม่ใช้ในรอบนี้"
        #expect(after.allSatisfy { $0["severity"] as? String == "info" && $0["severityReason"] as? String == note })

        let id = try #require(after.first?["id"] as? Int)
        let explained = try office.tool.run("explain", "\(id)", "--lang", "en").output
        #expect(explained.contains("Severity by the rule set " + note))
        #expect(explained.contains("“warning → info (\(note))”"))
        let table = try office.tool.run("findings", "--round", "2565/2", "--code", "province-unknown").output
        #expect(table.contains("Information*") && table.contains("* province-unknown: Information (\(note))"))
        let csv = try office.tool.run("findings", "--round", "2565/2", "--format", "csv").output
        #expect(csv.contains(note))
        let changes = try #require(try office.status()["severityChanges"] as? [[String: String]])
        #expect(changes == [["code": "province-unknown", "from": "warning", "to": "info", "reason": note]])
        #expect(try office.tool.run("status", "--round", "2565/2").output.contains(note))
        #expect(try office.tool.run("export", "flagged", "--round", "2565/2", "--out", "f.xlsx").code == 0)
        let cells = try office.tool.run("cells", "f.xlsx").output
        #expect(cells.contains(note) && cells.contains("ตรวจที่กรมการปกครองแล้ว"))

        try office.setFindings("")
        _ = try office.tool.run("reconcile", "--round", "2565/2")
        #expect(try office.list("--code", "province-unknown").allSatisfy { $0["severity"] as? String == "warning" })
    }

    @Test func whatIsSwitchedOffIsNotCheckedAndComesBack() throws {
        let office = try ready()
        let before = try office.list("--code", "cid-checksum", "--status", "open")
        #expect(!before.isEmpty)
        try office.setFindings(Self.changes)
        _ = try office.tool.run("reconcile", "--round", "2565/2")
        #expect(try office.list("--code", "cid-checksum", "--status", "open").isEmpty)
        let status = try office.status()
        let notChecked = try #require(status["notChecked"] as? [[String: Any]])
        let entry = try #require(notChecked.first { $0["code"] as? String == "cid-checksum" })
        #expect(entry["reason"] as? String == "switched-off")
        #expect(entry["detail"] as? String == "sample-agency: ตรวจที่กรมการปกครองแล้ว")
        #expect(notChecked.filter { $0["code"] as? String == "cid-checksum" }.count == 1)
        let text = try office.tool.run("status", "--round", "2565/2", "--lang", "en").output
        #expect(text.contains("in all sources, switched off by the rule set: cid-checksum (sample-agency: ตรวจ"))
        let id = try #require(before.first?["id"] as? Int)
        let explained = try office.tool.run("explain", "\(id)", "--lang", "en").output
        #expect(explained.contains("Resolved") && explained.contains("“sample-agency: ตรวจที่กรมการปกครองแล้ว”"))

        try office.setFindings("")
        _ = try office.tool.run("reconcile", "--round", "2565/2")
        let again = try office.list("--code", "cid-checksum", "--status", "open")
        #expect(again.map { $0["id"] as? Int } == before.map { $0["id"] as? Int })
    }

    @Test func findingsOfFilesFollowTheRuleSet() throws {
        let office = try Office()
        try office.setFindings("  header-unknown: {off: true, reason: คอลัมน์เสริมของกรม}")
        let lines = [
            "เลขประจำตัวประชาชน,ชื่อ-นามสกุล,เลขถือจ่าย,เงินเดือน,หน่วยงาน,หมายเหตุพิเศษ",
            "1990100001017,นายภูผา ทองแท้,00035,30000.00,กองแผนงาน,ก",
        ]
        try office.tool.folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "payroll.csv")
        let arguments = ["import", "payroll.csv", "--round", "2565/2", "--agency", "กรมบริการตัวอย่าง"]
        #expect(try office.tool.run(arguments).code == 0)
        #expect(try office.list("--code", "header-unknown").isEmpty)
        try office.setFindings("  header-unknown: {severity: blocking, reason: ต้องครบตามแบบ}")
        _ = try office.tool.run("reconcile", "--round", "2565/2")
        let found = try office.list("--code", "header-unknown")
        #expect(found.map { $0["severity"] as? String } == ["blocking"])
    }
}

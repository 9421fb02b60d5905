import Foundation
import TestSupport
import Testing

/// The command line as a public interface.
@Suite struct CommandTests {
    private func ready() throws -> (tool: Tool, folder: TemporaryFolder) {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        #expect(try tool.run(["import"] + RepositoryRoot.sampleFiles + ["--round", "2565/2"]).code == 1)
        #expect(try tool.run("reconcile", "--round", "2/2565").code == 1)
        return (tool, folder)
    }

    private func json(_ result: Tool.Result) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }

    @Test func inspectSaysWhatAFileIs() throws {
        let tool = Tool(folder: try TemporaryFolder())
        let result = try tool.run("inspect", RepositoryRoot.sampleFiles[2], "--format", "json")
        let object = try #require(try json(result) as? [String: Any])
        #expect(object["format"] as? String == "xls-biff5")
        #expect(object["encoding"] as? String == "cp874")
        let table = try #require((object["tables"] as? [[String: Any]])?.first)
        #expect(table["sheet"] as? String == "R0901")
        #expect(table["headerRow"] as? Int == 3)
        #expect(table["mapping"] as? String == "dpis-score-report")
        #expect(try #require(table["fit"] as? Double) > 0.9)
    }

    @Test func theGroundsAreToldInTheLanguageAskedFor() throws {
        let tool = Tool(folder: try TemporaryFolder())
        let file = RepositoryRoot.sampleFiles[2]
        let thai = "ไม่มีระเบียน CODEPAGE; 22688 จาก 22688 ไบต์นอก ASCII เป็นอักษรไทย ส่วนใหญ่เรียงติดกัน"
        let english = "no CODEPAGE record; 22688 of 22688 high bytes are Thai letters, most in runs"
        for (language, shown, other) in [("th", thai, english), ("en", english, thai)] {
            let text = try tool.run(["inspect", file, "--lang", language]).output
            #expect(text.contains("\n  · \(shown)\n"))
            #expect(!text.contains(other))
        }
        let object = try #require(try json(tool.run("inspect", file, "--format", "json")) as? [String: Any])
        #expect(object["evidence"] as? [[String: String]] == [["th": thai, "en": english]])
        let receipts = try #require(
            try json(tool.run("import", file, "--round", "2565/2", "--format", "json")) as? [[String: Any]])
        #expect(receipts.first?["evidence"] as? [[String: String]] == [["th": thai, "en": english]])
        let kept = try #require(try json(tool.run("receipts", "1", "--format", "json")) as? [String: Any])
        #expect(kept["evidence"] as? [[String: String]] == [["th": thai, "en": english]])
    }

    @Test func cellsGivesEveryCellAndCounts() throws {
        let tool = Tool(folder: try TemporaryFolder())
        let lines = try tool.run("cells", RepositoryRoot.sampleFiles[2]).output.split(separator: "\n")
        #expect(lines.count == 319)
        let fifth = try #require(
            try JSONSerialization.jsonObject(with: Data(lines[4].utf8)) as? [String: Any])
        #expect(fifth["sheet"] as? String == "R0901")
        #expect(fifth["row"] as? Int == 5)
        let cells = try #require(fifth["cells"] as? [[String: Any]])
        #expect(cells[1]["type"] as? String == "text")
        #expect(cells[1]["value"] as? String == "นางสาววิภา แก้วสกุล")
        #expect(cells[5]["type"] as? String == "number")
        #expect(cells[5]["value"] as? String == "66.5")
        let count = try #require(
            try json(tool.run("cells", RepositoryRoot.sampleFiles[2], "--count")) as? [String: Any])
        #expect(count["rows"] as? Int == 319)
        #expect(try tool.run("cells", RepositoryRoot.sampleFiles[2], "--sheet", "ไม่มี").code == 2)
    }

    @Test func rowsOfAReceiptAreAsManyAsItsCells() throws {
        let (tool, _) = try ready()
        for (index, file) in RepositoryRoot.sampleFiles.enumerated() {
            let rows = try #require(
                try json(tool.run("receipts", "\(index + 1)", "--rows", "--format", "json")) as? [[String: Any]])
            let count = try #require(try json(tool.run("cells", file, "--count")) as? [String: Any])
            #expect(rows.count == count["rows"] as? Int)
        }
    }

    @Test func findingsFollowTheirPublicForm() throws {
        let (tool, folder) = try ready()
        let result = try tool.run("findings", "--round", "2565/2", "--code", "salary-differs", "--format", "json")
        #expect(result.code == 1)
        let findings = try #require(try json(result) as? [[String: Any]])
        let finding = try #require(
            findings.first { ($0["person"] as? [String: Any])?["position"] as? String == "00045" })
        #expect(finding["severity"] as? String == "blocking")
        #expect(finding["status"] as? String == "open")
        #expect(finding["round"] as? String == "2565/2")
        #expect(finding["field"] as? String == "salary")
        #expect(finding["seen"] as? String == "38270.00")
        #expect(finding["expected"] as? String == "37770.00")
        #expect((finding["person"] as? [String: Any])?["cid"] as? String == "2254282116735")
        let places = try #require(finding["locations"] as? [[String: Any]])
        #expect(places[0]["file"] as? String == "payroll.csv")
        #expect(places[0]["sheet"] is NSNull)
        #expect(places[0]["row"] as? Int == 46)
        #expect(places[0]["column"] as? String == "D")
        #expect((finding["message"] as? [String: String])?["th"]?.contains("38,270.00") == true)
        #expect((finding["suggestions"] as? [[String: String]])?.first?["value"] == "37770.00")
        #expect(try tool.run("findings", "--round", "2565/2", "--format", "xlsx").code == 2)
        #expect(try tool.run("findings", "--round", "2565/2", "--format", "xlsx", "--out", "f.xlsx").code == 1)
        #expect(try folder.bytes(of: "f.xlsx").starts(with: [0x50, 0x4B]))
    }

    @Test func citizenIdsAreMaskedWhereTheyNeedNotBeRead() throws {
        let (tool, _) = try ready()
        let table = try tool.run("findings", "--round", "2565/2", "--code", "salary-differs").output
        let csv = try tool.run("findings", "--round", "2565/2", "--code", "salary-differs", "--format", "csv").output
        for text in [table, csv] { #expect(!text.contains("2254282116735")) }
        #expect(csv.contains("x-xxxx-xxxxx-73-5"))
    }

    @Test func fixWaiveExplainAndUndo() throws {
        let (tool, _) = try ready()
        let list = try #require(
            try json(tool.run("findings", "--round", "2565/2", "--code", "salary-differs", "--format", "json"))
                as? [[String: Any]])
        let id = try #require(
            list.first { ($0["person"] as? [String: Any])?["position"] as? String == "00045" }?["id"] as? Int)
        let fixed = try tool.run(
            "fix", "\(id)", "--value", "37,770", "--reason", "ตามคำสั่ง", "--by", "สมศรี", "--lang", "en")
        #expect(fixed.code == 0)
        #expect(fixed.output.contains("Correction 1"))
        let explained = try tool.run("explain", "\(id)", "--lang", "th").output
        for part in ["salary-differs", "สมศรี", "ตามคำสั่ง", "payroll.csv", "dpis_roster.csv"] {
            #expect(explained.contains(part), "\(part)")
        }
        #expect(try tool.run("undo", "fix", "1", "--reason", "ผิด").code == 0)
        #expect(try tool.run("undo", "fix", "1", "--reason", "ผิด").code == 2)
        #expect(try tool.run("redo", "fix", "1", "--reason", "ถูก").code == 0)
        #expect(try tool.run("waive", "\(id)", "--reason", "ซ้ำ").code == 2)
        #expect(try tool.run("fix", "9999", "--value", "1", "--reason", "ไม่มี").code == 2)
        #expect(try tool.run("undo", "import", "1", "--reason", "ผิดแฟ้ม").code == 0)
        #expect(try tool.run("redo", "import", "1", "--reason", "ถูกแล้ว").code == 0)
    }

    @Test func statusTellsWhatIsMissing() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        _ = try tool.run("import", RepositoryRoot.sampleFiles[0], "--round", "2565/2")
        let status = try #require(
            try json(tool.run("status", "--round", "2565/2", "--format", "json")) as? [String: Any])
        #expect(status["reconciled"] as? Bool == false)
        #expect((status["missing"] as? [String])?.contains("payroll") == true)
    }

    @Test func linkComparesTwoFiles() throws {
        let folder = try TemporaryFolder()
        let result = try Tool(folder: folder).run(
            "link", RepositoryRoot.sampleFiles[0], RepositoryRoot.sampleFiles[4], "--out", "links.csv")
        #expect(result.code == 0)
        let lines = try String(contentsOfFile: folder.file("links.csv"), encoding: .utf8).split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("linked") }.count == 298)
        #expect(lines.filter { $0.hasPrefix("only-b") }.count == 2)
    }

    @Test func theWorkbooksAreWrittenAndAlike() throws {
        let (tool, folder) = try ready()
        for kind in ["roster", "scores", "flagged"] {
            #expect(try tool.run("export", kind, "--round", "2565/2", "--out", "\(kind).xlsx").code == 0)
            #expect(try tool.run("export", kind, "--round", "2565/2", "--out", "again.xlsx").code == 0)
            #expect(try folder.bytes(of: "\(kind).xlsx") == folder.bytes(of: "again.xlsx"))
        }
        #expect(try tool.run("export", "roster", "--round", "2565/2", "--out", "nowhere/a.xlsx").code == 4)
        #expect(try tool.run("export", "roster", "--round", "2566/1", "--out", "a.xlsx").code == 4)
    }

    @Test func wrongUsageIsExitTwo() throws {
        let tool = Tool(folder: try TemporaryFolder())
        #expect(try tool.run("import").code == 2)
        #expect(try tool.run("nonsense").code == 2)
        #expect(try tool.run("import", "a.csv", "--round", "65/2").code == 2)
        #expect(try tool.run("findings", "--round", "2565/2", "--code", "no-such-code").code == 2)
        #expect(try tool.run("findings", "--round", "2565/2").code == 4)
        #expect(try tool.run("import", RepositoryRoot.sampleFiles[4], "--round", "2565/2", "--source", "x").code == 2)
        #expect(
            try tool.run("link", RepositoryRoot.sampleFiles[0], RepositoryRoot.sampleFiles[4], "--out", "no/x").code
                == 4)
    }

    @Test(arguments: [["inspect"], ["cells", "--count"]])
    func commandsWithoutADatabaseTakeItsOptionToo(command: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try Tool(folder: folder).run(
            command + [
                RepositoryRoot.sampleFiles[0], "--db", "a.sqlite", "--mappings", RepositoryRoot.path("Mappings"),
            ])
        #expect(result.code == 0)
        #expect(try folder.names().isEmpty)
    }

    @Test func everyCommandHasHelp() throws {
        let tool = Tool(folder: try TemporaryFolder())
        let overview = try tool.run("--help")
        #expect(overview.code == 0)
        for command in [
            "import", "inspect", "cells", "reconcile", "findings", "fix", "waive", "explain", "decisions", "decide",
            "link", "rules", "undo", "redo", "receipts", "export", "status", "verify",
        ] {
            #expect(overview.output.contains("  \(command) "), "\(command)")
            #expect(try tool.run(command, "--help").code == 0)
        }
    }
}

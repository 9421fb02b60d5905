import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// `thabian mapping` as a public interface.
@Suite struct MappingCommandTests {
    private func tool() throws -> Tool { Tool(folder: try TemporaryFolder()) }

    private func json(_ result: Tool.Result) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    }

    @Test func listNamesEveryMapping() throws {
        let names = try Desk.rulebook.get().mappings.map(\.name)
        let text = try tool().run("mapping", "list").output.split(separator: "\n")
        #expect(text.dropFirst().map { String($0.split(separator: " ")[0]) } == names)
        let list = try #require(try json(tool().run("mapping", "list", "--format", "json")) as? [[String: Any]])
        #expect(list.map { $0["name"] as? String } == names)
        let payroll = try #require(list.first { $0["name"] as? String == "payroll" })
        #expect(payroll["title"] as? [String: String] == ["th": "บัญชีจ่ายเงินเดือน", "en": "Payroll"])
        #expect(payroll["kind"] as? String == "person")
        #expect(payroll["complete"] as? Bool == true)
        #expect(payroll["required"] as? [String] == ["citizenId", "fullName", "salary"])
        #expect(payroll["identity"] as? [String] == ["citizenId", "nameAndUnit"])
        #expect(payroll["file"] as? String == "sources/payroll.yaml")
    }

    @Test func showSaysAMappingInPlainWords() throws {
        let english = try tool().run("mapping", "show", "dpis-salary-order").output
        for text in [
            "Annex to a raise order (dpis-salary-order)", "A file is partial", "A row finds its former record by: ",
            "Text above the header: ", "Salary (salary) [required]", "Marks behind a number that do not count: ",
            "A row of one text gives it to the rows beneath: Unit (unit)", "A row that begins with ",
            "Columns that are not known: a finding",
        ] {
            #expect(english.contains(text), "\(text)")
        }
        let thai = try tool().run("mapping", "show", "dpis-salary-result", "--lang", "th").output
        #expect(thai.contains("“เลื่อนเงินเดือนระดับดีเด่น” หมายถึง ดีเด่น"))
        #expect(thai.contains("คอลัมน์ที่ไม่รู้จัก: แจ้งให้ตรวจ"))
        let places = try tool().run("mapping", "show", "dpis-contract-positions").output
        #expect(places.contains("(the one in place 1 of this name)"))
        let given = try tool().run("mapping", "show", "geis-employees").output
        #expect(given.contains("Staff type (staffType) where nothing else says it: "))
    }

    /// Whatever a mapping says is somewhere in its description, in both languages.
    @Test func showLeavesNothingOut() throws {
        let rulebook = try Desk.rulebook.get()
        for mapping in rulebook.mappings {
            let description = MappingDescription(mapping, rulebook: rulebook)
            for language in [\Wording.th, \Wording.en] {
                let text = description.sections.flatMap(\.lines).map { $0[keyPath: language] }.joined(separator: "\n")
                var said = mapping.columns.flatMap { $0.headers + $0.values.keys + $0.marks + [$0.field.rawValue] }
                said += mapping.titlePatterns + mapping.sheetPatterns + mapping.ignoredHeaders + mapping.trailers
                said += mapping.subtotals + mapping.repeatedHeaders + mapping.subgroups.flatMap(\.words)
                said += mapping.titleValues.flatMap { [$0.pattern].compactMap { $0 } + $0.values.map(\.text) }
                said += mapping.defaults.map(\.value)
                for word in said { #expect(text.contains(word), "\(mapping.name): \(word)") }
            }
        }
    }

    @Test func showGivesJSONAndTakesAFile() throws {
        let tool = try tool()
        let shown = try #require(try json(tool.run("mapping", "show", "payroll", "--format", "json")) as? [String: Any])
        let fields = try #require(shown["fields"] as? [[String: Any]])
        #expect(
            fields.first { $0["field"] as? String == "payNumber" }?["headers"] as? [String] == [
                "เลขถือจ่าย", "เลขที่ถือจ่าย",
            ])
        #expect((shown["description"] as? [[String: Any]])?.count == 6)
        let text = try RepositoryRoot.text("Mappings/sources/payroll.yaml")
        try tool.folder.write(Array(text.replacing("name: payroll", with: "name: wages").utf8), to: "x.yaml")
        #expect(try tool.run("mapping", "show", "x.yaml").output.contains("Payroll (wages)"))
        let unknown = try tool.run("mapping", "show", "wages")
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("dpis-roster"))
        try tool.folder.write(Array("name: wages\n".utf8), to: "x.yaml")
        let broken = try tool.run("mapping", "show", "x.yaml")
        #expect(broken.code == 3)
        #expect(broken.errors.contains("x.yaml:1:1: key columns is missing"))
    }

    @Test func checkGivesJSON() throws {
        let tool = try tool()
        try tool.folder.write(Array("name: wages\n".utf8), to: "x.yaml")
        let result = try tool.run("mapping", "check", "x.yaml", "--format", "json")
        #expect(result.code == 3)
        let object = try #require(try json(result) as? [String: Any])
        let file = try #require((object["files"] as? [[String: Any]])?.first)
        #expect(file["file"] as? String == "x.yaml")
        let problems = try #require(file["problems"] as? [[String: Any]])
        #expect(problems.count == 5)
        #expect((problems[0]["message"] as? [String: String])?.keys.sorted() == ["en", "th"])
        #expect(object["otherProblems"] as? [String] == [])
    }

    @Test func testShowsWhatAMappingGives() throws {
        let tool = try tool()
        let file = RepositoryRoot.sampleFiles[4]
        let text = try RepositoryRoot.text("Mappings/sources/payroll.yaml")
        try tool.folder.write(Array(text.replacing("name: payroll", with: "name: wages").utf8), to: "x.yaml")
        let shown = try tool.run("mapping", "test", "x.yaml", file, "--examples", "1")
        #expect(shown.code == 0)
        for part in [
            "payroll.csv (csv, utf-8)  →  wages", "this file would be taken for payroll",
            "others that fit: payroll 99 %",
            "D  เงินเดือน  →  Salary (salary)", "rows read 301 = data 300 + Header 1",
            "Salary (salary) [required]: values 300",
            "Blocking  cid-checksum", "not in this file: ",
        ] {
            #expect(shown.output.contains(part), "\(part)")
        }
        // No citizen id is shown, and no database is made.
        #expect(shown.output.ranges(of: /[0-9]{13}/).isEmpty)
        #expect(try tool.folder.names() == ["x.yaml"])

        let object = try #require(
            try json(tool.run("mapping", "test", "payroll", file, "--format", "json", "--round", "2566/1"))
                as? [String: Any])
        #expect(object["round"] as? String == "2566/1")
        #expect(object["balances"] as? Bool == true)
        #expect((object["records"] as? [[String: String]])?.count == 3)
        let fields = try #require(object["fields"] as? [[String: Any]])
        #expect(fields.first { $0["field"] as? String == "salary" }?["values"] as? Int == 300)
        let thai = try tool.run("mapping", "test", "x.yaml", file, "--lang", "th").output
        #expect(thai.contains("อ่าน 301 = ข้อมูล 300 + "))
        #expect(thai.contains("เมื่อนำเข้าโดยไม่ระบุ --source แฟ้มนี้จะเข้าแหล่ง payroll"))
    }

    @Test func testEndsAsOtherCommandsDo() throws {
        let tool = try tool()
        let file = RepositoryRoot.sampleFiles[4]
        #expect(try tool.run("mapping", "test", "movements", file).code == 3)
        #expect(try tool.run("mapping", "test", "payroll", "none.csv").code == 3)
        #expect(try tool.run("mapping", "test", "wages", file).code == 2)
        #expect(try tool.run("mapping", "test", "payroll", file, "--examples", "-1").code == 2)
        try tool.folder.write(Array("name: wages\n".utf8), to: "x.yaml")
        #expect(try tool.run("mapping", "test", "x.yaml", file).code == 3)
    }
}

import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// Mistakes and suspicious things in mapping files.
@Suite struct MappingCheckTests {
    private static let folder = RepositoryRoot.path("Mappings")

    private static let base = """
        name: allowances
        title: {th: เงินเพิ่ม, en: Allowances}
        kind: person
        complete: true
        identity: [citizenId]
        titles: [บัญชีเงินเพิ่ม]
        required: [citizenId, salary]
        columns:
          citizenId: [เลขบัตรผู้รับ]
          salary: [เงินเพิ่มรายเดือน]
          note: [ข้อสังเกต]

        """

    /// The file's warnings when one text of it is another.
    private func warnings(_ old: String = "", _ new: String = "", name: String = "allowances.yaml") throws
        -> [MappingWarning]
    {
        let folder = try TemporaryFolder()
        let text = old.isEmpty ? Self.base : Self.base.replacing(old, with: new)
        let path = try folder.write(Array(text.utf8), to: name)
        let check = MappingCheck(directory: Self.folder, paths: [path])
        #expect(check.otherProblems == [])
        #expect(check.files.map(\.problems) == [[]])
        return check.files[0].warnings
    }

    @Test func aGoodFileHasNone() throws { #expect(try warnings() == []) }

    @Test(
        arguments: [
            (MappingWarning.Code.nameTaken, 1, "name: allowances", "name: payroll"),
            (.nothingRequired, 8, "required: [citizenId, salary]\n", ""),
            (.neverIdentified, 5, "identity: [citizenId]", "identity: [positionNumber]"),
            (.identityUnused, 5, "identity: [citizenId]", "identity: [citizenId, nameAndUnit]"),
            (.identityNotRequired, 7, "required: [citizenId, salary]", "required: [salary]"),
            (.emptyText, 11, "[ข้อสังเกต]", "[ข้อสังเกต, \"***\"]"),
            (.shortText, 6, "[บัญชีเงินเพิ่ม]", "[บัญชีเงินเพิ่ม, กบ]"),
            (.sameHeader, 11, "[ข้อสังเกต]", "[ข้อสังเกต, เงินเพิ่มรายเดือน๑, เงินเพิ่ม\u{200B}รายเดือน]"),
            (.nearHeader, 11, "[ข้อสังเกต]", "[เงินเพิ่มรายเดือม]"),
        ] as [(MappingWarning.Code, Int, String, String)])
    func whatIsAllowedAndSuspiciousIsToldWithItsPlace(
        code: MappingWarning.Code, line: Int, old: String, new: String
    ) throws {
        let found = try warnings(old, new).filter { $0.code == code }
        #expect(found.count == 1)
        // A line that was taken out: told of the file's beginning.
        #expect(found.first?.line == (code == .nothingRequired ? 1 : line))
        #expect(found.first?.message.th != found.first?.message.en)
    }

    @Test func aFileUnderAnotherNameIsToldOf() throws {
        let found = try warnings(name: "x.yaml")
        #expect(found.map(\.code) == [.fileName])
        #expect(found.first?.message.en.contains("sources/allowances.yaml") == true)
    }

    /// The payroll's required columns, under another name, without a title.
    @Test func aMappingThatFitsTheSameHeadersIsNamed() throws {
        let folder = try TemporaryFolder()
        let text = try RepositoryRoot.text("Mappings/sources/payroll.yaml").replacing(
            "name: payroll", with: "name: wages")
        let path = try folder.write(Array(text.utf8), to: "wages.yaml")
        let found = MappingCheck(directory: Self.folder, paths: [path]).files[0].warnings
        #expect(found.map(\.code) == [.fitsAnother])
        #expect(found[0].message.en.contains("payroll"))
        #expect(text.split(separator: "\n", omittingEmptySubsequences: false)[found[0].line - 1].hasPrefix("required:"))
    }

    /// Only one of a field's headers is another mapping's, too.
    @Test func anAliasThatMakesFilesAmbiguousIsNamed() throws {
        let text = """
            name: wages
            title: {th: ค่าจ้าง, en: Wages}
            kind: person
            complete: true
            identity: [citizenId]
            required: [citizenId, fullName, salary]
            columns:
              citizenId: [เลขประจำตัวประชาชน]
              fullName: [ชื่อ-นามสกุล]
              salary: [ค่าจ้างรายวันสุทธิ, เงินเดือน]
              note: [ข้อสังเกต]

            """
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(text.utf8), to: "wages.yaml")
        let found = MappingCheck(directory: Self.folder, paths: [path]).files[0].warnings
        #expect(found.map(\.code) == [.fitsAnother])
        #expect((found.first?.line, found.first?.column) == (10, 32))
        #expect(found.first?.message.en.contains("เงินเดือน") == true)
    }

    @Test func theShippedFilesHaveNoMistakesAndNothingSuspicious() {
        let check = MappingCheck(directory: Self.folder)
        #expect(!check.hasProblems)
        #expect(check.files.count >= 20)
        #expect(check.files.flatMap(\.warnings).map { "\($0.file):\($0.line) \($0.message.en)" } == [])
    }

    private func damaged() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: Self.folder, toPath: folder.file("Mappings"))
        let path = folder.file("Mappings/sources/payroll.yaml")
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("complete: true", with: "complete: perhaps").replacing("  payNumber:", with: "  payNumbr:")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return folder
    }

    @Test func allMistakesAreToldAtOnceAndEndWithThree() throws {
        let tool = Tool(folder: try damaged())
        try tool.folder.write(Array("name: [".utf8), to: "y.yaml")
        let all = try tool.run("mapping", "check", "--mappings", "Mappings", "--lang", "en")
        #expect(all.code == 3)
        let lines = all.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 3)
        #expect(lines[0] == "sources/payroll.yaml:6:11: found \"perhaps\", expected true or false")
        #expect(lines[1].hasSuffix("expected a field's name; did you mean payNumber?"))
        #expect(lines[2] == "49 files: 2 mistakes, 0 warnings")
        let thai = try tool.run("mapping", "check", "--mappings", "Mappings", "--lang", "th").output
        #expect(thai.contains("sources/payroll.yaml:6:11: พบ “perhaps” แต่ต้องเป็น true หรือ false"))

        // One file, of the folder or not; the mistakes of the others do not matter.
        let good = "Mappings/sources/movements.yaml"
        #expect(try tool.run("mapping", "check", good, "--mappings", "Mappings").code == 0)
        let bad = try tool.run("mapping", "check", good, "y.yaml", "none.yaml", "--mappings", "Mappings")
        #expect(bad.code == 3)
        #expect(bad.output.contains("y.yaml:2:1: not readable as YAML"))
        #expect(bad.output.contains("none.yaml:1:1: the file cannot be read"))
    }

    @Test func mistakesInTheRestOfTheFolderAreToldToo() throws {
        let folder = try damaged()
        try FileManager.default.removeItem(atPath: folder.file("Mappings/codes/genders.yaml"))
        let check = MappingCheck(directory: folder.file("Mappings"))
        #expect(check.otherProblems.contains { $0.file == "codes/genders.yaml" })
        #expect(check.files.first { $0.path == "sources/payroll.yaml" }?.problems.count == 2)
        #expect(check.hasProblems)
    }
}

import Foundation
import TestSupport
import Testing

/// Input that cannot be taken: exit 3, one message with file, what is wrong and what to do; the database is as before.
@Suite struct BadInputTests {
    /// A file that is refused, and a part of the English message.
    struct Case: Sendable, CustomStringConvertible {
        var name: String
        var says: String
        var make: @Sendable (TemporaryFolder) throws -> Void
        var description: String { name }
    }

    static let cases: [Case] = [
        Case(name: "empty.csv", says: "empty") { try $0.write([], to: "empty.csv") },
        Case(name: "truncated.xlsx", says: "ends before") { folder in
            let whole = try Data(contentsOf: URL(fileURLWithPath: RepositoryRoot.sampleFiles[1]))
            try folder.write(whole.prefix(whole.count / 2), to: "truncated.xlsx")
        },
        Case(name: "locked.xlsx", says: "password") { folder in
            try folder.write(EncryptedWorkbook.bytes(), to: "locked.xlsx")
        },
        Case(name: "picture.xlsx", says: "PNG") { folder in
            try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], to: "picture.xlsx")
        },
        Case(name: "torn.csv", says: "quote") { folder in
            var lines = try SampleText.payroll()
            lines[10] = lines[10].replacing(",", with: ",\"", maxReplacements: 1)
            try folder.write(SampleText.utf8(lines), to: "torn.csv")
        },
        Case(name: "folder.csv", says: "folder") { folder in
            try FileManager.default.createDirectory(
                atPath: folder.file("folder.csv"), withIntermediateDirectories: true)
        },
        Case(name: "nowhere.csv", says: "no such file") { _ in },
        Case(name: "letter.csv", says: "fits no source") { folder in
            try folder.write(Array("เรียน,ผู้อำนวยการ\nขอแสดงความนับถือ,สมชาย\n".utf8), to: "letter.csv")
        },
    ]

    @Test(arguments: cases)
    func isRefusedPlainly(bad: Case) throws {
        let folder = try TemporaryFolder()
        try bad.make(folder)
        let tool = Tool(folder: folder)
        #expect(try tool.run("import", RepositoryRoot.sampleFiles[4], "--round", "2565/2").code == 1)
        let before = try folder.bytes(of: "thabian.sqlite")
        let result = try tool.run("import", bad.name, "--round", "2565/2", "--lang", "en")
        #expect(result.code == 3)
        #expect(result.errors.contains(bad.name))
        #expect(result.errors.lowercased().contains(bad.says.lowercased()), "\(result.errors)")
        #expect(!result.errors.contains(folder.path))
        let thai = try tool.run("import", bad.name, "--round", "2565/2", "--lang", "th")
        #expect(thai.errors.unicodeScalars.contains { (0x0E00...0x0E7F).contains($0.value) })
        #expect(try folder.bytes(of: "thabian.sqlite") == before)
        #expect(try tool.run("verify").code == 0)
    }

    @Test func aFileWithoutRightsIsRefused() throws {
        // The system's administrator may read everything, so there is nothing to show then.
        try #require(getuid() != 0 || FileManager.default.fileExists(atPath: "/usr/bin/setpriv"))
        let folder = try TemporaryFolder()
        let path = try folder.write(Array("a,b\n".utf8), to: "secret.csv")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let tool = Tool(folder: folder)
        let result =
            getuid() == 0
            ? try tool.runWithoutPrivileges(["inspect", "secret.csv"]) : try tool.run("inspect", "secret.csv")
        #expect(result.code == 3)
        #expect(result.errors.contains("secret.csv"))
    }

    @Test func oneBadFileDoesNotStopTheOthers() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "empty.csv")
        let tool = Tool(folder: folder)
        let result = try tool.run(
            "import", "empty.csv", RepositoryRoot.sampleFiles[4], "--round", "2565/2", "--format", "json")
        #expect(result.code == 3)
        #expect(result.output.contains("\"refused\": true"))
        #expect(result.output.contains("\"rowsRead\": 301"))
    }

    @Test func aMissingRequiredColumnIsABlockingFinding() throws {
        let folder = try TemporaryFolder()
        let lines = try SampleText.payroll().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return (cells[..<3] + cells[4...]).joined(separator: ",")
        }
        try folder.write(SampleText.utf8(lines), to: "payroll.csv")
        let tool = Tool(folder: folder)
        #expect(try tool.run("import", "payroll.csv", "--round", "2565/2").code == 1)
        let findings = try tool.run("findings", "--round", "2565/2", "--code", "header-missing", "--format", "json")
        #expect(findings.output.contains("\"field\": \"salary\""))
        #expect(findings.output.contains("\"row\": 1"))
    }

    @Test func aTrailerThatCountsOtherwiseIsABlockingFinding() throws {
        let folder = try TemporaryFolder()
        let lines = try SampleText.payroll() + ["จำนวนข้อมูล 299 รายการ"]
        try folder.write(SampleText.utf8(lines), to: "payroll.csv")
        let tool = Tool(folder: folder)
        #expect(try tool.run("import", "payroll.csv", "--round", "2565/2").code == 1)
        let findings = try tool.run("findings", "--round", "2565/2", "--code", "row-count-mismatch", "--format", "json")
        #expect(findings.output.contains("\"seen\": \"300\""))
        #expect(findings.output.contains("\"expected\": \"299\""))
        #expect(findings.output.contains("\"row\": 302"))
    }
}

import Records
import TestSupport
import Testing

@testable import Reading

/// The grounds on which a file was taken for what it is, as officials read them.
struct EvidenceTests {
    private static func files() throws -> [String] {
        try ["Tests/Fixtures", "SampleData", "Tests/ReadingTests/Fixtures"].flatMap { folder in
            try [".csv", ".xls", ".xlsx"].flatMap { try RepositoryRoot.files(below: folder, ending: $0) }
        }.filter { !$0.contains("/crashes/") && !$0.hasSuffix("bomb.xlsx") }
    }

    @Test func everyFileTellsItsGroundsInBothLanguages() throws {
        let files = try Self.files()
        #expect(files.count >= 15)
        for path in files {
            let file = try SourceFile.open(path: RepositoryRoot.path(path))
            #expect(!file.evidence.isEmpty, "\(path)")
            expectBothLanguages(file)
        }
    }

    @Test func theThaiIsThatOfTheOffice() throws {
        let folder = "SampleData/department-2565-2/"
        func thai(_ path: String) throws -> [String] {
            try SourceFile.open(path: RepositoryRoot.path(folder + path)).evidence.map(\.th)
        }
        #expect(
            try thai("payroll.csv") == [
                "มีเครื่องหมายลำดับไบต์ (BOM)", "ตัวคั่น ,: 301 จาก 301 แถวตัวอย่างมี 5 ช่อง (ทั้งแฟ้ม)",
            ])
        #expect(
            try thai("dpis_roster.csv") == [
                "ไม่มีเครื่องหมายลำดับไบต์ (BOM); ไบต์ที่ 0 ไม่ใช่ UTF-8; 34827 จาก 34827 ไบต์นอก ASCII เป็น CP874",
                "ตัวคั่น ,: 301 จาก 301 แถวตัวอย่างมี 16 ช่อง (ทั้งแฟ้ม)",
            ])
        #expect(try thai("positions.xlsx") == ["ข้อความ XML"])
    }

    @Test func delimitersThatAreNotSeenHaveNames() throws {
        let file = try SourceFile.open(MemoryBytes(bytes: Array("a\tb c\n1\t2 3\n".utf8)), path: "input")
        #expect(file.evidence.last?.th == "ตัวคั่น แท็บ: 2 จาก 2 แถวตัวอย่างมี 2 ช่อง (ทั้งแฟ้ม)")
        let told = try SourceFile.open(
            MemoryBytes(bytes: Array("a b\n1 2\n".utf8)), path: "input", options: ReadingOptions(delimiter: " "))
        #expect(told.evidence.last?.th == "ตัวคั่น ช่องว่าง ตามที่ระบุ: 2 จาก 2 แถวตัวอย่างมี 2 ช่อง (ทั้งแฟ้ม)")
    }
}

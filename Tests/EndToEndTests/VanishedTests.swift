import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Many people who are suddenly absent block the round until they are back or somebody says why.
@Suite struct VanishedTests {
    private func load(_ desk: Desk, without range: Range<Int>) throws -> ImportReceipt {
        var lines = try SampleText.payroll()
        lines.removeSubrange(range)
        return try desk.load(try desk.folder.write(SampleText.utf8(lines), to: "payroll.csv"))
    }

    @Test func theFindingStaysWhenTheSameFileComesAgain() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.sampleFiles[4])
        #expect(try load(desk, without: 101..<201).vanished == 100)
        #expect(try desk.findings(.rowsVanished, status: .open).count == 1)
        #expect(try load(desk, without: 101..<201).vanished == 0)
        #expect(try desk.findings(.rowsVanished, status: .open).count == 1)
        try desk.load(RepositoryRoot.sampleFiles[4])
        #expect(try desk.findings(.rowsVanished, status: .open).isEmpty)
    }

    @Test func aWaiverHoldsForThePeopleItWasGivenFor() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.sampleFiles[4])
        _ = try load(desk, without: 101..<201)
        let finding = try #require(try desk.findings(.rowsVanished, status: .open).first)
        try desk.settling.waive(finding: finding.id, reason: "ย้ายไปแล้ว")
        try desk.load(RepositoryRoot.sampleFiles[4])
        _ = try load(desk, without: 1..<101)
        #expect(try desk.findings(.rowsVanished, status: .open).count == 1)
    }

    @Test func aFewMayGo() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.sampleFiles[4])
        #expect(try load(desk, without: 1..<11).vanished == 10)
        #expect(try desk.findings(.rowsVanished).isEmpty)
    }

    @Test func anotherPersonInTheSeatIsANewRecord() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.sampleFiles[0])
        let lines = try SampleText.roster().map { line in
            line.hasPrefix("00006,")
                ? line.replacing("2233079244022", with: "22330").replacing("อนันต์,อินทร์ดำรง", with: "สมหมาย,ใจดีมาก") : line
        }
        let receipt = try desk.load(try desk.folder.write(SampleText.cp874(lines), to: "roster.csv"))
        #expect(receipt.vanished == 1)
        #expect(receipt.count(.held) == 1)
        #expect(receipt.count(.changed) == 0)
    }

    @Test func aNameMendedAtTheSourceKeepsItsRecord() throws {
        let desk = try Desk()
        try desk.load(RepositoryRoot.sampleFiles[0])
        // Position 00004 has no id; only seat and name tell who it is.
        let lines = SampleText.changing(try SampleText.roster(), position: "00004", "ธรรมรักษ์", to: "ธรรมรักศ์")
        let receipt = try desk.load(try desk.folder.write(SampleText.cp874(lines), to: "roster.csv"))
        #expect(receipt.count(.changed) == 1)
        #expect(receipt.vanished == 0)
    }
}

import Foundation
import Records
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// Tables of a dump, joined by their keys.
@Suite struct DumpImportTests {
    private static let persons = "dpis-table-persons"

    private func expectUnchanged(_ receipts: [ImportReceipt], _ what: Comment) {
        for receipt in receipts {
            #expect(receipt.balances, what)
            #expect(receipt.count(.new) + receipt.count(.changed) + receipt.count(.held) + receipt.vanished == 0, what)
            #expect(receipt.count(.unchanged) > 0, what)
        }
    }

    @Test func theSameDumpAgainChangesNothing() throws {
        let desk = try Desk()
        let first = try desk.loadDump(DumpTables.folder)
        let before = try desk.dump()
        let again = try desk.loadDump(DumpTables.folder)
        expectUnchanged(again, "again")
        #expect(again.map(\.sameBytesAs) == first.map(\.id))
        #expect(try desk.dump() == before)
    }

    @Test(arguments: ["shuffled", "utf-8", "utf-16", "renamed"])
    func theSameContentInAnotherShapeChangesNothing(_ shape: String) throws {
        let desk = try Desk()
        try desk.loadDump(DumpTables.folder)
        let before = try desk.dump()
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "POS_EMP", "POS_NAME", "LINE", "MGT", "LEVEL", "ORG")
        let encodings: [String: String.Encoding] = ["utf-8": .utf8, "utf-16": .utf16]
        if shape == "shuffled" {
            var generator = SeededGenerator(seed: 7)
            for name in tables.tables.keys.sorted() {
                let rows = tables.tables[name]!
                let columns = Array(rows[0].indices).shuffled(using: &generator)
                let order = [0] + Array(1..<rows.count).shuffled(using: &generator)
                tables.tables[name] = order.map { row in columns.map { rows[row][$0] } }
            }
        }
        let folder = try TemporaryFolder()
        try tables.write(to: folder, encoding: encodings[shape])
        if shape == "renamed" {
            for (number, name) in tables.tables.keys.sorted().enumerated() {
                try FileManager.default.moveItem(
                    atPath: folder.file(name + ".table"), toPath: folder.file("\(number).txt"))
            }
        }
        let receipts = try desk.loadDump(folder.path)
        #expect(
            receipts.map(\.source).sorted() == [
                "dpis-table-employee-positions", Self.persons, "dpis-table-positions",
            ])
        expectUnchanged(receipts, "\(shape)")
        #expect(receipts.allSatisfy { $0.sameBytesAs == nil || shape == "renamed" })
        #expect(try desk.dump() == before)
    }

    /// A person's own row is as it was; what it looks up is not.
    @Test func aChangedLookupChangesTheRowsThatUseIt() throws {
        let desk = try Desk()
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        try desk.load(tables)
        tables.set("PER_PRENAME", "101", "PN_NAME", to: "ร้อยตรี")
        let receipt = try #require(try desk.load(tables).first { $0.source == Self.persons })
        #expect(receipt.count(.changed) == 1)
        #expect(receipt.count(.unchanged) == 10)
        #expect(receipt.sameBytesAs == nil)
    }

    @Test func valuesAreFoundInTheFileThatHoldsThem() throws {
        let desk = try Desk()
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        tables.set("PER_PRENAME", "004", "PN_NAME", to: "คุณหญิงใหญ่")
        try desk.load(tables)
        let finding = try #require(try desk.findings(.prefixUnknown).first)
        let place = try #require(finding.places.first)
        #expect(DumpSnapshotTests.text(place.location) == "PER_PRENAME.table C3")
        #expect(finding.seenRaw == "คุณหญิงใหญ่")
        let shown = try Explanation(desk.workspace, finding: finding.id)
        #expect(shown.sources.first?.location.file == "PER_PERSONAL.table")
        // The file that the value is from is kept, too.
        let hash = SHA256.hex(
            of: Array(try Data(contentsOf: URL(fileURLWithPath: DumpTables.folder + "/PER_LEVEL.table"))))
        var size = 0
        try desk.workspace.store.reading { try $0.forEachPart(ofFile: hash) { size += $0.count } }
        #expect(size == 1153)
    }

    /// The raw text of a finding about a joined value is read back from the table that holds it.
    @Test func rawTextIsReadFromTheLookup() throws {
        let desk = try Desk()
        var tables = try DumpTables("POSITION", "PERSONAL", "PRENAME", "LINE", "LEVEL", "ORG", "MGT")
        tables.set("PER_PERSONAL", "90002", "PER_CARDNO", to: "1992880407230")
        try desk.load(tables)
        let finding = try #require(
            try desk.findings(.cidChecksum).first { $0.source == "dpis-table-positions" })
        #expect(finding.places.first.map { DumpSnapshotTests.text($0.location) } == "PER_PERSONAL.table S3")
        #expect(finding.seenRaw == "1992880407230")
    }

    @Test func undoTakesTheDumpBack() throws {
        let desk = try Desk()
        try desk.loadDump(DumpTables.folder)
        let before = try desk.dump()
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        tables.set("PER_ORG", "3065", "ORG_NAME", to: "กองคลังใหม่")
        let receipts = try desk.load(tables)
        #expect(try desk.dump() != before)
        for receipt in receipts.reversed() {
            try desk.settling.setUndone(importID: receipt.id, undone: true, reason: "ผิดชุด")
        }
        #expect(try desk.dump() == before)
        #expect(try desk.workspace.store.reading { try $0.verify() }.flatMap(\.problems) == [])
    }

    @Test func dryRunKeepsNothing() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        let result = try tool.run([
            "import", DumpTables.folder, "--round", "2565/2", "--dry-run", "--lang", "en", "--mappings",
            RepositoryRoot.path("Mappings"), "--db", folder.file("a.sqlite"),
        ])
        #expect(result.output.contains("PER_PRENAME (PER_PRENAME.table) rows read 6 = used 4 + unused 1"))
        #expect(result.errors == "")
        #expect(try folder.names() == [])
    }

    /// Whoever has left is no member of staff, but in the round whose work was still done.
    @Test(arguments: [(1, true), (2, false)])
    func whoHasLeftCountsUntilTheRoundsEnd(half: Int, isThere: Bool) throws {
        let desk = try Desk()
        let round = try #require(Round(fiscalYear: 2565, half: half))
        try desk.loadDump(DumpTables.folder, round: round)
        try Reconciliation(desk.workspace).run(round: round)
        try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: round, source: Self.persons, kind: .person)
            #expect((0..<batch.count).contains { batch[$0].text(.citizenId) == "1994312220034" } == isThere)
            let codes = try reader.findings(FindingFilter(round: round)).map(\.code)
            #expect(!codes.contains(.personMissingInDpis))
            #expect(!codes.contains(.duplicateCid))
            #expect(!codes.contains(.organizationDiffers))
        }
    }

    /// 90004 works in another unit by assignment: the unit by law counts, and nothing is wrong.
    @Test func theUnitByLawCounts() throws {
        let desk = try Desk()
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "KPI_FORM", "POS_EMP", "POS_NAME")
        // PER_PERSONAL may hold the unit of the assignment; the post's is the one by law.
        tables.set("PER_PERSONAL", "90004", "ORG_ID", to: "3065")
        try desk.load(tables)
        try desk.reconcile()
        try desk.workspace.store.reading { reader in
            for (source, kind) in [(Self.persons, RecordKind.person), ("dpis-table-assessments", .assessment)] {
                let batch = try reader.records(round: Desk.round, source: source, kind: kind)
                let view = try #require(
                    (0..<batch.count).map { batch[$0] }.first { $0.text(.citizenId) == "3993331138793" })
                #expect(view.text(.unit) == "กองการเจ้าหน้าที่")
            }
        }
        #expect(try desk.findings(.organizationDiffers).isEmpty)
    }

    @Test func idsOfNoughtAreNone() throws {
        let desk = try Desk()
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        tables.set("PER_PERSONAL", "90006", "POS_ID", to: "0")
        try desk.load(tables)
        #expect(try desk.findings(.keyUnknown).isEmpty)
        let vacant = try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: "dpis-table-positions", kind: .position)
            return (0..<batch.count).filter { batch[$0].text(.positionStatus) == "vacant" }
                .compactMap { batch[$0].text(.positionNumber) }
        }
        #expect(vacant.sorted() == ["0013", "31"])
    }
}

import Foundation
import Records
import TestSupport
import Testing

@testable import Pipeline

/// Dumps that are not as they should be: everything that is wrong is told, with its file and row.
@Suite struct HostileDumpTests {
    private static let persons = "dpis-table-persons"

    private func findings(_ tables: DumpTables, _ code: FindingCode) throws -> [String] {
        let desk = try Desk()
        for receipt in try desk.load(tables) { #expect(receipt.balances) }
        return try desk.findings(code).filter { $0.source == Self.persons }.map { finding in
            "\(finding.seen ?? finding.seenRaw ?? "") "
                + finding.places.prefix(1).map { DumpSnapshotTests.text($0.location) }.joined()
        }
    }

    @Test func aTableAloneIsReadAsFarAsItGoes() throws {
        let desk = try Desk()
        let receipt = try #require(try desk.loadDump(DumpTables.folder + "/PER_PERSONAL.table").first)
        #expect(receipt.source == Self.persons)
        #expect(receipt.count(.new) == 11)
        let missing = try desk.findings(.tableMissing)
        #expect(
            Set(missing.compactMap(\.seen)) == ["PER_ORG", "PER_PRENAME", "PER_POSITION", "PER_POS_EMP", "PER_LEVEL"])
        let position = try #require(missing.first { $0.seen == "PER_POSITION" })
        let evidence = Dictionary(uniqueKeysWithValues: position.evidence.map { ($0.name, $0.value) })
        #expect(evidence["rows"] == "10")
        #expect(evidence["key"] == "PER_PERSONAL.POS_ID")
        #expect(evidence["fields"]?.contains("positionNumber") == true)
    }

    /// The employee's post lies in a table that was not dumped: one row goes without, and says so.
    @Test func aTableThatOneRowNeeds() throws {
        let tables = try DumpTables("PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT")
        #expect(try findings(tables, .tableMissing) == ["PER_POS_EMP PER_PERSONAL.table 12"])
    }

    @Test func withoutATableThatMustBeThereNothingIsImported() throws {
        let desk = try Desk()
        let tables = try DumpTables("PERFORMANCE_GOALS", "PERSONAL", "PRENAME")
        let folder = try TemporaryFolder()
        try tables.write(to: folder)
        do {
            try desk.loadDump(folder.file("PER_PERFORMANCE_GOALS.table"))
            Issue.record("it was imported")
        } catch let refusal as ImportRefusal {
            for language in Language.allCases {
                #expect(refusal.message(language).contains("PER_KPI_FORM"))
                #expect(refusal.message(language).contains("FORM.PER_CARDNO"))
            }
        }
        #expect(try desk.workspace.store.reading { try $0.imports() }.isEmpty)
    }

    @Test func aLookupAloneHasNothingToImport() throws {
        let desk = try Desk()
        #expect(throws: ImportRefusal.self) { try desk.loadDump(DumpTables.folder + "/PER_PRENAME.table") }
    }

    @Test func twoFilesOfOneTable() throws {
        let desk = try Desk()
        let folder = try TemporaryFolder()
        try DumpTables("PERSONAL", "ORG").write(to: folder)
        try FileManager.default.copyItem(atPath: folder.file("PER_ORG.table"), toPath: folder.file("PER_ORG (1).table"))
        do {
            try desk.loadDump(folder.path)
            Issue.record("it was imported")
        } catch let refusal as ImportRefusal {
            #expect(refusal.message(.english).contains("PER_ORG (1).table, PER_ORG.table"))
        }
    }

    /// Tables of different folders are different dumps.
    @Test func tablesOfAnotherFolderAreNotLookedUp() throws {
        let desk = try Desk()
        let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
        try DumpTables("PERSONAL").write(to: one)
        try DumpTables("PRENAME", "PERSONAL").write(to: other)
        try FileManager.default.removeItem(atPath: other.file("PER_PERSONAL.table"))
        #expect(throws: ImportRefusal.self) { try desk.loadDump(one.path, other.path) }
        #expect(try desk.findings(.tableMissing).contains { $0.seen == "PER_PRENAME" })
    }

    @Test func keysThatATableDoesNotHave() throws {
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        tables.set("PER_PERSONAL", "90002", "PN_CODE", to: "999")
        tables.set("PER_PERSONAL", "90003", "POS_ID", to: "5999")
        tables.set("PER_POSITION", "5004", "PL_CODE", to: "519999    ")
        #expect(
            try findings(tables, .keyUnknown).sorted() == [
                "PER_PERSONAL.PN_CODE 999 → PER_PRENAME PER_PERSONAL.table D3",
                "PER_PERSONAL.POS_ID 5999 → PER_POSITION PER_PERSONAL.table J4",
                "PER_POSITION.PL_CODE 519999 → PER_LINE PER_POSITION.table H5",
            ])
    }

    @Test func oneKeyTwice() throws {
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        tables.tables["PER_PRENAME"]?.append(["003", "อ.", "อาจารย์"] + Array(repeating: "", count: 7))
        #expect(try findings(tables, .tableKeyRepeated) == ["003 PER_PRENAME.table A7"])
        #expect(try findings(tables, .prefixUnknown).isEmpty)
    }

    @Test func unitsThatAreEachOthersParents() throws {
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        tables.set("PER_ORG", "3062", "OL_CODE", to: "04")
        tables.set("PER_ORG", "3062", "ORG_ID_REF", to: "3064")
        let found = try findings(tables, .tableCycle)
        #expect(found == ["3062 PER_ORG.table O3"])
    }

    @Test func rowsThatAreTornOrTooLong() throws {
        var tables = try DumpTables(
            "PERSONAL", "PRENAME", "POSITION", "LINE", "LEVEL", "ORG", "MGT", "POS_EMP", "POS_NAME")
        let row = try #require(tables.tables["PER_PERSONAL"]?[4])
        tables.tables["PER_PERSONAL"]?[4] = Array(row.prefix(60))
        tables.tables["PER_PERSONAL"]?.insert(Array(row.dropFirst(60)), at: 5)
        tables.tables["PER_PERSONAL"]?[7].append("x")
        tables.tables["PER_PERSONAL"]?.insert([""], at: 9)
        tables.tables["PER_LINE"]?[2].removeLast(3)
        let desk = try Desk()
        let receipts = try desk.load(tables)
        let receipt = try #require(receipts.first { $0.source == Self.persons })
        #expect(receipt.balances)
        #expect(receipt.count(.rejected) == 3)
        #expect(receipt.count(.new) == 9)
        #expect(receipt.count(.blank) == 1)
        #expect(receipt.tables?.first { $0.name == "PER_LINE" }?.rejected == 1)
        let rejected = try desk.findings(.rowRejected).filter { $0.source == Self.persons }
            .compactMap { $0.places.first.map { DumpSnapshotTests.text($0.location) } }
        #expect(
            rejected.sorted() == [
                "PER_LINE.table 3", "PER_PERSONAL.table 5", "PER_PERSONAL.table 6", "PER_PERSONAL.table 8",
            ])
    }

    /// The name says one table, the header another one: the header counts where the name's key is not there.
    @Test func aFileUnderAnotherTablesName() throws {
        let desk = try Desk()
        let folder = try TemporaryFolder()
        var tables = try DumpTables("PERSONAL", "PRENAME", "POSITION", "LEVEL", "ORG", "POS_EMP", "POS_NAME")
        tables.tables["PER_LINE"] = tables.tables.removeValue(forKey: "PER_LEVEL")
        try tables.write(to: folder)
        let receipts = try desk.loadDump(folder.path)
        let receipt = try #require(receipts.first { $0.source == Self.persons })
        #expect(receipt.tables?.first { $0.file == "PER_LINE.table" }?.name == "PER_LEVEL")
        #expect(try desk.findings(.tableMissing).contains { $0.seen == "PER_LINE" && $0.source == Self.persons })
    }

    @Test func aDumpOfAnotherRoundSaysSo() throws {
        let desk = try Desk()
        let round = try #require(Round(fiscalYear: 2560, half: 1))
        let receipts = try desk.loadDump(DumpTables.folder, round: round)
        let forms = try #require(receipts.first { $0.source == "dpis-table-assessments" })
        #expect(forms.count(.leftOut) == 22)
        #expect(forms.dataRows == 0)
        #expect(forms.openFindings["blocking"] == 1)
    }

    /// A lookup may look like anything; only what the header names is a table.
    @Test(arguments: [
        "", "\n\n", "PN_CODE", "PN_CODE|#|PN_NAME", "PN_CODE|#|PN_NAME\n\n\n", "PN_CODE|#|PN_NAME\n003\n|#|\n|#||#||#|",
    ])
    func lookupsWithoutRows(_ text: String) throws {
        let desk = try Desk()
        let folder = try TemporaryFolder()
        try DumpTables("PERSONAL").write(to: folder)
        try folder.write(Array(text.utf8), to: "PER_PRENAME.table")
        let receipts = try DumpFiles.expand([folder.file("PER_PERSONAL.table"), folder.file("PER_PRENAME.table")])
        let dump = DumpFiles(receipts, rulebook: desk.workspace.rulebook)
        let receipt = try Importer(desk.workspace).run(
            path: receipts[0], options: ImportOptions(round: Desk.round), dump: dump)
        #expect(receipt.balances)
        #expect(receipt.count(.new) == 11)
    }
}

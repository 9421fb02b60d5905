import Foundation
import Pipeline
import Records
import Rulebook
import Storage
import TestSupport
import Testing

/// Facts of a whole file, from its titles or from the command, up to the records.
@Suite struct CommandFactTests {
    private static let mapping = """
        name: allowances
        title: {th: เงินเพิ่ม, en: Allowances}
        kind: raise
        complete: true
        identity: [nameAndUnit]
        required: [fullName, increment]
        units: {increment: thousandBaht, totalScore: {outOf: 5}}
        columns:
          fullName: [ผู้รับเงินเพิ่ม]
          increment: [เงินเพิ่ม (พันบาท)]
          totalScore: [คะแนนดิบ]
        """

    private struct Bench {
        let desk: Desk
        let workspace: Workspace

        init(_ mapping: String) throws {
            desk = try Desk()
            let folder = desk.folder.file("Mappings")
            try FileManager.default.copyItem(atPath: RepositoryRoot.path("Mappings"), toPath: folder)
            try Data(mapping.utf8).write(to: URL(fileURLWithPath: folder + "/sources/allowances.yaml"))
            workspace = Workspace(
                store: desk.workspace.store, rulebook: try Rulebook.load(directory: folder), by: "ผู้ทดสอบ",
                toolVersion: "test", now: { "2022-10-05T02:00:00Z" })
        }

        func load(_ lines: [String], scope: String = "") throws -> ImportReceipt {
            let path = try desk.folder.write(SampleText.utf8(lines), to: "a.csv")
            return try Importer(workspace).run(path: path, options: ImportOptions(round: Desk.round, scope: scope))
        }

        func values(_ field: Field) throws -> [String?] {
            try workspace.store.reading { reader in
                let batch = try reader.records(round: Desk.round, source: "allowances", kind: .raise)
                return (0..<batch.count).map { batch[$0].canonical(field) }
            }
        }
    }

    private static let table = [
        "ผู้รับเงินเพิ่ม,เงินเพิ่ม (พันบาท),คะแนนดิบ", "นายหนึ่ง ทดลอง,1.25,4.5", "นางสอง ทดลอง,2,4.75",
    ]

    @Test func aTitleGivesTheUnit() throws {
        let bench = try Bench(Self.mapping + "\nfromTitles: {unit: \"หน่วยงาน #\"}\n")
        let lines = ["หน่วยงาน กองทดลอง"] + Self.table
        #expect(try bench.load(lines, scope: "กองทดลอง").balances)
        #expect(try bench.values(.unit) == ["กองทดลอง", "กองทดลอง"])
        #expect(try bench.desk.findings(.scopeMismatch, status: .open).isEmpty)
        // A unit's complete file speaks for its unit: who is left out has vanished.
        #expect(try bench.load(lines.dropLast(), scope: "กองทดลอง").vanished == 1)
        _ = try bench.load(lines, scope: "กองอื่น")
        #expect(try bench.desk.findings(.scopeMismatch, status: .open).map(\.seen) == ["2"])
    }

    @Test func theCommandGivesTheUnitWhereTheMappingAsksForIt() throws {
        let bench = try Bench(Self.mapping + "\nfromCommand: [unit, fiscalYear, roundHalf]\n")
        // Nothing tells the unit, so nobody could be found again.
        #expect(throws: ImportRefusal.self) { try bench.load(Self.table) }
        let receipt = try bench.load(Self.table, scope: "กองทดลอง")
        #expect(receipt.count(.new) == 2)
        #expect(try bench.values(.unit) == ["กองทดลอง", "กองทดลอง"])
        #expect(try bench.values(.fiscalYear) == ["2565", "2565"])
        #expect(try bench.values(.roundHalf) == ["2", "2"])
        #expect(try bench.load(Self.table, scope: "กองทดลอง").count(.unchanged) == 2)
        #expect(try bench.load(Self.table, scope: "กองอื่น").count(.new) == 2)
        #expect(try bench.desk.findings(.roundMismatch, status: .open).isEmpty)
    }

    @Test func aTitleIsNearerThanTheCommand() throws {
        let bench = try Bench(Self.mapping + "\nfromTitles: {unit: \"หน่วยงาน #\"}\nfromCommand: [unit]\n")
        _ = try bench.load(["หน่วยงาน กองทดลอง"] + Self.table, scope: "กองอื่น")
        #expect(try bench.values(.unit) == ["กองทดลอง", "กองทดลอง"])
        #expect(try bench.desk.findings(.scopeMismatch, status: .open).count == 1)
    }

    @Test func numbersComeInTheUnitThatIsKept() throws {
        let bench = try Bench(Self.mapping + "\nfromCommand: [unit]\n")
        let receipt = try bench.load(Self.table, scope: "กองทดลอง")
        #expect(try bench.values(.increment) == ["1250.00", "2000.00"])
        #expect(try bench.values(.totalScore) == ["90.00", "95.00"])
        #expect(receipt.steps["unit-scaled"] == 4)
        let issues = try bench.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: "allowances", kind: .raise)
            return batch.issues.filter { $0.issue.reason == .unitScaled }.map(\.issue.raw)
        }
        #expect(issues.sorted() == ["1.25", "2", "4.5", "4.75"])
    }

    @Test func aTrialKnowsWhatTheCommandGives() throws {
        let bench = try Bench(Self.mapping + "\nfromCommand: [unit, fiscalYear]\n")
        let mapping = try #require(bench.workspace.rulebook.mapping(named: "allowances"))
        let path = try bench.desk.folder.write(
            SampleText.utf8(["ปีงบประมาณ 2566 ครั้งที่ 1"] + Self.table), to: "a.csv")
        let trial = try MappingTrial(
            path: path, mapping: mapping, rulebook: bench.workspace.rulebook, scope: "กองทดลอง")
        #expect(trial.round.text == "2566/1")
        #expect(trial.taken == "allowances")
        let given = trial.tables[0].layout?.given ?? []
        #expect(given.map(\.field) == [.unit, .fiscalYear])
        #expect(given.map(\.text) == ["กองทดลอง", "2566"])
    }
}

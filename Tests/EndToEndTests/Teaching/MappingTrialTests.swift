import Foundation
import Pipeline
import Records
import Rulebook
import Storage
import TestSupport
import Testing

/// A trial of a mapping says what the import then does.
@Suite struct MappingTrialTests {
    @Test(arguments: SourceFixture.paths)
    func aTrialGivesWhatTheImportGives(_ path: String) throws {
        let desk = try Desk()
        let rulebook = try Desk.rulebook.get()
        let mapping = try #require(rulebook.mapping(named: SourceFixture.mapping(path)))
        let file = RepositoryRoot.path(path)
        let trial = try MappingTrial(path: file, mapping: mapping, rulebook: rulebook, round: Desk.round)
        let receipt = try desk.load(file)

        #expect(trial.balances)
        #expect(trial.taken == mapping.name)
        #expect(trial.tables.reduce(0) { $0 + $1.rowsRead } == receipt.rowsRead)
        for rowClass in RowClass.allCases where rowClass.isLayout || rowClass == .rejected {
            let count = trial.tables.reduce(0) { $0 + ($1.rows[rowClass] ?? 0) }
            #expect(count == receipt.count(rowClass), "\(rowClass)")
        }
        let rejected = receipt.count(.rejected)
        let further = receipt.furtherRecords ?? 0
        #expect(trial.tables.reduce(0) { $0 + $1.dataRows } == receipt.dataRows - rejected - further)
        #expect(trial.tables.reduce(0) { $0 + $1.heldRows } == receipt.count(.held) + receipt.stillHeld)
        #expect(trial.steps == receipt.steps)
        for (table, sheet) in zip(trial.tables, receipt.sheets) {
            #expect(table.layout?.bindings.map(\.header) ?? [] == sheet.columns.map(\.header))
        }
        var raised: [FindingCode: Int] = [:]
        for finding in try desk.findings() { raised[finding.code, default: 0] += 1 }
        #expect(Dictionary(uniqueKeysWithValues: trial.findings.map { ($0.code, $0.count) }) == raised)
        try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: mapping.name, kind: mapping.kind)
            for report in trial.fields where report.values + report.absent + report.unreadable > 0 {
                let states = (0..<batch.count).map { batch[$0].state(report.field) }
                #expect(report.values == states.count { $0 == .value }, "\(report.field)")
                #expect(report.unreadable == states.count { $0 == .unreadable }, "\(report.field)")
            }
        }
    }

    private func trial(_ text: String, _ lines: [String], examples: Int = 3) throws -> MappingTrial {
        let folder = try TemporaryFolder()
        let path = try folder.write(Array(text.utf8), to: "x.yaml")
        let file = MappingFiles(directory: RepositoryRoot.path("Mappings")).file(at: path)
        #expect(file.problems == [])
        let mapping = try #require(file.mapping)
        let data = try folder.write(SampleText.utf8(lines), to: "data.csv")
        return try MappingTrial(
            path: data, mapping: mapping, rulebook: try Desk.rulebook.get(), examples: examples)
    }

    private static let allowances = """
        name: allowances
        title: {th: เงินเพิ่ม, en: Allowances}
        kind: person
        complete: true
        identity: [citizenId]
        required: [citizenId, salary, birthDate]
        units: {salary: thousandBaht, totalScore: {outOf: 5}}
        fromTitles: {unit: "หน่วยงาน #"}
        columns:
          citizenId: [เลขบัตร]
          fullName: [ผู้รับ]
          salary: [เงินเพิ่ม (พันบาท)]
          totalScore: [คะแนนดิบ]
          birthDate: [เกิดเมื่อ]
          note: [ข้อสังเกต]
        """

    private static let lines = [
        "หน่วยงาน กองทดลอง", "เลขบัตร,ผู้รับ,เงินเพิ่ม (พันบาท),คะแนนดิบ,เกิดเมื่อ,โทร",
        "9990100000018,นายหนึ่ง ทดลอง,1.25,4.5,01/02/2520,1", "9990100000026,นางสอง ทดลอง,มาก,4.75,31/02/2520,2",
        "9990100000034,นายสาม ทดลอง,2,6.123456,๐๑/๐๓/๒๕๒๐,3",
    ]

    @Test func aTrialTellsEverythingOfANewLayout() throws {
        let trial = try trial(Self.allowances, Self.lines)
        let table = try #require(trial.tables.first)
        #expect(trial.taken == "allowances")
        #expect(table.layout?.headerRow == 2)
        #expect(table.layout?.given.map(\.text) == ["กองทดลอง"])
        #expect(table.layout?.unknownHeaders.map(\.header) == ["โทร"])
        #expect(table.layout?.absent == [.note])
        #expect(table.rows == [.title: 1, .header: 1])
        #expect((table.rowsRead, table.dataRows, table.heldRows) == (5, 3, 1))
        #expect(trial.steps["unit-scaled"] == 4)

        func report(_ field: Field) throws -> TrialFields.Report {
            try #require(trial.fields.first { $0.field == field })
        }
        let salary = try report(.salary)
        #expect((salary.values, salary.absent, salary.unreadable) == (2, 0, 1))
        #expect(
            salary.examples.map { [String($0.row), $0.raw, $0.value ?? "–", $0.reason?.rawValue ?? "–"] } == [
                ["4", "มาก", "–", "not-a-number"], ["3", "1.25", "1250.00", "unit-scaled"],
                ["5", "2", "2000.00", "unit-scaled"],
            ])
        #expect(salary.isRequired)
        #expect(salary.header == "เงินเพิ่ม (พันบาท)")
        #expect(salary.column == "C")
        #expect(try report(.totalScore).examples.map(\.value) == [nil, "90.00", "95.00"])
        #expect(try report(.surname).examples.map(\.raw).first == "นายหนึ่ง ทดลอง")
        #expect(try report(.unit).values == 3)
        #expect(try report(.unit).column == nil)
        #expect(try report(.note).header == nil)
        // Ids are masked wherever they stand.
        #expect(try report(.citizenId).examples.allSatisfy { $0.raw.hasPrefix("x-") && $0.value == $0.raw })
        #expect(trial.records[0].contains { $0.field == .citizenId && $0.value.hasPrefix("x-") })
        #expect(trial.records.count == 3)

        let found = Dictionary(uniqueKeysWithValues: trial.findings.map { ($0.code, $0) })
        #expect(found[.dateUnreadable]?.firstRows == [4])
        #expect(found[.numberUnreadable]?.count == 2)
        #expect(found[.headerUnknown]?.severity == .warning)
        #expect(trial.findings.map(\.severity) == trial.findings.map(\.severity).sorted())
    }

    @Test func examplesAreAsManyAsAskedFor() throws {
        let one = try trial(Self.allowances, Self.lines, examples: 1)
        #expect(one.fields.allSatisfy { $0.examples.count <= 1 })
        #expect(one.records.count == 1)
        let none = try trial(Self.allowances, Self.lines, examples: 0)
        #expect(none.fields.allSatisfy { $0.examples.isEmpty })
        #expect(none.records.isEmpty)
    }

    @Test func theMappingThatAnImportWouldTakeIsNamed() throws {
        let rulebook = try Desk.rulebook.get()
        var mapping = try #require(rulebook.mapping(named: "payroll"))
        mapping.name = "wages"
        mapping.titlePatterns = []
        let trial = try MappingTrial(path: RepositoryRoot.sampleFiles[4], mapping: mapping, rulebook: rulebook)
        #expect(trial.mapping.name == "wages")
        #expect(trial.taken == "payroll")
        #expect(trial.tables.first?.others.first?.mapping == "payroll")
    }

    @Test func aFileThatDoesNotFitIsRefused() throws {
        let rulebook = try Desk.rulebook.get()
        let mapping = try #require(rulebook.mapping(named: "movements"))
        #expect(throws: ImportRefusal.self) {
            try MappingTrial(path: RepositoryRoot.sampleFiles[4], mapping: mapping, rulebook: rulebook)
        }
    }
}

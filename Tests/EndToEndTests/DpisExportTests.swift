import Exporting
import Foundation
import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// The list of raises goes out as DPIS takes it in, and comes back as the same records.
@Suite struct DpisExportTests {
    private static let source = "dpis-salary-result"

    /// All values of the round's raises in the order of the rows, without where they came from.
    private func raises(_ desk: Desk) throws -> [String] {
        try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: Self.source, kind: .raise)
            return (0..<batch.count).map { row in
                let record = batch[row]
                let values = Field.kept.compactMap { field in
                    record.canonical(field).map { "\(field.rawValue)=\($0)" }
                }
                let raw = record.issues.filter { $0.reason.isUnreadable }.map { "\($0.field.rawValue)?\($0.raw)" }
                return (values + raw).joined(separator: " ")
            }
        }
    }

    private func salaryResult() throws -> String {
        try #require(RepositoryRoot.sampleFiles.first { $0.hasSuffix("salary_result.xlsx") })
    }

    @Test(arguments: ["xls", "txt"]) func theListComesBackAsTheSameRecords(_ ending: String) throws {
        let desk = try Desk()
        try desk.load(try salaryResult())
        let path = desk.folder.file("raises.\(ending)")
        let notes = try ReportExport(desk.workspace).dpisSalary(round: Desk.round, asText: ending == "txt", to: path)
        #expect(notes.isEmpty)

        let other = try Desk(folder: desk.folder, database: "other.sqlite")
        let receipt = try other.load(path)
        #expect(receipt.source == Self.source)
        #expect(try raises(other) == raises(desk))
        #expect(try raises(other).count == 300)
    }

    @Test(arguments: ["xls", "txt"]) func stepsOfPermanentEmployeesComeBack(_ ending: String) throws {
        let folder = try TemporaryFolder()
        let words = ["0.5 ขั้น", "1 ขั้น", "1.5 ขั้น", "2 ขั้น", "เงินตอบแทนพิเศษ 2%", "เงินตอบแทนพิเศษ 4%"]
        let lines = words.indices.map { index in
            RaiseLine(
                citizenId: [
                    "1181590830161", "2082462819483", "3797543231946", "3559797114716", "1703423667127",
                    "2233079244022",
                ][index],
                prefix: "นาย", givenName: "ตัวอย่าง\(index)", surname: "ใจดี", positionNumber: "00\(index)",
                positionTitle: "พนักงานขับรถยนต์", level: "ส2", unit: "กองคลัง", salary: Baht(20_000),
                increment: Baht(index < 4 ? 500 : 0), specialPay: Baht(index < 4 ? 0 : 400),
                newSalary: Baht(index < 4 ? 20_500 : 20_000),
                steps: index < 4 ? ScoreE4(tenThousandths: Int64(index + 1) * 5000) : nil,
                specialPercent: index < 4 ? nil : PercentE4(tenThousandths: Int64(index - 3) * 20_000))
        }
        let list = DpisRaiseList(lines, .permanent)
        let path = folder.file("steps.\(ending)")
        if ending == "txt" { try list.writeText(to: path) } else { _ = try list.writeXls(to: path) }
        let desk = try Desk(folder: folder)
        #expect(try desk.load(path).source == Self.source)
        let told = try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: Self.source, kind: .raise)
            return (0..<batch.count).map { batch[$0].issues(.grade).map { "\($0.reason.rawValue) \($0.raw)" } }
        }
        #expect(told == words.map { ["value-mapped \($0)"] })

        // And out again, from the records.
        let again = folder.file("again.\(ending)")
        _ = try ReportExport(desk.workspace).dpisSalary(round: Desk.round, asText: ending == "txt", to: again)
        #expect(try folder.bytes(of: "again.\(ending)") == folder.bytes(of: "steps.\(ending)"))
    }

    /// The annex is laid out as DPIS's own, so it reads like one.
    @Test(arguments: ["xls", "xlsx"]) func theAnnexReadsAsAnAnnex(_ ending: String) throws {
        let folder = try TemporaryFolder()
        let lines = ["1181590830161", "2082462819483", "3797543231946"].enumerated().map { index, id in
            RaiseLine(
                citizenId: id, prefix: "นาง", givenName: "ตัวอย่าง\(index)", surname: "ใจดี",
                positionNumber: "0012\(index)", positionTitle: "นิติกร", level: "ชำนาญการ",
                unit: index == 1 ? "กองคลัง" : "กองการเจ้าหน้าที่", salary: Baht(33_250), ceiling: Baht(58_390),
                base: Baht(36_470), percent: PercentE4(tenThousandths: 27_000), increment: Baht(990),
                newSalary: Baht(34_240))
        }
        let order = RaiseOrder(agency: "กรมตัวอย่าง", number: "1/2565", effective: Desk.round.effectiveDay)
        let book = Workbook(
            title: "บัญชี", createdOn: Desk.round.end,
            sheets: [RaiseAnnex(lines, order: order, words: .official).sheet()])
        let path = folder.file("annex.\(ending)")
        _ = try ending == "xls" ? XlsWriter.write(book, to: path) : WorkbookWriter.write(book, to: path)
        let desk = try Desk(folder: folder)
        let receipt = try desk.load(path)
        #expect(receipt.source == "dpis-salary-order")
        let told = try desk.workspace.store.reading { reader in
            let batch = try reader.records(round: Desk.round, source: receipt.source, kind: .raise)
            return (0..<batch.count).map { row in
                [Field.citizenId, .positionNumber, .unit, .level, .percent, .increment, .newSalary]
                    .map { batch[row].canonical($0) ?? "" }.joined(separator: " ")
            }
        }
        #expect(
            told == [
                "1181590830161 00120 กองการเจ้าหน้าที่ K2 2.70 990.00 34240.00",
                "3797543231946 00122 กองการเจ้าหน้าที่ K2 2.70 990.00 34240.00",
                "2082462819483 00121 กองคลัง K2 2.70 990.00 34240.00",
            ])
    }

    @Test func correctionsGoOut() throws {
        let desk = try Desk()
        try desk.load(try salaryResult())
        let id = try desk.workspace.store.reading {
            try $0.records(round: Desk.round, source: Self.source, kind: .raise)[0].id
        }
        _ = try desk.settling.correct(record: id, field: .increment, given: "1230.50", reason: "คำสั่งแก้")
        _ = try ReportExport(desk.workspace).dpisSalary(
            round: Desk.round, asText: true, to: desk.folder.file("a.txt"))
        let rows = try desk.folder.bytes(of: "a.txt").split(separator: UInt8(ascii: "\n"))
        let cells = rows[1].split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false)
        #expect(String(decoding: cells[11], as: UTF8.self) == "1230.5")
    }

    @Test func theCommandWritesOneOfTwoKindsOfFiles() throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        let round = ["--round", "2565/2"]
        #expect(try tool.run(["export", "dpis-salary", "--out", "a.xls"] + round).code == 4)
        #expect(try tool.run(["import", try salaryResult()] + round).code <= 1)
        #expect(try tool.run(["export", "dpis-salary", "--out", "a.xlsx"] + round).code == 2)
        #expect(try tool.run(["export", "dpis-salary", "--out", "a.xls"] + round).code == 0)
        #expect(try tool.run(["export", "dpis-salary", "--out", "A.TXT"] + round).code == 0)
        #expect(try Set(folder.names()).isSuperset(of: ["a.xls", "A.TXT"]))
        #expect(try !folder.names().contains("a.xlsx"))
        #expect(try tool.run("inspect", "a.xls").output.contains("mapping dpis-salary-result"))
        #expect(try tool.run("inspect", "A.TXT").output.contains("mapping dpis-salary-result"))
    }

    /// Two people of a list, with a salary and a remark as given.
    private func list(salary: String, note: String) -> [UInt8] {
        let rows = ["1181590830161", "2082462819483"].map { id in
            [
                id, "นายตัวอย่าง ใจดี", "00001", "นิติกร", "ชำนาญการ", salary, "58390", "36470", "82.66", "2.7", "990", "990",
                "0", "990", "34240", "ดีมาก", note, "", "กองคลัง",
            ]
        }
        return Array(([DpisRaiseList.titles] + rows).map { $0.joined(separator: "\t") }.joined(separator: "\n").utf8)
    }

    @Test(arguments: [
        ("มาก", "ปกติ", "xls", ["F2: “มาก” could not be read", "F3: “มาก” could not be read"]),
        ("33250", "ลาป่วย, ลากิจ", "xls", ["Q2: has U+002C ,", "Q3: has U+002C ,"]),
        ("33250", "ลา→ขาด $5", "txt", ["Q2: has U+0024 $", "Q2: the file cannot hold U+2192 →", "Q3: has U+0024 $"]),
    ])
    func whatDpisWouldMisreadIsToldByRowAndColumn(
        _ salary: String, _ note: String, _ ending: String, _ told: [String]
    ) throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        try folder.write(list(salary: salary, note: note), to: "in.tsv")
        #expect(try tool.run("import", "in.tsv", "--round", "2565/2").code <= 1)
        let result = try tool.run(
            "export", "dpis-salary", "--round", "2565/2", "--out", "a.\(ending)", "--lang", "en")
        #expect(result.code == 4)
        for text in told { #expect(result.errors.contains(text), "\(result.errors)") }
        #expect(try !folder.names().contains("a.\(ending)"))
    }
}

import Foundation
import Records
import Testing

@testable import Reading

/// Files of the real world, where they lie beside the repository.
struct CorpusTests {
    static let folder: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("shared/corpus")
    }()

    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    private static func count(_ name: String) throws -> (file: SourceFile, count: CellsCount) {
        let file = try SourceFile.open(path: folder.appendingPathComponent(name).path)
        var count = CellsCount()
        var batch = RowBatch()
        for sheet in file.sheets.indices {
            var reader = try file.rows(sheet: sheet)
            while try reader.read(into: &batch) { count.add(batch, sheet: sheet) }
        }
        return (file, count)
    }

    @Test(
        .enabled(if: isThere),
        arguments: [
            ("dpis-xls/cgd_salary_result.xls", 162), ("dpis-xls/compensation_test.xls", 156),
            ("dpis-xls/empty_report.xls", 2),
            ("dpis-xls/competency_360_summary.xls", 87), ("dpis-xls/his_salary_2excel.xls", 303),
            ("dpis-xls/idp_r0902_long_text.xls", 77), ("dpis-xls/move_order_p0311.xls", 88),
            ("dpis-xls/r0901_thai_digits.xls", 48), ("dpis-xls/roster_two_row_header.xls", 43),
            ("scenario-a/epm_r0901.xls", 3329),
        ])
    func reportsAreThai(_ name: String, _ cells: Int) throws {
        let (file, count) = try Self.count(name)
        #expect(file.format == .xlsBIFF5)
        #expect(file.encoding == .cp874)
        #expect(count.cells == cells)
    }

    @Test(.enabled(if: isThere))
    func longTextIsWhole() throws {
        let file = try SourceFile.open(
            path: Self.folder.appendingPathComponent("dpis-xls/idp_r0902_long_text.xls").path)
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        _ = try reader.read(into: &batch)
        let longest = batch.cells.map { batch.text(of: $0).unicodeScalars.count }.max()
        #expect(longest == 2736)
    }

    @Test(
        .enabled(if: isThere),
        arguments: [
            ("scenario-a/positions.xlsx", "xlsx", 3559), ("scenario-a/salary_result.xlsx", "xlsx", 5131),
            ("scenario-a/dpis_roster.csv", "csv", 4814), ("scenario-a/payroll.csv", "csv", 1505),
            ("dpis-table/PER_PERSONAL.table", "csv", 603), ("spreadsheets/sst_continue.xls", "xls-biff8", 136),
            ("spreadsheets/optional_records.xls", "xls-biff8", 465),
            ("spreadsheets/strict_iso_paths.xlsx", "xlsx", 1368),
            ("spreadsheets/gh548_incorrect_sst_unique_count.xls", "xls-biff8", 25614),
        ])
    func cellsAreCounted(_ name: String, _ format: String, _ cells: Int) throws {
        let (file, count) = try Self.count(name)
        #expect(file.format.rawValue == format)
        #expect(count.cells == cells)
    }

    @Test(.enabled(if: isThere))
    func noFileCrashesOrTakesLong() throws {
        let folder = Self.folder.appendingPathComponent("spreadsheets").path
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let start = ContinuousClock.now
            _ = try? Self.count("spreadsheets/" + name)
            #expect(ContinuousClock.now - start < .seconds(2), "\(name)")
        }
        #expect(throws: ReadingError.self) { try Self.count("spreadsheets/pass_protected.xlsx") }
        #expect(throws: ReadingError.self) { try Self.count("spreadsheets/OOM_alloc3.xls") }
    }
}

import Foundation
import Records
import TestSupport
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

    private static let snapshots = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("Snapshots/spreadsheets")

    private static let spreadsheets: [String] = {
        let names = try? FileManager.default.contentsOfDirectory(
            atPath: folder.appendingPathComponent("spreadsheets").path)
        return (names ?? []).sorted()
    }()

    /// `RECORD_SNAPSHOTS=1 swift test --filter CorpusTests` writes the snapshots anew; such a run fails.
    @Test(.enabled(if: isThere), arguments: spreadsheets)
    func spreadsheetsAreAsTheirSnapshots(_ name: String) throws {
        let snapshot = Self.snapshots.appendingPathComponent(name + ".txt")
        let path = Self.folder.appendingPathComponent("spreadsheets/" + name).path
        let lines = SpreadsheetSnapshot.lines(ofFile: path)
        #expect(try Snapshot(snapshot).difference(from: lines) == nil)
    }

    @Test(.enabled(if: isThere))
    func everySnapshotHasItsFile() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.snapshots.path).sorted()
        #expect(names == Self.spreadsheets.map { $0 + ".txt" }.sorted())
    }

    /// Files that claim far more than they hold: what is read is bounded by their bytes. A cell takes two at least.
    @Test(
        .enabled(if: isThere),
        arguments: [
            "OOM_alloc.xls", "OOM_alloc2.xls", "OOM_alloc3.xls", "ptgexp-truncated-operand.xls", "too_small.xls",
        ])
    func claimsAreNotBelieved(_ name: String) throws {
        let path = Self.folder.appendingPathComponent("spreadsheets/" + name).path
        let bytes = try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
        do {
            let (_, count) = try Self.count("spreadsheets/" + name)
            #expect(count.rows + count.cells <= bytes / 2)
        } catch let error as ReadingError {
            #expect(error.kind == .truncated)
        }
    }

    @Test(.enabled(if: isThere))
    func refusedSpreadsheetsAreToldInTheDocument() throws {
        let document = try RepositoryRoot.text("Docs/reading-compared.md")
        for name in Self.spreadsheets {
            let text = try String(contentsOf: Self.snapshots.appendingPathComponent(name + ".txt"), encoding: .utf8)
            if text.hasPrefix("refused") { #expect(document.contains("`\(name)`"), "\(name)") }
        }
    }
}

import Foundation
import Records
import Storage
import TestSupport
import Testing

@testable import Pipeline

/// The sample dump as it is imported: each table's rows by class, what it looked up, its records with the cell that
/// each value is from, and its findings.
@Suite struct DumpSnapshotTests {
    private static let folder = RepositoryRoot.url.appendingPathComponent("Tests/EndToEndTests/Snapshots/dumps")

    /// `RECORD_SNAPSHOTS=1 swift test --filter DumpSnapshotTests` writes the snapshots anew; such a run fails.
    @Test(arguments: [(1, false), (2, false), (1, true), (2, true)])
    func theDumpIsImportedAsItsSnapshot(half: Int, isFirst: Bool) throws {
        let round = try #require(Round(fiscalYear: 2565, half: half))
        let desk = try Desk()
        let folder = try TemporaryFolder()
        if isFirst {
            for name in DumpTables.first {
                try FileManager.default.copyItem(
                    atPath: "\(DumpTables.folder)/\(name).table", toPath: folder.file(name + ".table"))
            }
        }
        let receipts = try desk.loadDump(isFirst ? folder.path : DumpTables.folder, round: round)
        try Reconciliation(desk.workspace).run(round: round)
        let lines = try Self.lines(receipts, desk, round)
        let name = "\(isFirst ? "seven-tables" : "department")-2565-\(half).txt"
        #expect(try Snapshot(Self.folder.appendingPathComponent(name)).difference(from: lines) == nil)
        #expect(try desk.workspace.store.reading { try $0.verify() }.flatMap(\.problems) == [])
    }

    @Test func everyMappingOfADumpHasASample() throws {
        let desk = try Desk()
        let sources = try desk.loadDump(DumpTables.folder).map(\.source)
        let mappings = try Desk.rulebook.get().mappings.filter { $0.dump != nil }.map(\.name)
        #expect(sources.sorted() == mappings.sorted())
    }

    private static func lines(_ receipts: [ImportReceipt], _ desk: Desk, _ round: Round) throws -> [String] {
        var lines: [String] = []
        for receipt in receipts {
            #expect(receipt.balances)
            lines.append("\(receipt.file) → \(receipt.source), fit \(receipt.fit)")
            lines.append(
                "  " + receipt.rows.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
            for table in receipt.tables ?? [] {
                lines.append(
                    "  \(table.name): \(table.rowsRead) = layout \(table.layoutRows), used \(table.used), "
                        + "unused \(table.unused), left out \(table.leftOut), rejected \(table.rejected)")
            }
            lines.append(
                "  steps "
                    + receipt.steps.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
        }
        try desk.workspace.store.reading { reader in
            let places = PlaceResolver(reader)
            for source in try reader.sources(round: round) {
                let batch = try reader.records(round: round, source: source.source, kind: source.kind)
                for row in 0..<batch.count {
                    lines.append("\(source.source) row \(batch.origins[row].row)")
                    for field in Field.kept where batch[row].state(field) != .absent {
                        let place = try places.location(of: batch[row], field: field)
                        let value = batch[row].canonical(field) ?? "unreadable"
                        lines.append("  \(field.rawValue)=\(value)  \(Self.text(place))")
                    }
                    lines += batch[row].issues.map { "  \($0.reason.rawValue) \($0.field.rawValue) “\($0.raw)”" }
                }
            }
        }
        let findings = try desk.workspace.store.reading { try $0.findings(FindingFilter(round: round)) }
        for finding in findings {
            lines.append(
                "\(finding.code.rawValue) \(finding.field?.rawValue ?? "") “\(finding.seen ?? finding.seenRaw ?? "")” "
                    + finding.places.map { Self.text($0.location) }.joined(separator: ", ") + " "
                    + finding.evidence.map { "\($0.name)=\($0.value)" }.joined(separator: " "))
        }
        return lines
    }

    static func text(_ place: CellLocation?) -> String {
        guard let place else { return "nowhere" }
        return "\(place.file) \(place.columnLetters ?? "")\(place.row.map(String.init) ?? "")"
    }
}

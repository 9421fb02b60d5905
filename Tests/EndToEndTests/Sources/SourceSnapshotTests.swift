import Foundation
import Records
import Storage
import TestSupport
import Testing

/// Each sample file as it is imported: its rows by class, its records as they are normalized, its findings.
@Suite struct SourceSnapshotTests {
    private static let folder = RepositoryRoot.url.appendingPathComponent("Tests/EndToEndTests/Snapshots/sources")

    /// `RECORD_SNAPSHOTS=1 swift test --filter SourceSnapshotTests` writes the snapshots anew; such a run fails.
    @Test(arguments: SourceFixture.paths + FormFixture.paths)
    func filesAreImportedAsTheirSnapshots(_ path: String) throws {
        let name = SourceFixture.name(path)
        let snapshot = Self.folder.appendingPathComponent(name + ".txt")
        let lines = try Self.lines(path)
        #expect(try Snapshot(snapshot).difference(from: lines) == nil)
    }

    @Test func everySampleHasItsSnapshot() throws {
        let samples = try RepositoryRoot.files(below: "Tests/Fixtures/sources", ending: "").map(SourceFixture.name)
        let forms = try RepositoryRoot.files(below: "Tests/Fixtures/forms", ending: "").map(SourceFixture.name)
        let listed = (SourceFixture.paths + FormFixture.paths).map(SourceFixture.name)
        #expect(Set(samples + forms).isSubset(of: listed))
        let snapshots = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(snapshots.sorted() == listed.map { $0 + ".txt" }.sorted())
    }

    @Test func everySourceHasASample() throws {
        // Tables of a dump have samples of their own (`DumpSnapshotTests`).
        let mappings = try Desk.rulebook.get().mappings.filter { $0.dump == nil }.map(\.name)
        #expect(mappings == Set(SourceFixture.all.map(\.mapping) + FormFixture.all.flatMap(\.mappings)).sorted())
    }

    private static func lines(_ path: String) throws -> [String] {
        let desk = try Desk()
        var lines = try desk.loadAll(RepositoryRoot.path(path)).flatMap(lines(of:))
        try desk.workspace.store.reading { reader in
            for source in try reader.sources(round: Desk.round) {
                let batch = try reader.records(round: Desk.round, source: source.source, kind: source.kind)
                for row in 0..<batch.count { lines += Self.lines(of: batch[row]) }
            }
        }
        for finding in try desk.findings() {
            var line = "finding \(finding.code.rawValue)"
            if let field = finding.field { line += " \(field.rawValue)" }
            line += " seen “\(finding.seen ?? finding.seenRaw ?? "")”"
            if let expected = finding.expected { line += " expected “\(expected)”" }
            if let place = finding.places.first?.location {
                line += " at \(place.row.map(String.init) ?? "?")"
                // In a form each value has a cell of its own.
                if FormFixture.paths.contains(path) { line += " \(place.columnLetters ?? "") \(place.sheet ?? "")" }
            }
            lines.append(line)
        }
        return lines
    }

    private static func lines(of receipt: ImportReceipt) -> [String] {
        #expect(receipt.balances)
        var lines = [
            "source \(receipt.source), \(receipt.format), \(receipt.encoding)",
            "rows " + receipt.rows.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
        ]
        for sheet in receipt.sheets {
            lines.append(
                "columns "
                    + sheet.columns.map { "\($0.column)\($0.row.map(String.init) ?? "")=\($0.field)" }
                    .joined(separator: " "))
            if !sheet.unknownHeaders.isEmpty {
                lines.append("unknown " + sheet.unknownHeaders.joined(separator: " | "))
            }
        }
        if !receipt.steps.isEmpty {
            lines.append(
                "steps "
                    + receipt.steps.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                    .joined(separator: ", "))
        }
        return lines
    }

    private static func lines(of record: RecordView) -> [String] {
        var lines = ["\(record.kind.rawValue) of row \(record.origin.row)"]
        for field in Field.kept {
            switch record.state(field) {
            case .absent: continue
            case .value: lines.append("  \(field.rawValue)=\(record.canonical(field) ?? "")")
            case .unreadable: lines.append("  \(field.rawValue) unreadable")
            }
        }
        // A cell of several lines stands in one line.
        lines += record.issues.map {
            "  \($0.reason.rawValue) \($0.field.rawValue) “\($0.raw.replacing("\n", with: "⏎"))”"
        }
        return lines
    }
}

import Foundation
import Pipeline
import Records
import Rulebook
import Storage
import TestSupport

/// A workspace of its own for one test, on the shipped mappings and a fixed clock.
struct Desk {
    let folder: TemporaryFolder
    let workspace: Workspace
    static let round = Round(fiscalYear: 2565, half: 2)!
    static let rulebook = Result { try Rulebook.load(directory: RepositoryRoot.path("Mappings")) }

    init(folder: TemporaryFolder? = nil, database: String = "thabian.sqlite") throws {
        self.folder = try folder ?? TemporaryFolder()
        workspace = Workspace(
            store: try Store(path: self.folder.file(database)), rulebook: try Self.rulebook.get(), by: "ผู้ทดสอบ",
            toolVersion: "test", now: { "2022-10-05T02:00:00Z" })
    }

    @discardableResult
    func load(_ path: String, options: ImportOptions = ImportOptions(round: round)) throws -> ImportReceipt {
        try Importer(workspace).run(path: path, options: options)
    }

    /// Every source of a file.
    @discardableResult
    func loadAll(_ path: String, options: ImportOptions = ImportOptions(round: round)) throws -> [ImportReceipt] {
        try Importer(workspace).runAll(path: path, options: options).map { try $0.get() }
    }

    @discardableResult
    func loadSample() throws -> [ImportReceipt] { try RepositoryRoot.sampleFiles.map { try load($0) } }

    func reconcile() throws { try Reconciliation(workspace).run(round: Self.round) }

    func findings(
        _ code: FindingCode? = nil, status: FindingStatus? = nil
    ) throws -> [StoredFinding] {
        try workspace.store.reading { try $0.findings(FindingFilter(round: Self.round, code: code, status: status)) }
    }

    var settling: Settling { Settling(workspace) }

    /// Everything that people would call the state of the round, as sorted text: effective values by record, what
    /// each correction is, and open findings. Ids of versions and imports are left out.
    func dump() throws -> [String] {
        try workspace.store.reading { reader in
            var lines: [String] = []
            for source in try reader.sources(round: Self.round) {
                let batch = try reader.records(round: Self.round, source: source.source, kind: source.kind)
                for row in 0..<batch.count {
                    let record = batch[row]
                    let values = Field.kept.compactMap { field in
                        record.canonical(field).map { "\(field.rawValue)=\($0)" }
                    }
                    let raw = record.issues.filter { $0.reason.isUnreadable }.map { "\($0.field.rawValue)?\($0.raw)" }
                    lines.append("\(source.source) #\(record.id) \((values + raw).joined(separator: " "))")
                    for correction in try reader.corrections(ofRecord: record.id) {
                        lines.append(
                            "correction \(correction.id) \(correction.field.rawValue) \(correction.given) "
                                + "\(correction.isUndone)")
                    }
                }
            }
            for finding in try reader.findings(FindingFilter(round: Self.round, status: .open)) {
                lines.append("finding \(finding.fingerprint) \(finding.code.rawValue)")
            }
            return lines.sorted()
        }
    }
}

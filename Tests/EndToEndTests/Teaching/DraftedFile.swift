import Mapping
import Pipeline
import Records
import Rulebook
import Storage
import TestSupport

/// A file with the draft that is made of it, and what importing it by a mapping gives.
struct DraftedFile {
    let path: String
    let draft: MappingDraft
    let rulebook: Rulebook

    /// - Parameter unknown: A mapping that the drafting shall not know.
    init(_ path: String, unknown: String? = nil) throws {
        self.path = RepositoryRoot.path(path)
        let all = try Desk.rulebook.get()
        rulebook = all.with(mappings: all.mappings.filter { $0.name != unknown })
        draft = MappingDraft(try Inspection(path: self.path, rulebook: rulebook), rulebook: rulebook)
    }

    /// The draft as a mapping, read as a file of the folder is.
    func mapping() throws -> SourceMapping { try rulebook.source(yaml: draft.yaml, name: draft.name) }

    /// The values of each row by field, when the file is imported by one mapping alone; rows that were rejected or
    /// are no data have none.
    static func values(_ path: String, by mapping: SourceMapping) throws -> [Int32: [Field: String]] {
        let folder = try TemporaryFolder()
        let workspace = Workspace(
            store: try Store(path: folder.file("thabian.sqlite")),
            rulebook: try Desk.rulebook.get().with(mappings: [mapping]), by: "ผู้ทดสอบ", toolVersion: "test",
            now: { "2022-10-05T02:00:00Z" })
        _ = try Importer(workspace).run(path: path, options: ImportOptions(round: Desk.round))
        return try workspace.store.reading { reader in
            var values: [Int32: [Field: String]] = [:]
            let batch = try reader.records(round: Desk.round, source: mapping.name, kind: mapping.kind)
            for row in 0..<batch.count {
                let record = batch[row]
                for field in Field.kept {
                    switch record.state(field) {
                    case .absent: continue
                    case .value: values[record.origin.row, default: [:]][field] = record.canonical(field)
                    case .unreadable: values[record.origin.row, default: [:]][field] = "unreadable"
                    }
                }
            }
            return values
        }
    }
}

import Foundation
import Pipeline
import Records
import TestSupport

/// The sample dump as texts, to be changed and written as a dump again: table, rows, cells.
struct DumpTables {
    static let folder = RepositoryRoot.path("Tests/Fixtures/dumps/department")
    /// The tables that a department's dump began with; the other ones were added to it.
    static let first = ["KPI_FORM", "LEVEL", "LINE", "ORG", "PERSONAL", "POSITION", "PRENAME"].map { "PER_\($0)" }

    var tables: [String: [[String]]] = [:]

    /// Tables of the sample, without `PER_` before their names.
    init(_ names: String...) throws {
        for name in names {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(Self.folder)/PER_\(name).table"))
            let text = String(String.UnicodeScalarView(bytes.map(Self.scalar)))
            tables["PER_\(name)"] = text.replacing("\r<br>", with: "\u{1}").split(
                separator: "\n", omittingEmptySubsequences: false
            ).map { $0.components(separatedBy: "|#|") }
        }
    }

    private static func scalar(_ byte: UInt8) -> UnicodeScalar {
        byte < 0x80 ? UnicodeScalar(byte) : UnicodeScalar(UInt32(byte) - 0xA0 + 0x0E00)!
    }

    /// Sets the cell of the row that has a key in the table's first column.
    mutating func set(_ table: String, _ key: String, _ column: String, to text: String) {
        guard let index = tables[table]?[0].firstIndex(of: column) else { return }
        for row in tables[table]?.indices ?? 0..<0
        where tables[table]?[row][0].split(separator: " ").first.map(String.init) == key {
            tables[table]?[row][index] = text
        }
    }

    /// The whole dump's tables as files of a new folder.
    func write(to folder: TemporaryFolder, encoding: String.Encoding? = nil, ending: String = ".table") throws {
        for (name, rows) in tables {
            let text = rows.map { $0.joined(separator: "|#|") }.joined(separator: "\n")
                .replacing("\u{1}", with: "\r<br>")
            let bytes = encoding.flatMap { text.data(using: $0) }.map { [UInt8]($0) }
            try folder.write(bytes ?? Self.cp874(text), to: name + ending)
        }
    }

    private static func cp874(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0.value < 0x80 ? UInt8($0.value) : UInt8($0.value - 0x0E00 + 0xA0) }
    }
}

extension Desk {
    /// Imports files and folders as the command does: tables that lie in one folder together, lookups with their users.
    @discardableResult
    func loadDump(_ paths: String..., round: Round = Desk.round) throws -> [ImportReceipt] {
        let files = try DumpFiles.expand(paths)
        let dump = DumpFiles(files, rulebook: workspace.rulebook)
        return try files.filter { !dump.isOnlyLookedUp($0, in: workspace.rulebook) }.map {
            try Importer(workspace).run(path: $0, options: ImportOptions(round: round), dump: dump)
        }
    }

    /// Writes a dump to a folder of its own and imports all of it.
    @discardableResult
    func load(_ tables: DumpTables, encoding: String.Encoding? = nil) throws -> [ImportReceipt] {
        let folder = try TemporaryFolder()
        try tables.write(to: folder, encoding: encoding)
        return try loadDump(folder.path)
    }
}

import Foundation
import Records
import Rulebook

/// Files that were given together, and which of them are tables of a dump.
package struct DumpFiles: Sendable {
    /// The tables among the files, in their order.
    package let tables: [TableFile]

    package init(_ paths: [String], rulebook: Rulebook) { self.init(paths, mappings: rulebook.mappings) }

    init(_ paths: [String], mappings: [SourceMapping]) {
        let columns = TableColumns(mappings)
        var seen: Set<String> = []
        let different = paths.filter { seen.insert(URL(fileURLWithPath: $0).standardizedFileURL.path).inserted }
        tables = different.compactMap { path in columns.table(ofFile: path).map { TableFile(path: path, table: $0) } }
    }

    func file(_ path: String) -> TableFile? { tables.first { $0.path == path } }

    /// The files of a table that lie beside a file of the same dump.
    func files(of table: String, beside file: TableFile) -> [TableFile] {
        tables.filter { $0.table == table && $0.folder == file.folder }
    }

    /// Whether a file is only looked up by others that were given with it: nothing is imported from it alone.
    package func isOnlyLookedUp(_ path: String, in rulebook: Rulebook) -> Bool {
        guard let file = file(path), !rulebook.mappings.contains(where: { $0.dump?.table == file.table }) else {
            return false
        }
        return rulebook.mappings.contains { mapping in
            guard let dump = mapping.dump, dump.joins.contains(where: { $0.table == file.table }) else { return false }
            return !files(of: dump.table, beside: file).isEmpty
        }
    }

    /// Files for folders: what lies in them, by name; hidden files and folders within are passed over.
    package static func expand(_ paths: [String]) throws -> [String] {
        try paths.flatMap { path -> [String] in
            guard isFolder(path) else { return [path] }
            let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
            let files = try FileManager.default.contentsOfDirectory(atPath: path).filter { !$0.hasPrefix(".") }.sorted()
                .map { folder + "/" + $0 }.filter { !isFolder($0) }
            // A folder without files is refused as one, by name.
            return files.isEmpty ? [path] : files
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}

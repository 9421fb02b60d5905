import Foundation
import Records

/// What the mappings want of each table: its keys and its other columns. By them a file is known.
struct TableColumns {
    private struct Wanted {
        var keys: Set<String> = []
        var columns: Set<String> = []
    }

    /// A file with fewer of the columns that are wanted of a table is not that table, unless its name says so.
    private static let leastShare = 0.5
    /// A header of a table has some ten thousand bytes at most.
    private static let headerBytes = 1 << 16

    private var tables: [String: Wanted] = [:]

    init(_ mappings: [SourceMapping]) {
        for mapping in mappings {
            guard let dump = mapping.dump else { continue }
            tables[dump.table, default: Wanted()].keys.insert(dump.key)
            let tableOf = Dictionary(uniqueKeysWithValues: dump.joins.map { ($0.name, $0.table) })
            for join in dump.joins {
                tables[join.table, default: Wanted()].keys.insert(join.key)
                if let climb = join.climb { tables[join.table]?.columns.insert(climb.parent) }
            }
            for part in Self.parts(of: mapping, dump) {
                tables[part.join.flatMap { tableOf[$0] } ?? dump.table, default: Wanted()].columns.insert(part.column)
            }
        }
    }

    /// All references of a mapping but those to its own keys.
    private static func parts(of mapping: SourceMapping, _ dump: DumpSource) -> [DumpExpression.Part] {
        mapping.columns.flatMap(\.headers).compactMap(DumpExpression.init).flatMap(\.parts)
            + dump.joins.flatMap(\.on) + dump.joins.flatMap { $0.when.map(\.column) } + dump.leftOut.map(\.column)
            + (dump.round?.parts ?? [])
    }

    /// Which table a file is: by its name, if it has a key of that table; else the one of which it has most columns.
    /// Absent for a file of another kind, and where two tables are equally likely.
    func table(ofFile path: String) -> String? {
        guard let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)) else { return nil }
        defer { try? handle.close() }
        guard let start = try? handle.read(upToCount: Self.headerBytes) else { return nil }
        let words = Self.firstLine(of: start)
        let candidates = tables.filter { !$0.value.keys.isDisjoint(with: words) }
        if candidates.isEmpty { return nil }
        let name = FileName.last(of: path).uppercased()
        if let named = candidates.keys.filter({ name.hasPrefix($0) }).max(by: { $0.utf8.count < $1.utf8.count }) {
            return named
        }
        // How many columns of the table are there, and how few of them are missing.
        let scored = candidates.compactMap { table, wanted -> (table: String, found: Int, missing: Int)? in
            let all = wanted.columns.union(wanted.keys)
            let found = all.intersection(words).count
            return Double(found) >= Self.leastShare * Double(all.count) ? (table, found, all.count - found) : nil
        }.sorted { ($1.found, $0.missing, $0.table) < ($0.found, $1.missing, $1.table) }
        guard let best = scored.first,
            scored.count == 1 || (scored[1].found, scored[1].missing) != (best.found, best.missing)
        else { return nil }
        return best.table
    }

    /// The names in a file's first line, however it is encoded and whatever stands between them.
    private static func firstLine(of bytes: Data) -> Set<String> {
        var words: Set<String> = []
        var word: [UInt8] = []
        for byte in bytes where byte != 0 {
            switch byte {
            case 0x41...0x5A, 0x30...0x39, 0x5F: word.append(byte)
            case 0x61...0x7A: word.append(byte - 0x20)
            default:
                if !word.isEmpty { words.insert(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
                if byte == 0x0A, !words.isEmpty { return words }
            }
        }
        if !word.isEmpty { words.insert(String(decoding: word, as: UTF8.self)) }
        return words
    }
}

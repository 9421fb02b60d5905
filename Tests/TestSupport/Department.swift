import Foundation
import Records

/// One department of 300 invented people as five sources see it, with planted faults: `Tests/Fixtures/department`.
package struct Department: Sendable {
    /// A fault that was put in, and the codes of which one at least has to name it.
    package struct PlantedFault: Sendable, CustomStringConvertible {
        package let codes: Set<FindingCode>
        /// Of the people it is about.
        package let citizenIds: Set<String>
        package let position: String
        package let source: String
        package let row: Int32
        package let seen: String?
        package let expected: String?

        package var description: String { "\(codes.map(\.rawValue).sorted()) \(source) row \(row)" }
    }

    package let sources: [SourceRecords]
    package let faults: [PlantedFault]

    package static func load() throws -> Department {
        let parts: [(name: String, kind: RecordKind)] = [
            ("dpis-roster", .person), ("epm-r0901", .assessment), ("gpis-positions", .position),
            ("payroll", .person), ("salary-result", .raise),
        ]
        var next: Int64 = 1
        let sources = try parts.map { name, kind in
            let table = try table(name)
            let fields = table.header.dropFirst().compactMap(Field.init(rawValue:))
            let source = SampleRecords.source(
                name, kind: kind, fields: fields, firstRecord: next, rowNumbers: table.rows.compactMap { Int($0[0]) },
                table.rows.map { Dictionary(uniqueKeysWithValues: zip(fields, $0.dropFirst())) })
            next += Int64(source.batch.count)
            return source
        }
        let faults = try table("planted-faults").rows.map { cells in
            PlantedFault(
                codes: Set(cells[0].split(separator: ",").compactMap { FindingCode(rawValue: String($0)) }),
                citizenIds: Set([cells[1], cells[2]].filter { !$0.isEmpty }), position: cells[3], source: cells[4],
                row: Int32(cells[5]) ?? 0, seen: cells[6].isEmpty ? nil : cells[6],
                expected: cells[7].isEmpty ? nil : cells[7])
        }
        return Department(sources: sources, faults: faults)
    }

    package func source(_ name: String) -> SourceRecords { sources.first { $0.source == name }! }

    /// Where a record stands.
    package func place(of record: Int64) -> (source: String, row: Int32)? {
        for source in sources {
            if let origin = source.batch.origins.first(where: { $0.recordID == record }) {
                return (source.source, origin.row)
            }
        }
        return nil
    }

    /// Text of a record's field.
    package func text(_ field: Field, of record: Int64) -> String? {
        for source in sources {
            if let row = source.batch.origins.firstIndex(where: { $0.recordID == record }) {
                return source.batch[row].text(field)
            }
        }
        return nil
    }

    /// Whether the finding names this fault: one of its codes, and its row among the places.
    package func finding(_ finding: FindingDraft, names fault: PlantedFault) -> Bool {
        fault.codes.contains(finding.code)
            && finding.places.contains {
                guard let place = place(of: $0.recordID) else { return false }
                return place.source == fault.source && place.row == fault.row
            }
    }

    private static func table(_ name: String) throws -> (header: [String], rows: [[String]]) {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/department/\(name).tsv")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        return (lines[0], Array(lines.dropFirst()))
    }
}

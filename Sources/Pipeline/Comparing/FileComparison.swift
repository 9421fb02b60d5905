import Reading
import Records
import Rulebook
import Storage

/// Holds two files of one source against each other, cell by cell and without a database: what a province changed in
/// the list that went out, what is new in this month's register.
///
/// A row of the second file finds its row in the first as an import finds a record: by its whole content, else by the
/// mapping's ordered keys where they are unique on both sides. Values are compared as they are read, so another
/// encoding, format, date style or row order is no difference.
package struct FileComparison {
    /// One cell, or one row, that is not the same in both files.
    package struct Difference: Sendable, Equatable {
        /// As Excel counts; absent where the file has no such row.
        package var rowA: Int?
        package var rowB: Int?
        /// Who, or which position, it is about.
        package var name: String
        /// Absent for a row that only one of the files has.
        package var field: Field?
        /// Canonical; of what cannot be read, what the cell says.
        package var valueA: String?
        package var valueB: String?
    }

    /// What the rows of both files came to: those of the first are `same + changed + onlyA`, those of the second
    /// `same + changed + onlyB`.
    package struct Summary: Sendable, Equatable {
        package var source = ""
        package var same = 0
        package var changed = 0
        package var cells = 0
        package var onlyA = 0
        package var onlyB = 0
        /// Titles, headers, group rows and sums of either file.
        package var otherRowsA = 0
        package var otherRowsB = 0
        /// Fields that only one of the files has: they are not compared.
        package var fieldsOnlyA: [Field] = []
        package var fieldsOnlyB: [Field] = []

        package var areTheSame: Bool { changed + onlyA + onlyB == 0 && fieldsOnlyA.isEmpty && fieldsOnlyB.isEmpty }
    }

    package private(set) var summary = Summary()
    /// By the rows of the first file; then the rows that only the second has.
    package private(set) var differences: [Difference] = []

    private struct Pair {
        var row: Int
        var record: RowPlacer.Existing
    }

    /// - Parameters:
    ///   - source: the mapping to read both with; absent: the one that fits the first file best.
    /// - Throws: `ImportRefusal` when a file cannot be read or fits no mapping.
    package init(
        _ pathA: String, _ pathB: String, source: String? = nil, rulebook: Rulebook,
        reading: ReadingOptions = .default
    ) throws {
        let first = try RecognizedFile.recognize(path: pathA, source: source, reading: reading, rulebook: rulebook)
        let second = try RecognizedFile.recognize(
            path: pathB, source: first.mapping.name, reading: reading, rulebook: rulebook)
        summary.source = first.mapping.name
        try compare(
            RecordStream(first, name: FileName.last(of: pathA), tables: rulebook.tables),
            RecordStream(second, name: FileName.last(of: pathB), tables: rulebook.tables), mapping: first.mapping)
    }

    private mutating func compare(_ a: RecordStream, _ b: RecordStream, mapping: SourceMapping) throws {
        // Only what both files have counts: a column left out must not make every row another.
        let shared = a.fields.filter(b.fields.contains)
        summary.fieldsOnlyA = a.fields.filter { !shared.contains($0) && $0 != .sequence }
        summary.fieldsOnlyB = b.fields.filter { !shared.contains($0) && $0 != .sequence }
        let keying = RowKeying(fields: shared, kind: mapping.kind)

        var known: [RowPlacer.Existing] = []
        summary.otherRowsA = try a.forEachBatch { batch in
            for keys in keying.keys(of: batch) {
                let number = Int64(known.count)
                known.append(
                    RowPlacer.Existing(recordID: number, versionID: number, isCurrent: true, keys: keys))
            }
        }
        var placer = RowPlacer(existing: known, identity: mapping.identity, kind: mapping.kind)
        known = []

        var others = RecordBatch(kind: mapping.kind, fields: shared)
        var keysOfOthers: [RowKeys] = []
        summary.otherRowsB = try b.forEachBatch { batch in
            for (row, keys) in keying.keys(of: batch).enumerated() {
                if placer.claim(content: keys.content) != nil {
                    summary.same += 1
                } else {
                    others.append(batch[row])
                    keysOfOthers.append(keys)
                }
            }
        }

        let unplaced = try rest(of: a, fields: shared, kind: mapping.kind) { !placer.isTaken($0) }
        let placed = placer.place(keysOfOthers) { row, record in
            VersionNames.agree(names(others[row]), unplaced.row(of: record.recordID).flatMap(names))
        }
        note(unplaced, others, placed, fields: shared.filter { $0 != .sequence })
    }

    /// The first file once more: the records whose content the second does not have.
    private func rest(
        of stream: RecordStream, fields: [Field], kind: RecordKind, where isWanted: (Int) -> Bool
    ) throws -> UnplacedRecords {
        var rest = UnplacedRecords(batch: RecordBatch(kind: kind, fields: fields))
        var number = 0
        _ = try stream.forEachBatch { batch in
            for row in 0..<batch.count {
                if isWanted(number) { rest.append(batch[row], number: Int64(number)) }
                number += 1
            }
        }
        return rest
    }

    private func names(_ view: RecordView) -> (given: String, surname: String)? {
        view.text(.givenName).map { ($0, view.text(.surname) ?? "") }
    }

    private mutating func note(
        _ unplaced: UnplacedRecords, _ others: RecordBatch, _ placed: [RowPlacer.Existing?], fields: [Field]
    ) {
        var partner: [Int64: Int] = [:]
        for (row, record) in placed.enumerated() { if let record { partner[record.recordID] = row } }
        for (index, number) in unplaced.numbers.enumerated() {
            let first = unplaced.batch[index]
            guard let row = partner[number] else {
                summary.onlyA += 1
                differences.append(Difference(rowA: Int(first.origin.row), name: name(first)))
                continue
            }
            let second = others[row]
            var isChanged = false
            for field in fields where !isSame(first, second, field) {
                isChanged = true
                summary.cells += 1
                differences.append(
                    Difference(
                        rowA: Int(first.origin.row), rowB: Int(second.origin.row), name: name(second), field: field,
                        valueA: value(first, field), valueB: value(second, field)))
            }
            if isChanged { summary.changed += 1 } else { summary.same += 1 }
        }
        for row in 0..<others.count where placed[row] == nil {
            summary.onlyB += 1
            differences.append(Difference(rowB: Int(others[row].origin.row), name: name(others[row])))
        }
    }

    private func isSame(_ a: RecordView, _ b: RecordView, _ field: Field) -> Bool {
        let (first, second) = (value(a, field), value(b, field))
        guard let first, let second, field == .positionNumber || field == .payNumber else { return first == second }
        return PositionNumberKey.text(of: first) == PositionNumberKey.text(of: second)
    }

    private func value(_ view: RecordView, _ field: Field) -> String? {
        view.canonical(field) ?? view.issues(field).first { $0.reason.isUnreadable }?.raw
    }

    private func name(_ view: RecordView) -> String {
        view.fullName ?? view.text(.positionNumber) ?? view.text(.payNumber) ?? ""
    }
}

/// Records of the first file that the second does not hold as they are, and their places among all records.
private struct UnplacedRecords {
    var batch: RecordBatch
    /// Rising.
    var numbers: [Int64] = []

    mutating func append(_ view: RecordView, number: Int64) {
        batch.append(view)
        numbers.append(number)
    }

    func row(of number: Int64) -> RecordView? {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && numbers[low] == number ? batch[low] : nil
    }
}

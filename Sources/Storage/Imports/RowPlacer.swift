import Records

/// Finds for each row of a file the record that it belongs to. Pure: the same rows in any order are placed alike.
///
/// A row with the same content as a stored record is that record. Of the others, each identity alternative in
/// turn places a row when its key is unique on both sides; a row that none places is new.
package struct RowPlacer {
    package struct Existing: Sendable {
        package var recordID: Int64
        package var versionID: Int64
        /// Part of the source's present state; else it vanished or was withdrawn.
        package var isCurrent: Bool
        package var keys: RowKeys

        package init(recordID: Int64, versionID: Int64, isCurrent: Bool, keys: RowKeys) {
            self.recordID = recordID
            self.versionID = versionID
            self.isCurrent = isCurrent
            self.keys = keys
        }
    }

    package let existing: [Existing]
    private let identity: [SourceMapping.Identity]
    /// What the rows are about: a position's holder may change, a person's id and name together may not.
    private let kind: RecordKind
    private var isClaimed: [Bool]
    private var byContent: [RowKeys.Content: [Int]] = [:]

    /// `existing` in any order; present records are preferred to vanished ones, lower ids to higher.
    package init(existing: [Existing], identity: [SourceMapping.Identity], kind: RecordKind) {
        self.existing = existing.sorted { ($0.isCurrent ? 0 : 1, $0.recordID) < ($1.isCurrent ? 0 : 1, $1.recordID) }
        self.identity = identity
        self.kind = kind
        isClaimed = Array(repeating: false, count: existing.count)
        byContent.reserveCapacity(existing.count)
        for index in self.existing.indices.reversed() {
            byContent[self.existing[index].keys.content, default: []].append(index)
        }
    }

    /// The record that holds exactly this content and is not taken yet.
    package mutating func claim(content: RowKeys.Content) -> Existing? {
        guard let index = byContent[content]?.popLast() else { return nil }
        isClaimed[index] = true
        return existing[index]
    }

    /// For each of the rows that no content placed, the record it changes; nil for a new one.
    package mutating func place(_ rows: [RowKeys]) -> [Existing?] {
        var placed: [Existing?] = Array(repeating: nil, count: rows.count)
        for alternative in identity {
            // Present records first; only then those that vanished.
            for wantsCurrent in [true, false] {
                place(rows, into: &placed, by: alternative, amongCurrent: wantsCurrent)
            }
        }
        return placed
    }

    private mutating func place(
        _ rows: [RowKeys], into placed: inout [Existing?], by alternative: SourceMapping.Identity,
        amongCurrent: Bool
    ) {
        let ambiguous = -1
        var stored: [Int64: Int] = [:]
        for index in existing.indices where !isClaimed[index] && existing[index].isCurrent == amongCurrent {
            guard let key = existing[index].keys.key(alternative) else { continue }
            stored[key] = stored[key] == nil ? index : ambiguous
        }
        guard !stored.isEmpty else { return }
        var incoming: [Int64: Int] = [:]
        for row in rows.indices where placed[row] == nil {
            guard let key = rows[row].key(alternative) else { continue }
            incoming[key] = incoming[key] == nil ? row : ambiguous
        }
        for (key, row) in incoming where row != ambiguous {
            guard let index = stored[key], index != ambiguous, mayBeSame(existing[index].keys, rows[row]) else {
                continue
            }
            isClaimed[index] = true
            placed[row] = existing[index]
        }
    }

    /// Another holder of the same seat, with another right citizen id and another name, is another person.
    private func mayBeSame(_ a: RowKeys, _ b: RowKeys) -> Bool {
        guard kind != .position, let first = a.citizenId, let second = b.citizenId, first != second else { return true }
        return a.name == b.name
    }
}

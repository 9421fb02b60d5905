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
    /// For each content the first record that holds it and is not taken; `next` leads on to the others.
    private var byContent: [RowKeys.Content: Int32] = [:]
    private var next: [Int32]
    private static let none: Int32 = -1

    /// `existing` in any order; present records are preferred to vanished ones, lower ids to higher.
    package init(existing: [Existing], identity: [SourceMapping.Identity], kind: RecordKind) {
        self.existing = existing.sorted { ($0.isCurrent ? 0 : 1, $0.recordID) < ($1.isCurrent ? 0 : 1, $1.recordID) }
        self.identity = identity
        self.kind = kind
        isClaimed = Array(repeating: false, count: existing.count)
        byContent.reserveCapacity(existing.count)
        next = Array(repeating: Self.none, count: existing.count)
        for index in self.existing.indices.reversed() {
            let content = self.existing[index].keys.content
            next[index] = byContent[content] ?? Self.none
            byContent[content] = Int32(index)
        }
    }

    /// The record that holds exactly this content and is not taken yet.
    package mutating func claim(content: RowKeys.Content) -> Existing? {
        guard let first = byContent[content], first != Self.none else { return nil }
        byContent[content] = next[Int(first)]
        isClaimed[Int(first)] = true
        return existing[Int(first)]
    }

    /// Whether a row has been placed at this record; by its place in `existing`.
    package func isTaken(_ index: Int) -> Bool { isClaimed[index] }

    /// For each of the rows that no content placed, the record it changes; nil for a new one.
    ///
    /// - Parameter namesAgree: whether the row (by its index) and the record name the same person, asked where only a
    ///   position number speaks for it.
    package mutating func place(
        _ rows: [RowKeys], namesAgree: (_ row: Int, _ known: Existing) throws -> Bool
    ) rethrows -> [Existing?] {
        var placed: [Existing?] = Array(repeating: nil, count: rows.count)
        for alternative in identity {
            // Present records first; only then those that vanished.
            for wantsCurrent in [true, false] {
                try place(
                    rows, into: &placed, by: alternative, amongCurrent: wantsCurrent, namesAgree: namesAgree)
            }
        }
        return placed
    }

    private mutating func place(
        _ rows: [RowKeys], into placed: inout [Existing?], by alternative: SourceMapping.Identity, amongCurrent: Bool,
        namesAgree: (_ row: Int, _ known: Existing) throws -> Bool
    ) rethrows {
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
            guard let index = stored[key], index != ambiguous else { continue }
            if alternative == .positionNumber {
                guard try isSameHolder(existing[index], rows[row], row, namesAgree) else { continue }
            }
            isClaimed[index] = true
            placed[row] = existing[index]
        }
    }

    /// A seat stays the seat whoever holds it. A person's, an appraisal's or a raise's row at the same seat is the
    /// same one only with the same id or an agreeing name: else another person has come into the seat.
    private func isSameHolder(
        _ known: Existing, _ keys: RowKeys, _ row: Int, _ namesAgree: (_ row: Int, _ known: Existing) throws -> Bool
    ) rethrows -> Bool {
        if kind == .position || known.keys.name == keys.name { return true }
        if let first = known.keys.citizenId, let second = keys.citizenId, first != second { return false }
        return try namesAgree(row, known)
    }
}

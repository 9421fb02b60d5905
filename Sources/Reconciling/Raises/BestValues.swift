import Records

/// The values of one field over a round's sources, each person's by the authority of the sources: made once for a field,
/// then asked for everybody.
struct BestValues {
    private let columns: [RecordBatch.Column?]
    private let ranks: [Int]
    private let field: Field

    /// - Parameter kinds: kinds of sources that count.
    init(_ field: Field, of round: RoundRecords, kinds: Set<RecordKind> = Set(RecordKind.allCases)) {
        let order = round.context.ruleSet.sources(for: field)
        self.field = field
        columns = round.sources.map { source in
            guard kinds.contains(source.kind), let column = source.batch.column(of: field) else { return nil }
            return source.batch.columns[column]
        }
        ranks = round.sources.map { order.firstIndex(of: $0.source) ?? Int.max }
    }

    /// The record that is believed most among those that have a value and count. Records are in the order of their ids, so
    /// that of one authority the lowest wins.
    func place(
        _ records: [RoundRecords.Reference], where counts: (RoundRecords.Reference) -> Bool = { _ in true }
    ) -> RoundRecords.Reference? {
        var best: RoundRecords.Reference?
        var rank = 0
        for place in records {
            let source = Int(place.source)
            guard let column = columns[source], column.states[Int(place.row)] == .value,
                best == nil || ranks[source] < rank, counts(place)
            else { continue }
            best = place
            rank = ranks[source]
        }
        return best
    }

    /// The payload of a record that `place` gave.
    func payload(_ place: RoundRecords.Reference) -> Int64 {
        columns[Int(place.source)]?.payloads[Int(place.row)] ?? 0
    }

    func amount(_ place: RoundRecords.Reference, _ round: RoundRecords) -> SourcedAmount {
        SourcedAmount(payload: payload(place), record: round.recordID(place), field: field)
    }
}

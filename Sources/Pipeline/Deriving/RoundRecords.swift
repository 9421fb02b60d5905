import Records
import Storage

/// A round's effective records in memory, found again by id.
struct RoundRecords {
    let sources: [SourceRecords]

    /// Where a record is held: index of its source, and row of that source's batch.
    struct Place {
        var source: Int
        var row: Int
    }

    /// The records of each source stand in the order of their ids.
    init(_ sources: [SourceRecords]) { self.sources = sources }

    /// Loads all sources of a round, or one of them.
    ///
    /// - Parameter loaded: records of sources that are in memory already.
    init(
        _ reader: StoreReader, round: Round, source: String? = nil, mappings: [SourceMapping],
        loaded: [String: RecordBatch] = [:]
    ) throws {
        self.init(
            try reader.sources(round: round).filter { source == nil || $0.source == source }.map { state in
                SourceRecords(
                    source: state.source, kind: state.kind, isComplete: state.isComplete,
                    completeUnits: state.completeUnits,
                    required: mappings.first { $0.name == state.source }?.requiredValues ?? [],
                    batch: try loaded[state.source]
                        ?? reader.records(round: round, source: state.source, kind: state.kind))
            })
    }

    func place(ofRecord id: Int64) -> Place? {
        for (index, source) in sources.enumerated() {
            let origins = source.batch.origins
            guard let first = origins.first, let last = origins.last, first.recordID <= id, id <= last.recordID
            else { continue }
            var (low, high) = (0, origins.count)
            while low < high {
                let middle = (low + high) / 2
                if origins[middle].recordID < id { low = middle + 1 } else { high = middle }
            }
            if origins[low].recordID == id { return Place(source: index, row: low) }
        }
        return nil
    }

    func record(_ id: Int64) -> (source: String, view: RecordView)? {
        place(ofRecord: id).map { (sources[$0.source].source, sources[$0.source].batch[$0.row]) }
    }
}

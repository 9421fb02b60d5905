import Records
import Storage

/// A round's effective records in memory, found again by id.
struct RoundRecords {
    let sources: [SourceRecords]
    private let places: [Int64: Place]

    /// Where a record is held: index of its source, and row of that source's batch.
    struct Place {
        var source: Int
        var row: Int
    }

    init(_ sources: [SourceRecords]) {
        self.sources = sources
        var places: [Int64: Place] = [:]
        places.reserveCapacity(sources.reduce(0) { $0 + $1.batch.count })
        for (index, source) in sources.enumerated() {
            for row in 0..<source.batch.count {
                places[source.batch.origins[row].recordID] = Place(source: index, row: row)
            }
        }
        self.places = places
    }

    /// Loads all sources of a round, or one of them.
    init(_ reader: StoreReader, round: Round, source: String? = nil, mappings: [SourceMapping]) throws {
        self.init(
            try reader.sources(round: round).filter { source == nil || $0.source == source }.map { state in
                SourceRecords(
                    source: state.source, kind: state.kind, isComplete: state.isComplete,
                    completeUnits: state.completeUnits,
                    required: mappings.first { $0.name == state.source }?.requiredValues ?? [],
                    batch: try reader.records(round: round, source: state.source, kind: state.kind))
            })
    }

    func place(ofRecord id: Int64) -> Place? { places[id] }

    func record(_ id: Int64) -> (source: String, view: RecordView)? {
        places[id].map { (sources[$0.source].source, sources[$0.source].batch[$0.row]) }
    }
}

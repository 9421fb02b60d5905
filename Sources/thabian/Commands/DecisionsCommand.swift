import ArgumentParser
import Pipeline
import Records
import Storage

struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "List pairs of records that may be one person and need a decision.")

    @Option(help: "Only this round.")
    var round: Round?
    @Flag(help: "List what was decided instead: by whom, when and why.")
    var answered = false
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let entries = try workspace.store.reading { reader in
            if answered { return try reader.decisions(round: round).map { try DecisionEntry($0, reader) } }
            return try reader.openDecisions(round: round).map { try DecisionEntry($0.id, $0.pair, reader) }
        }
        let output = DecisionsOutput(
            words: Words(language: database.language.language), catalogue: workspace.rulebook.catalogue)
        switch format {
        case .json: print(JSONText.array(entries.map(output.json)).text())
        case .text: print(output.text(entries, answered: answered))
        }
    }
}

/// A question about two records, or what was decided about it.
struct DecisionEntry {
    struct Side {
        var record: RecordView?
        var round: Round?
        var place: CellLocation?

        init(_ id: Int64, _ reader: StoreReader) throws {
            record = try reader.lastRecord(id)
            round = try reader.home(ofRecord: id)?.round
            place = try reader.location(record: id, field: nil)
        }
    }

    /// Number of the question.
    var id: Int64
    /// 1 to 1000; absent for what was decided.
    var weight: Int?
    var a: Side
    var b: Side
    var evidence: [FindingDraft.Evidence]
    /// Absent for an open question.
    var decision: KeptDecision?

    init(_ id: Int64, _ pair: UncertainPair, _ reader: StoreReader) throws {
        self.id = id
        weight = pair.weight
        a = try Side(pair.first, reader)
        b = try Side(pair.second, reader)
        evidence = pair.evidence
    }

    init(_ decision: KeptDecision, _ reader: StoreReader) throws {
        id = decision.question
        a = try Side(decision.first, reader)
        b = try Side(decision.second, reader)
        evidence = decision.evidence
        self.decision = decision
    }
}

import Reconciling
import Records
import Storage

/// The decisions that hold in a round: those about its records, and those about records of the same rows that were there
/// before, in this round or in earlier ones.
struct DecisionMemory {
    /// Of each pair the last decision; pairs that somebody is unsure about are left out.
    let decisions: [LinkDecision]
    /// Decisions of which one record is of another round: whether somebody is the person of that round.
    let overRounds: [LinkDecision]

    init(_ reader: StoreReader, records: RoundRecords, round: Round) throws {
        var last: [Pair: LinkDecision.Verdict] = [:]
        var over: [Pair: LinkDecision.Verdict] = [:]
        var remembered: [RememberedDecision] = []
        var order: [Step] = []
        for kept in try reader.decisions() where !kept.isUndone {
            let pair = Pair(kept.first, kept.second)
            if records.record(kept.first) != nil, records.record(kept.second) != nil {
                order.append(.direct(pair, kept.verdict))
                continue
            }
            guard let first = try reader.home(ofRecord: kept.first), let second = try reader.home(ofRecord: kept.second)
            else { continue }
            if first.round != second.round {
                if first.round == round || second.round == round { over[pair] = kept.verdict }
                continue
            }
            guard first.round <= round, let a = try reader.lastRecord(kept.first),
                let b = try reader.lastRecord(kept.second)
            else { continue }
            order.append(.carried(remembered.count))
            remembered.append(
                RememberedDecision(
                    first: .init(source: first.source, view: a), second: .init(source: second.source, view: b),
                    verdict: kept.verdict))
        }
        let carried = remembered.isEmpty ? [] : CarriedDecisions(records.sources).carry(remembered)
        for step in order {
            switch step {
            case .direct(let pair, let verdict): last[pair] = verdict
            case .carried(let index):
                if let decision = carried[index] {
                    last[Pair(decision.first, decision.second)] = decision.verdict
                }
            }
        }
        decisions = Self.list(last)
        overRounds = Self.list(over)
    }

    private struct Pair: Hashable {
        let first: Int64
        let second: Int64

        init(_ a: Int64, _ b: Int64) { (first, second) = (min(a, b), max(a, b)) }
    }

    private enum Step {
        case direct(Pair, LinkDecision.Verdict)
        case carried(Int)
    }

    private static func list(_ verdicts: [Pair: LinkDecision.Verdict]) -> [LinkDecision] {
        verdicts.filter { $0.value != .unsure }
            .map { LinkDecision(first: $0.key.first, second: $0.key.second, verdict: $0.value) }
            .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}

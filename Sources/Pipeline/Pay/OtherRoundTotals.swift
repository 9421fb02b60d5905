import Records
import Storage

/// Totals of the fiscal year's other round, by person.
struct OtherRoundTotals {
    private var totals: [Int64: SourcedAmount] = [:]

    /// Empty where the database does not have the other round.
    init(_ reader: StoreReader, round: Round) throws {
        guard let other = Round(fiscalYear: round.fiscalYear, half: 3 - round.half) else { return }
        let persons = try reader.personIDs(round: other)
        guard !persons.isEmpty else { return }
        for source in try reader.sources(round: other) where source.kind == .assessment {
            let batch = try reader.records(round: other, source: source.source, kind: source.kind)
            guard let column = batch.column(of: .totalScore) else { continue }
            for row in 0..<batch.count where batch.columns[column].states[row] == .value {
                let record = batch.origins[row].recordID
                guard let person = persons[record], totals[person] == nil else { continue }
                totals[person] = SourcedAmount(
                    payload: batch.columns[column].payloads[row], record: record, field: .totalScore)
            }
        }
    }

    func total(ofPerson id: Int64) -> SourcedAmount? { totals[id] }
}

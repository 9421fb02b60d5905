import Records

/// Somebody moves to another unit or agency after the census day of the round and no later than the day on which the
/// raise takes effect: the old unit appraises and budgets, the new one's authority orders the raise.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552; the day is the rule set's.
struct TransferAfterCensusRule: ReconcilingRule {
    let code = FindingCode.transferAfterCensus

    func obstacles(in round: RoundRecords) -> [NotChecked] { round.movementsMissing(code) }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        guard let day = round.context.ruleSet.movements?.transferDay(in: round.context.round) else { return [] }
        return round.persons.flatMap { person -> [FindingDraft] in
            guard person.records.contains(where: { round.kind($0) == .movement }) else { return [] }
            return PersonMovements(person, round).transfers.compactMap { transfer in
                guard transfer.begin > day, transfer.begin <= round.context.round.effectiveDay else { return nil }
                return FindingDraft(
                    code: code, subject: .person(person.id), field: .beginDate, seen: transfer.begin.iso,
                    places: [round.place(transfer.place, .beginDate)],
                    evidence: [
                        .init("oldUnit", transfer.old ?? round.ownUnit(of: person) ?? "–"),
                        .init("newUnit", transfer.new ?? "–"), .init("transferDay", day.iso),
                    ])
            }
        }
    }
}

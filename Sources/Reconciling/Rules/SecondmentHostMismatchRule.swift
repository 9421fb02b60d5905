import Records

/// The appraisal of somebody on secondment stands with the wrong unit: with the own one though the secondment lasts for
/// the rule set's months of the round, or with the host though it does not. Expected is who appraises, and whose
/// budget counts the salary.
///
/// Nothing is said of stays in another department, whose units the agency's lists do not have, nor where no order
/// tells the host.
///
/// Source: นร 1008.1/ว 12 ลว. 30 ส.ค. 2555.
struct SecondmentHostMismatchRule: ReconcilingRule {
    let code = FindingCode.secondmentHostMismatch

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        round.movementsMissing(code) + round.kindMissing(.assessment, code)
            + round.kindWithout(.unit, in: .assessment, code)
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        guard let rules = round.context.ruleSet.movements else { return [] }
        return round.persons.compactMap { person in
            guard person.records.contains(where: { round.kind($0) == .movement }) else { return nil }
            let stays = PersonMovements(person, round).secondments
            let appraisals = person.records.filter {
                round.kind($0) == .assessment && round.view($0).text(.unit) != nil
                    && RoundMismatchRule.mismatch(round.view($0), round.context.round) == nil
            }
            guard !stays.isEmpty, !appraisals.isEmpty else { return nil }
            let counting = stays.filter { $0.counts(in: round.context.round, rules) }
            guard let stay = counting.last else { return byHost(person, stays, appraisals, rules, round) }
            guard let host = stay.host, counting.allSatisfy({ $0.host != nil && !$0.isElsewhere }),
                !appraisals.contains(where: { place in
                    counting.contains { isAt($0.host, place, round) }
                })
            else { return nil }
            return finding(person, stay, at: appraisals, expected: host, rules, round)
        }
    }

    /// Appraised by the host of a stay that is too short.
    private func byHost(
        _ person: RoundRecords.Person, _ stays: [Secondment], _ appraisals: [RoundRecords.Reference],
        _ rules: MovementRules, _ round: RoundRecords
    ) -> FindingDraft? {
        for place in appraisals {
            guard let stay = stays.last(where: { isAt($0.host, place, round) }),
                let own = stay.own ?? round.ownUnit(of: person), !isAt(own, place, round)
            else { continue }
            let byHost = appraisals.filter { isAt(stay.host, $0, round) && !isAt(own, $0, round) }
            return finding(person, stay, at: byHost, expected: own, rules, round)
        }
        return nil
    }

    private func isAt(_ unit: String?, _ place: RoundRecords.Reference, _ round: RoundRecords) -> Bool {
        guard let unit, let seen = round.view(place).text(.unit) else { return false }
        return UnitNameMatch.isSame(unit, seen)
    }

    private func finding(
        _ person: RoundRecords.Person, _ stay: Secondment, at places: [RoundRecords.Reference], expected: String,
        _ rules: MovementRules, _ round: RoundRecords
    ) -> FindingDraft {
        let order = stay.places[0]
        return FindingDraft(
            code: code, subject: .person(person.id), field: .unit, seen: round.view(places[0]).text(.unit),
            expected: expected, places: places.map { round.place($0, .unit) } + [round.place(order, .toUnit)],
            evidence: [
                .init("hostUnit", stay.host ?? ""), .init("from", stay.period.first.iso),
                .init("until", stay.period.last.iso), .init("months", String(rules.secondmentMonths)),
            ], suggestions: [.init(value: expected, reason: .authority, detail: round.sourceName(order))])
    }
}

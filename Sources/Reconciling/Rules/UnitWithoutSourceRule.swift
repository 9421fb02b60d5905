import Records

/// A unit of the register has people who are due, the units hand in files of their own, and there is none of this one.
/// Where a file is complete for the whole agency, nothing is said here: then each person without a row is told.
///
/// The kinds of sources that every unit hands in are the rule set's.
struct UnitWithoutSourceRule: ReconcilingRule {
    let code = FindingCode.unitWithoutSource

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        guard let rules = round.context.ruleSet.appraisalDue else {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        let missing = round.registerMissing(code)
        guard missing.isEmpty else { return missing }
        guard
            round.sources.indices.contains(where: {
                round.isRegister[$0] && round.sources[$0].batch.column(of: .unit) != nil
            })
        else {
            return [NotChecked(code: code, source: round.register ?? "", reason: .columnMissing, fields: [.unit])]
        }
        let silent = rules.sources.map { round.silentKind($0, code) }
        return silent.contains(where: \.isEmpty) ? [] : silent.flatMap(\.self)
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        (round.context.ruleSet.appraisalDue?.sources ?? []).flatMap { findings(of: $0, round) }
    }

    private struct Unit {
        var name: String
        var places: [RoundRecords.Reference] = []
        var isCovered = false
    }

    private func findings(of kind: RecordKind, _ round: RoundRecords) -> [FindingDraft] {
        let coverage = Coverage(round, kind: kind)
        guard !coverage.isWhole, !coverage.isNothing, let due = DuePeople(round) else { return [] }
        let staffTypes = Set(
            round.persons.filter { person in person.records.contains { round.kind($0) == kind } }
                .flatMap { round.registered($0) }.map { round.view($0).text(.staffType) })
        var units: [[UInt8]: Unit] = [:]
        for person in round.persons {
            let records = round.registered(person)
            guard let first = records.first, let name = round.view(first).text(.unit),
                staffTypes.contains(round.view(first).text(.staffType)), due.isDue(person, records)
            else { continue }
            var unit = units[UnitKey.bytes(of: name.utf8)] ?? Unit(name: name, isCovered: coverage.holds(unit: name))
            unit.places.append(first)
            if person.records.contains(where: { round.kind($0) == kind }) { unit.isCovered = true }
            units[UnitKey.bytes(of: name.utf8)] = unit
        }
        let given = Set(round.sources.filter { $0.kind == kind }.map(\.source)).sorted()
        return units.values.filter { !$0.isCovered }.sorted { $0.name < $1.name }.map { unit in
            FindingDraft(
                code: code, subject: .source("\(kind.rawValue) \(unit.name)"), field: .unit, seen: unit.name,
                places: unit.places.prefix(1).map { round.place($0, .unit) },
                evidence: [
                    .init("sources", given.joined(separator: ", ")), .init("count", String(unit.places.count)),
                ])
        }
    }
}

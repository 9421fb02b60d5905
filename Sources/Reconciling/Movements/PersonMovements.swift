import Records

/// What the round's lists of movements and orders say of one person's place of work.
struct PersonMovements {
    /// Those that reach into the round, by first day.
    private(set) var secondments: [Secondment] = []
    /// Transfers within, to and from the agency from the round's first day on, by day; each day once.
    private(set) var transfers: [Transfer] = []
    /// The first day on which the person is no longer in the agency, and the one on which the person came from another.
    private(set) var left: (day: Day, isTransfer: Bool)?
    private(set) var joined: Day?

    var isEmpty: Bool { secondments.isEmpty && transfers.isEmpty }

    /// Empty where the rule set says nothing of movements.
    init(_ person: RoundRecords.Person, _ round: RoundRecords) {
        guard let rules = round.context.ruleSet.movements else { return }
        let dated = person.records.compactMap { place -> (begin: Day, place: RoundRecords.Reference)? in
            guard round.kind(place) == .movement, let begin = round.view(place).day(.beginDate) else { return nil }
            return (begin, place)
        }.sorted { ($0.begin, round.recordID($0.place)) < ($1.begin, round.recordID($1.place)) }
        var stays: [Secondment] = []
        for (begin, place) in dated {
            let view = round.view(place)
            switch view.text(.eventType).flatMap(rules.kind) {
            case .secondment: add(stay(view, begin, place, person, round), to: &stays)
            case .ending: end(begin, &stays)
            case .transfer: add(transfer(view, begin, place), round)
            case .transferIn:
                if joined == nil { joined = begin }
                add(transfer(view, begin, place), round)
            case .transferOut:
                if left == nil { left = (begin, true) }
                add(transfer(view, begin, place), round)
            case .leaving: if left == nil { left = (begin, false) }
            case nil: break
            }
        }
        secondments = stays.filter { $0.period.overlap(round.context.round.period) != nil }
    }

    /// Without a last day it goes on.
    private func stay(
        _ view: RecordView, _ begin: Day, _ place: RoundRecords.Reference, _ person: RoundRecords.Person,
        _ round: RoundRecords
    ) -> Secondment? {
        let last = view.day(.endDate) ?? max(begin, round.context.round.end)
        guard let period = Period(first: begin, last: last) else { return nil }
        let own =
            view.text(.department)
            ?? person.records.lazy.filter(round.isRegister).compactMap { round.view($0).text(.department) }.first
        var isElsewhere = false
        if let own, let there = view.text(.toDepartment) { isElsewhere = !UnitNameMatch.isSame(own, there) }
        return Secondment(
            host: view.text(.toUnit), own: view.text(.unit), isElsewhere: isElsewhere, period: period, places: [place])
    }

    private func add(_ stay: Secondment?, to stays: inout [Secondment]) {
        guard let stay else { return }
        guard let last = stays.last, last.isElsewhere == stay.isElsewhere,
            isOneHost(last.host, stay.host), stay.period.first <= last.period.last.next,
            let together = Period(first: last.period.first, last: max(last.period.last, stay.period.last))
        else { return stays.append(stay) }
        stays[stays.count - 1].period = together
        stays[stays.count - 1].places += stay.places
    }

    private func isOneHost(_ a: String?, _ b: String?) -> Bool {
        guard let a, let b else { return a == b }
        return UnitNameMatch.isSame(a, b)
    }

    /// What lasts is over the day before.
    private func end(_ day: Day, _ stays: inout [Secondment]) {
        for index in stays.indices where stays[index].period.last >= day {
            guard let period = Period(first: stays[index].period.first, last: day.previous) else { continue }
            stays[index].period = period
        }
    }

    private func transfer(_ view: RecordView, _ begin: Day, _ place: RoundRecords.Reference) -> Transfer {
        Transfer(
            old: view.text(.unit), new: view.text(.toUnit) ?? view.text(.toDepartment), begin: begin, place: place)
    }

    /// A change of post within the unit is none.
    private mutating func add(_ transfer: Transfer, _ round: RoundRecords) {
        guard transfer.begin >= round.context.round.start, !transfers.contains(where: { $0.begin == transfer.begin })
        else { return }
        if let old = transfer.old, let new = transfer.new, UnitNameMatch.isSame(old, new) { return }
        transfers.append(transfer)
    }
}

extension PersonMovements {
    /// Whether two units that sources name of the person are both right: the own unit and the host's, or the old unit
    /// and the new one.
    func explains(_ a: String, _ b: String) -> Bool {
        if secondments.contains(where: { stay in
            guard let host = stay.host, !stay.isElsewhere else { return true }
            return UnitNameMatch.isSame(host, a) || UnitNameMatch.isSame(host, b)
        }) {
            return true
        }
        return transfers.contains { transfer in
            guard let new = transfer.new else { return true }
            let known = [transfer.old, new].compactMap(\.self)
            return [a, b].allSatisfy { name in known.contains { UnitNameMatch.isSame($0, name) } }
                || transfer.old == nil && (UnitNameMatch.isSame(new, a) || UnitNameMatch.isSame(new, b))
        }
    }
}

extension RoundRecords {
    /// Left the agency after the day of the round that decides between old and new one: other sources may still have
    /// the person.
    func hasLeft(_ person: Person) -> Bool {
        guard let day = decidingDay(for: person), let left = PersonMovements(person, self).left else { return false }
        return left.day > day
    }

    /// Came from another agency after that day: other sources need not have the person yet.
    func hasJoined(_ person: Person) -> Bool {
        guard let day = decidingDay(for: person), let joined = PersonMovements(person, self).joined else {
            return false
        }
        return joined > day
    }

    /// Absent for whom no movement is known.
    private func decidingDay(for person: Person) -> Day? {
        guard person.records.contains(where: { kind($0) == .movement }) else { return nil }
        return context.ruleSet.movements?.transferDay(in: context.round)
    }
}

import Records

/// Reads from a round's linked records what the raise of each person of the register asks.
package struct PayFactsReader {
    private static let scored: Set<RecordKind> = [.assessment, .raise]

    private let round: RoundRecords
    private let salary: BestValues
    private let total: BestValues
    private let percent: BestValues
    private let start: BestValues
    private let birth: BestValues
    private let level: BestValues
    private let staffType: BestValues
    private let unit: BestValues
    /// By code of the staff types; the last one is everybody else's.
    private let bars: [String: RaiseBars]
    private let otherBars: RaiseBars
    private let retirement: RetirementDay

    package init(_ round: RoundRecords) {
        self.round = round
        salary = BestValues(.salary, of: round)
        total = BestValues(.totalScore, of: round, kinds: Self.scored)
        percent = BestValues(.percent, of: round, kinds: [.raise])
        start = BestValues(.startDate, of: round)
        birth = BestValues(.birthDate, of: round)
        level = BestValues(.level, of: round)
        staffType = BestValues(.staffType, of: round)
        unit = BestValues(.unit, of: round, kinds: [.person, .position])
        bars = round.context.staffRuleSets.mapValues { RaiseBars(round, limits: $0.eligibility) }
        otherBars = RaiseBars(round)
        retirement = RetirementDay(age: round.context.ruleSet.retirementAge)
    }

    /// One entry a person of the register, vacant seats left out, in the order of the persons.
    package func facts() -> [PayFacts] {
        var all: [PayFacts] = []
        all.reserveCapacity(round.persons.count)
        for person in round.persons {
            if let own = round.registered(person).first { all.append(facts(person, own)) }
        }
        return all
    }

    private func facts(_ person: RoundRecords.Person, _ own: RoundRecords.Reference) -> PayFacts {
        var facts = PayFacts(person: person.id, record: round.recordID(own))
        facts.level = level.place(person.records).flatMap { round.view($0).text(.level) }
        facts.staffType =
            staffType.place(person.records).flatMap { round.view($0).text(.staffType) }
            ?? facts.level.flatMap(round.context.tables.staffType(ofLevel:))
        facts.unit = unit.place(person.records).flatMap { round.view($0).text(.unit) }
        facts.budgetUnit = budgetUnit(person) ?? facts.unit
        facts.salary = salary.place(person.records).map { salary.amount($0, round) }
        let totalPlace = total.place(person.records) { !isOfAnotherRound($0) }
        facts.total = totalPlace.map { total.amount($0, round) }
        facts.otherTotal = total.place(person.records, where: isOfOtherHalf).map { total.amount($0, round) }
        let startPlace = start.place(person.records)
        facts.startDate = startPlace.flatMap { Day(packed: Int(start.payload($0))) }
        if let place = birth.place(person.records), let day = Day(packed: Int(birth.payload(place))) {
            facts.retires = retirement.day(born: day) == round.context.round.fiscalYearEnd
        }
        facts.award = award(person)
        let bars = facts.staffType.flatMap { self.bars[$0] } ?? otherBars
        let found =
            [
                zip(facts.total, totalPlace).flatMap { bars.score($0.score, round.place($1, .totalScore)) },
                zip(facts.startDate, startPlace).flatMap { bars.service($0, round.place($1, .startDate)) },
            ].compactMap { $0 } + bars.events(person)
        facts.bars = found.map { PayBar(reason: $0.reason, comparison: $0.comparison, places: $0.places) }
        return facts
    }

    private func zip<A, B>(_ a: A?, _ b: B?) -> (A, B)? {
        guard let a, let b else { return nil }
        return (a, b)
    }

    private func isOfAnotherRound(_ place: RoundRecords.Reference) -> Bool {
        RoundMismatchRule.mismatch(round.view(place), round.context.round) != nil
    }

    /// Of the same fiscal year's other half.
    private func isOfOtherHalf(_ place: RoundRecords.Reference) -> Bool {
        let view = round.view(place)
        let now = round.context.round
        return view.integer(.fiscalYear) == Int64(now.fiscalYear) && view.integer(.roundHalf) == Int64(3 - now.half)
    }

    /// What the list of raises that is believed most gives.
    private func award(_ person: RoundRecords.Person) -> PayFacts.Award? {
        let raises = person.records.filter { round.kind($0) == .raise && !isOfAnotherRound($0) }
        guard !raises.isEmpty else { return nil }
        guard let place = percent.place(raises) ?? round.byAuthority(raises, for: .percent).first else { return nil }
        let view = round.view(place)
        let amounts: [Int64?] = [
            view.percent(.percent)?.tenThousandths, view.money(.increment)?.satang, view.money(.specialPay)?.satang,
        ]
        let rises = zip(view.money(.newSalary), view.money(.salary)).map { $0 != $1 } ?? false
        let isReadable = [Field.percent, .increment, .specialPay].allSatisfy { view.state($0) != .unreadable }
        let told = view.issues(.grade).first { $0.reason == .valueMapped || $0.reason == .unknownCode }?.raw
        return PayFacts.Award(
            record: view.id,
            percent: view.percent(.percent).map {
                SourcedAmount(payload: $0.tenThousandths, record: view.id, field: .percent)
            },
            remark: told ?? view.text(.note), newSalary: view.money(.newSalary),
            isNothing: isReadable && !rises && amounts.allSatisfy { ($0 ?? 0) == 0 })
    }

    /// The host's where a stay is long enough, the old unit where somebody moved after the day that decides.
    private func budgetUnit(_ person: RoundRecords.Person) -> String? {
        guard let rules = round.context.ruleSet.movements, let budget = round.context.ruleSet.budgetRules,
            person.records.contains(where: { round.kind($0) == .movement })
        else { return nil }
        let movements = PersonMovements(person, round)
        if budget.secondees == .host,
            let stay = movements.secondments.last(where: { $0.counts(in: round.context.round, rules) }),
            !stay.isElsewhere, let host = stay.host
        {
            return host
        }
        if budget.movedAfter == .home, let day = rules.transferDay(in: round.context.round),
            let move = movements.transfers.first(where: { $0.begin > day }), let old = move.old
        {
            return old
        }
        return nil
    }
}

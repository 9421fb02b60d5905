import Records

/// The raises of a group of position types cost more than its budget: a percent of the salaries that the group's
/// officials have on the census day.
///
/// Runs only where the rule set says that the files show the agency's whole budget, on a complete register and complete
/// raises. A group in which somebody's salary, or somebody's raise, cannot be read is left alone: its sums are not
/// known. Where the set lets what other groups leave over cover it, only what all groups together spend too much counts.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552 (ร้อยละ 3 ของฐานเงินเดือน ณ วันที่ 1 มีนาคม หรือ 1 กันยายน).
struct BudgetExceededRule: ReconcilingRule {
    let code = FindingCode.budgetExceeded

    func obstacles(in round: RoundRecords) -> [NotChecked] {
        guard let budget = round.context.ruleSet.incrementBudget else {
            return [NotChecked(code: code, source: "", reason: .ruleMissing)]
        }
        let missing = round.registerIncomplete(code) + round.kindMissing(.raise, code)
        guard missing.isEmpty else { return missing }
        let raises = round.sources.filter { $0.kind == .raise }
        guard raises.contains(where: \.isComplete) else {
            return raises.map { NotChecked(code: code, source: $0.source, reason: .sourcePartial) }
        }
        let lacking = raises.filter(\.isComplete).compactMap { source -> NotChecked? in
            let fields = budget.spent.filter { source.batch.column(of: $0) == nil }
            return fields.isEmpty
                ? nil : NotChecked(code: code, source: source.source, reason: .columnMissing, fields: fields)
        }
        return lacking
    }

    func check(_ round: RoundRecords, seats: SeatDirectory) -> [FindingDraft] {
        guard let budget = round.context.ruleSet.incrementBudget else { return [] }
        var sums = budget.groups.map(BudgetSum.init)
        for person in round.persons {
            guard let type = positionType(round, person),
                let group = sums.firstIndex(where: { $0.types.contains(type) })
            else { continue }
            sums[group].add(person, round, spent: budget.spent)
        }
        if budget.mayShift {
            let left = sums.reduce(Int64(0)) { $0 + $1.allowed(budget.percent).satang - $1.spent.satang }
            if left >= 0 || sums.contains(where: { !$0.isKnown }) { return [] }
        }
        return sums.compactMap { finding($0, round, budget) }
    }

    /// Of who is an official in the register.
    private func positionType(_ round: RoundRecords, _ person: RoundRecords.Person) -> String? {
        guard
            person.records.contains(where: {
                round.isRegister($0)
                    && !round.sources[Int($0.source)].batch.isVacantSeat(row: Int($0.row))
            })
        else { return nil }
        return round.fact(.level, of: person) { record in
            record.text(.level).flatMap(round.context.tables.positionType(ofLevel:))
        }?.value
    }

    private func finding(_ sum: BudgetSum, _ round: RoundRecords, _ budget: IncrementBudget) -> FindingDraft? {
        let allowed = sum.allowed(budget.percent)
        guard sum.isKnown, sum.spent > allowed, let first = sum.firstRaise else { return nil }
        let group = sum.types.joined(separator: " ")
        let arithmetic = "\(sum.salaries.canonical) × \(budget.percent.canonical) %"
        return FindingDraft(
            code: code, subject: .source("\(round.sourceName(first)) \(group)"), field: budget.spent.first,
            seen: sum.spent.canonical, expected: allowed.canonical,
            places: [round.place(first, budget.spent.first)]
                + (sum.firstSalary.map { [round.place($0, .salary)] } ?? []),
            evidence: [
                .init("types", group), .init("people", String(sum.people)), .init("raised", String(sum.raised)),
                .init("salaries", sum.salaries.canonical), .init("percentOfSalaries", budget.percent.canonical),
                .init("arithmetic", arithmetic), .init("excess", (sum.spent - allowed).canonical),
            ])
    }
}

/// What one group of position types earns and is raised.
struct BudgetSum {
    let types: [String]
    private(set) var salaries = Baht(satang: 0)
    private(set) var spent = Baht(satang: 0)
    private(set) var people = 0
    private(set) var raised = 0
    /// False where somebody's salary or raise is not known.
    private(set) var isKnown = true
    private(set) var firstRaise: RoundRecords.Reference?
    private(set) var firstSalary: RoundRecords.Reference?

    init(types: [String]) { self.types = types }

    /// Rounded down to the satang.
    func allowed(_ percent: PercentE4) -> Baht {
        let (product, overflow) = salaries.satang.multipliedReportingOverflow(by: percent.tenThousandths)
        return Baht(satang: overflow ? Int64.max : product / 1_000_000)
    }

    mutating func add(_ person: RoundRecords.Person, _ round: RoundRecords, spent fields: [Field]) {
        people += 1
        if let salary = round.fact(.salary, of: person, { $0.money(.salary) }) {
            salaries = salaries + salary.value
            firstSalary = firstSalary ?? salary.place
        } else {
            isKnown = false
        }
        let raises = person.records.filter {
            let source = round.sources[Int($0.source)]
            return source.kind == .raise && source.isComplete
        }
        // A raise that stands twice is paid once.
        guard let place = round.byAuthority(raises, for: fields.first ?? .increment).first else { return }
        let record = round.view(place)
        if fields.contains(where: { record.state($0) == .unreadable }) { isKnown = false }
        let amount = fields.reduce(Baht(satang: 0)) { $0 + (record.money($1) ?? Baht(satang: 0)) }
        if amount.satang != 0 { raised += 1 }
        spent = spent + amount
        firstRaise = firstRaise ?? place
    }
}

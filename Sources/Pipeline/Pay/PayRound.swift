import Appraising
import Reconciling
import Records
import Rulebook
import Storage

/// Everybody's raise in a round, worked out by the rules in force from the effective records.
package struct PayRound: Sendable {
    package let round: Round
    package let context: RuleContext
    /// Persons of the register in the order of their numbers.
    package let lines: [PayLine]
    let contractPay: ContractPayTable?

    /// - Parameter plan: percents to try, by citizen id where they are for persons.
    /// - Throws: `PayRefusal` where the round has no register or is not reconciled.
    package init(_ workspace: Workspace, round: Round, plan: PayPlan? = nil) throws {
        self = try workspace.store.reading { try PayRound($0, workspace: workspace, round: round, plan: plan) }
    }

    init(_ reader: StoreReader, workspace: Workspace, round: Round, plan: PayPlan? = nil) throws {
        let state = try reader.roundState(round)
        guard state.isReconciled else { throw PayRefusal(round: round, reason: .notReconciled) }
        let context = workspace.context(round: round, agency: state.agency)
        let records = try RoundRecords(reader, round: round, mappings: workspace.rulebook.mappings)
        let (persons, ids) = Self.persons(try reader.personIDs(round: round))
        let linked = Reconciling.RoundRecords(
            records.sources, links: LinkResult(persons: persons, uncertain: []), personIDs: ids, context: context)
        var facts = PayFactsReader(linked).facts()
        guard !facts.isEmpty else { throw PayRefusal(round: round, reason: .noRegister) }
        let other = try OtherRoundTotals(reader, round: round)
        for index in facts.indices where facts[index].otherTotal == nil {
            facts[index].otherTotal = other.total(ofPerson: facts[index].person)
        }
        let people = PersonSummaries(records, ruleSet: context.ruleSet)
        let places = Dictionary(zip(ids, persons), uniquingKeysWith: { first, _ in first })
        let identities = facts.map { facts in places[facts.person].map(people.summary) ?? PersonDirectory.Person() }
        let contractPay = workspace.rulebook.contractPayTable(on: round.effectiveDay)
        let computer = PayComputer(
            context, contractPay: contractPay, plan: try plan?.percents(for: facts, identities, round: round))
        self.round = round
        self.context = context
        self.contractPay = contractPay
        lines = zip(facts, identities).map { facts, identity in
            PayLine(
                facts: facts, outcome: computer.outcome(facts), citizenId: identity.cid, name: identity.name ?? "",
                positionNumber: identity.position)
        }
    }

    /// Records by person, as the round was linked; the person with the lowest record first.
    private static func persons(_ links: [Int64: Int64]) -> (persons: [PersonLinks], ids: [Int64]) {
        let sorted = links.sorted { $0.key < $1.key }
        var indices: [Int64: Int] = [:]
        var persons: [PersonLinks] = []
        var ids: [Int64] = []
        for (record, person) in sorted {
            let link = Link(recordID: record, rule: .alone)
            if let index = indices[person] {
                persons[index].links.append(link)
            } else {
                indices[person] = persons.count
                ids.append(person)
                persons.append(PersonLinks(links: [link]))
            }
        }
        return (persons, ids)
    }

    /// Absent where the rule set states no budget.
    package var budget: RaiseBudget? {
        PayBudget.budget(lines.map { ($0.facts, $0.outcome) }, context: context)
    }

    /// The highest percent for everybody that fits each group's money.
    package var uniformPercents: [RaiseBudget.Uniform] {
        PayBudget.highestUniform(lines.map(\.facts), context: context, contractPay: contractPay)
    }

    /// The lines of a citizen id; several where persons were not held for one.
    package func lines(citizenId: String) -> [PayLine] { lines.filter { $0.citizenId == citizenId } }
}

/// One person's raise and what it was worked out from.
package struct PayLine: Sendable {
    package var facts: PayFacts
    package var outcome: PayOutcome
    package var citizenId: String?
    package var name: String
    package var positionNumber: String?
}

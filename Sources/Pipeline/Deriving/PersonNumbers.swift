import Reconciling
import Records
import Storage

/// Says which number each person of a round has: the one of an earlier round whose person he is, else the one that his
/// records have in this round, else the one of a later round, else none yet.
///
/// Over rounds a person is found by a citizen id with a right check digit, then by `RoundLinker`. This is worked out anew
/// each time, so that neither the order of imports nor a decision that was taken back leaves anything behind.
struct PersonNumbers {
    let reader: StoreReader
    let round: Round
    let context: RuleContext
    /// Decisions about a record of this round and one of another.
    let decisions: [LinkDecision]

    struct Result {
        /// Parallel to the persons; absent for those who get a new number.
        var ids: [Int64?]
        /// Whether somebody is a person of another round.
        var questions: [UncertainPair]
    }

    func assign(
        _ links: LinkResult, records: RoundRecords, summaries: [PersonDirectory.Person]
    ) throws -> Result {
        let own = ownNumbers(links, former: try reader.personIDs(round: round))
        let otherRounds = try reader.reconciledRounds().filter { $0 != round }
        let known = try reader.personsByCitizenID(round: round)
        let others: (earlier: Set<Int64>, later: Set<Int64>) =
            otherRounds.isEmpty ? ([], []) : try reader.personsOfOtherRounds(than: round)
        let ties = otherRounds.isEmpty ? [] : try decidedTies(links)
        let persons = Persons(links: links, records: records, summaries: summaries, ties: ties)
        var assignment = Assignment(count: links.persons.count)
        var questions: [UncertainPair] = []
        func find(_ wanted: Set<Int64>) throws {
            guard !wanted.isEmpty else { return }
            byCitizenID(persons, known.elsewhere.filter { wanted.contains($0.value) }, &assignment)
            questions += try linkOverRounds(persons, with: wanted, in: otherRounds, &assignment)
        }
        try find(others.earlier)
        for (index, id) in own.enumerated() {
            if let id, !others.earlier.contains(id), !others.later.contains(id) { assignment.give(id, to: index) }
        }
        try find(others.later)
        let ofOthers = others.earlier.union(others.later)
        for known in [known.here, known.elsewhere] {
            byCitizenID(persons, known.filter { !ofOthers.contains($0.value) }, &assignment)
        }
        return Result(ids: assignment.ids, questions: questions)
    }

    /// The round's persons and what is known and decided of them.
    private struct Persons {
        var links: LinkResult
        var records: RoundRecords
        var summaries: [PersonDirectory.Person]
        var ties: [(tie: Tie, verdict: LinkDecision.Verdict)]
    }

    private func byCitizenID(_ persons: Persons, _ known: [String: Int64], _ assignment: inout Assignment) {
        let apart = Set(persons.ties.filter { $0.verdict == .different }.map(\.tie))
        for (index, summary) in persons.summaries.enumerated() {
            guard let cid = Self.valid(summary.cid), let id = known[cid], !apart.contains(Tie(person: id, index: index))
            else { continue }
            assignment.give(id, to: index)
        }
    }

    private static func valid(_ cid: String?) -> String? {
        cid.flatMap { CitizenId.hasValidCheckDigit($0.utf8) ? $0 : nil }
    }

    /// Numbers given so far, each once.
    private struct Assignment {
        private(set) var ids: [Int64?]
        private(set) var taken: Set<Int64> = []

        init(count: Int) { ids = Array(repeating: nil, count: count) }

        mutating func give(_ id: Int64, to index: Int) {
            if ids[index] == nil, taken.insert(id).inserted { ids[index] = id }
        }
    }

    private struct Tie: Hashable {
        var person: Int64
        var index: Int
    }

    /// For each person the number that most of his records had, the clearest cases first.
    private func ownNumbers(_ links: LinkResult, former: [Int64: Int64]) -> [Int64?] {
        var claims: [(votes: Int, person: Int, id: Int64)] = []
        for (index, person) in links.persons.enumerated() {
            var votes: [Int64: Int] = [:]
            for link in person.links { if let id = former[link.recordID] { votes[id, default: 0] += 1 } }
            for (id, count) in votes { claims.append((count, index, id)) }
        }
        claims.sort { (-$0.votes, $0.person, $0.id) < (-$1.votes, $1.person, $1.id) }
        var assignment = Assignment(count: links.persons.count)
        for claim in claims { assignment.give(claim.id, to: claim.person) }
        return assignment.ids
    }

    /// Decisions as ties between a person of another round and one of this.
    private func decidedTies(_ links: LinkResult) throws -> [(tie: Tie, verdict: LinkDecision.Verdict)] {
        guard !decisions.isEmpty else { return [] }
        var places: [Int64: Int] = [:]
        let wanted = Set(decisions.flatMap { [$0.first, $0.second] })
        for (index, person) in links.persons.enumerated() {
            for link in person.links where wanted.contains(link.recordID) { places[link.recordID] = index }
        }
        return try decisions.compactMap { decision in
            for (mine, other) in [(decision.first, decision.second), (decision.second, decision.first)] {
                if let index = places[mine], let person = try reader.link(ofRecord: other)?.person {
                    return (Tie(person: person, index: index), decision.verdict)
                }
            }
            return nil
        }
    }

    /// Links those who have no number yet with persons of other rounds whom this round does not have.
    private func linkOverRounds(
        _ persons: Persons, with wanted: Set<Int64>, in otherRounds: [Round], _ assignment: inout Assignment
    ) throws -> [UncertainPair] {
        let missing = wanted.subtracting(assignment.taken)
        guard !missing.isEmpty else { return [] }
        var present = PersonProfiles()
        var indices: [Int64: Int] = [:]
        for (index, person) in persons.links.persons.enumerated() where assignment.ids[index] == nil {
            let found = person.links.compactMap { persons.records.record($0.recordID) }
                .filter { $0.view.kind != .position }
            guard let id = found.map(\.view.id).min() else { continue }
            present.add(found, id: id, ruleSet: context.ruleSet)
            indices[id] = index
        }
        guard !present.isEmpty else { return [] }
        let former = try profiles(of: missing, in: otherRounds)
        let ids = Dictionary(uniqueKeysWithValues: indices.map { ($0.value, $0.key) })
        let representatives = Dictionary(uniqueKeysWithValues: former.persons.map { ($0.value, $0.key) })
        let ties = persons.ties.compactMap { tie, verdict -> LinkDecision? in
            guard let first = representatives[tie.person], let second = ids[tie.index] else { return nil }
            return LinkDecision(first: first, second: second, verdict: verdict)
        }
        let result = RoundLinker().link(
            former: former.profiles, present: present, decisions: ties, context: context)
        for pair in result.same {
            if let person = former.persons[pair.former], let index = indices[pair.present] {
                assignment.give(person, to: index)
            }
        }
        return result.uncertain
    }

    /// Persons as the nearest round has them: the last one before this, else the first one after it. `persons` are their
    /// numbers by the record that stands for them.
    private func profiles(
        of persons: Set<Int64>, in rounds: [Round]
    ) throws -> (profiles: PersonProfiles, persons: [Int64: Int64]) {
        var profiles = PersonProfiles()
        var representatives: [Int64: Int64] = [:]
        var missing = persons
        let nearest = rounds.filter { $0 < round }.reversed() + rounds.filter { $0 > round }
        for other in nearest where !missing.isEmpty {
            let found = try reader.records(round: other, fields: PersonProfiles.fields) { missing.contains($0) }
            var rows: [Int64: [Int]] = [:]
            for (row, person) in found.persons.enumerated() { rows[person, default: []].append(row) }
            for (person, rows) in rows.sorted(by: { $0.key < $1.key }) {
                guard let id = rows.map({ found.batch.origins[$0].recordID }).min() else { continue }
                profiles.add(
                    rows.map { (found.sources[$0], found.batch[$0]) }, id: id, ruleSet: context.ruleSet)
                representatives[id] = person
                missing.remove(person)
            }
        }
        return (profiles, representatives)
    }
}

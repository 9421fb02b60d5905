import Records

/// Finds who of one round is who of another, where no citizen id tells: by the steps of `Linker`, one person to one.
package struct RoundLinker: Sendable {
    package init() {}

    package struct Result: Sendable {
        /// The ids under which the two were added.
        package var same: [(former: Int64, present: Int64)]
        /// Who may be the same: questions for people.
        package var uncertain: [UncertainPair]
    }

    /// Points below this are no question: a seat gets new holders, and people leave.
    private static let asked = 500

    /// - Parameter decisions: about ids under which persons were added.
    package func link(
        former: PersonProfiles, present: PersonProfiles, decisions: [LinkDecision], context: RuleContext
    ) -> Result {
        guard !former.isEmpty, !present.isEmpty else { return Result(same: [], uncertain: []) }
        let known = Set(former.batch.origins.map(\.recordID))
        let result = Linker().link(
            [
                SourceRecords(source: "former", kind: .person, isComplete: false, batch: former.batch),
                SourceRecords(source: "present", kind: .person, isComplete: false, batch: present.batch),
            ], decisions: decisions, context: context)
        let pairs = result.persons.compactMap { person -> (former: Int64, present: Int64)? in
            let ids = person.links.map(\.recordID)
            guard ids.count == 2, let first = ids.first(where: known.contains),
                let second = ids.first(where: { !known.contains($0) })
            else { return nil }
            return (first, second)
        }
        return Result(same: pairs, uncertain: result.uncertain.filter { $0.weight >= Self.asked })
    }
}

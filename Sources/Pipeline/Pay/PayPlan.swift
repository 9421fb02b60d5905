import Appraising
import Records

/// Percents to try, as people state them.
package struct PayPlan: Sendable {
    /// By code of a grade or sub-grade.
    package var grades: [String: PercentE4] = [:]
    /// By citizen id.
    package var persons: [String: PercentE4] = [:]
    /// For everybody who may be raised and of whom nothing else is stated.
    package var everybody: PercentE4?

    package init() {}

    /// - Throws: `PayRefusal` where the round has nobody of a citizen id.
    func percents(
        for facts: [PayFacts], _ identities: [PersonDirectory.Person], round: Round
    ) throws -> PercentPlan {
        var plan = PercentPlan()
        plan.grades = grades
        if let everybody { plan.types[""] = everybody }
        var found: Set<String> = []
        for (facts, identity) in zip(facts, identities) {
            guard let cid = identity.cid, let percent = persons[cid] else { continue }
            plan.persons[facts.person] = percent
            found.insert(cid)
        }
        let missing = persons.keys.filter { !found.contains($0) }.sorted()
        guard missing.isEmpty else { throw PayRefusal(round: round, reason: .nobody(missing.count)) }
        return plan
    }
}

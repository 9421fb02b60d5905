/// How a record came to belong to a person: the rule, and the evidence field by field.
package struct Link: Sendable, Hashable {
    package enum Rule: String, Sendable, Hashable, CaseIterable {
        /// The same citizen id with a right check digit.
        case citizenId = "citizen-id"
        /// The same position number and the same or a nearly same name.
        case positionAndName = "position-and-name"
        /// The same name in the same unit, and nobody else there has it.
        case nameAndUnit = "name-and-unit"
        /// Names with birth date, unit, level and what else both have, weighed; nobody else comes near.
        case weighed
        /// Someone decided.
        case decision
        /// Nothing links it; it stands alone.
        case alone
    }

    package var recordID: Int64
    package var rule: Rule
    /// What a rule names: a position number, a unit.
    private let facts: [FindingDraft.Evidence]
    /// What weighing found.
    private let points: LinkPoints?

    package init(
        recordID: Int64, rule: Rule, evidence: [FindingDraft.Evidence] = [], points: LinkPoints? = nil
    ) {
        self.recordID = recordID
        self.rule = rule
        facts = evidence
        self.points = points
    }

    /// Why it is linked: facts, or the fields weighed with their points. Written out when asked for.
    package var evidence: [FindingDraft.Evidence] { points.map { facts + $0.evidence() } ?? facts }

    /// Writes the evidence as `name=value; name=value`.
    package func appendEvidence(to text: inout [UInt8]) {
        for (place, fact) in facts.enumerated() {
            if place > 0 { text.append(contentsOf: "; ".utf8) }
            text.append(contentsOf: "\(fact.name)=\(fact.value)".utf8)
        }
        guard let points else { return }
        if !facts.isEmpty { text.append(contentsOf: "; ".utf8) }
        points.append(to: &text)
    }
}

/// The records of one person over all sources of a round.
package struct PersonLinks: Sendable, Hashable {
    /// Sorted by record.
    package var links: [Link]

    package init(links: [Link]) { self.links = links }
}

/// Two records that may be of one person: a question for people.
package struct UncertainPair: Sendable, Hashable {
    /// The lower record id first.
    package var first: Int64
    package var second: Int64
    /// 1 to 1000: how likely it is that both are one person's, in thousandths.
    package var weight: Int
    package var evidence: [FindingDraft.Evidence]

    package init(first: Int64, second: Int64, weight: Int, evidence: [FindingDraft.Evidence]) {
        self.first = first
        self.second = second
        self.weight = weight
        self.evidence = evidence
    }
}

/// What someone decided about two records. Remembered and not asked again.
package struct LinkDecision: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable, CaseIterable { case same, different, unsure }

    package var first: Int64
    package var second: Int64
    package var verdict: Verdict

    package init(first: Int64, second: Int64, verdict: Verdict) {
        self.first = first
        self.second = second
        self.verdict = verdict
    }
}

/// What linking gives: everybody once, and what it could not decide.
package struct LinkResult: Sendable {
    /// In the order of each person's lowest record id.
    package var persons: [PersonLinks]
    package var uncertain: [UncertainPair]

    package init(persons: [PersonLinks], uncertain: [UncertainPair]) {
        self.persons = persons
        self.uncertain = uncertain
    }
}

/// How a record came to belong to a person: the rule, and the evidence field by field.
package struct Link: Sendable, Hashable {
    package enum Rule: String, Sendable, Hashable, CaseIterable {
        /// The same citizen id with a right check digit.
        case citizenId = "citizen-id"
        /// The same position number and the same or a nearly same name.
        case positionAndName = "position-and-name"
        /// The same name in the same unit, and nobody else there has it.
        case nameAndUnit = "name-and-unit"
        /// Someone decided.
        case decision
        /// Nothing links it; it stands alone.
        case alone
    }

    package var recordID: Int64
    package var rule: Rule
    package var evidence: [FindingDraft.Evidence]

    package init(recordID: Int64, rule: Rule, evidence: [FindingDraft.Evidence] = []) {
        self.recordID = recordID
        self.rule = rule
        self.evidence = evidence
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
    /// 0 to 1000; how far the evidence speaks for the same person.
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

/// What a run of rules gives: findings, and which checks did not run. The order depends on the content only.
package struct CheckResult: Sendable {
    /// Sorted by code, subject, field and value seen.
    package let findings: [FindingDraft]
    /// Sorted, each once.
    package let notChecked: [NotChecked]

    package init(findings: [FindingDraft] = [], notChecked: [NotChecked] = []) {
        self.findings = findings.sorted(by: FindingDraft.precedes)
        self.notChecked = Set(notChecked).sorted()
    }
}

extension FindingDraft.Subject: Comparable {
    private var rank: Int {
        switch self {
        case .record: 0
        case .records: 1
        case .person: 2
        case .source: 3
        }
    }

    package static func < (a: Self, b: Self) -> Bool {
        switch (a, b) {
        case (.record(let a), .record(let b)): a < b
        case (.records(let a), .records(let b)): a.lexicographicallyPrecedes(b)
        case (.person(let a), .person(let b)): a < b
        case (.source(let a), .source(let b)): a < b
        default: a.rank < b.rank
        }
    }
}

extension FindingDraft {
    /// Order by what makes the fingerprint: code, subject, field, value seen; then by raw value and first place.
    static func precedes(_ a: FindingDraft, _ b: FindingDraft) -> Bool {
        if a.code != b.code { return a.code < b.code }
        if a.subject != b.subject { return a.subject < b.subject }
        if a.field != b.field { return (a.field?.ordinal ?? -1) < (b.field?.ordinal ?? -1) }
        if a.seen != b.seen { return (a.seen ?? "") < (b.seen ?? "") }
        if a.seenRaw != b.seenRaw { return (a.seenRaw ?? "") < (b.seenRaw ?? "") }
        return (a.places.first?.recordID ?? 0) < (b.places.first?.recordID ?? 0)
    }
}

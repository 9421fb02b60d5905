import Records
import Storage

/// Says a finding in words.
package struct FindingWording: Sendable {
    private let catalogue: Catalogue

    package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// One sentence with the values in it.
    package func message(_ finding: StoredFinding, _ language: Language) -> String {
        catalogue.render(catalogue.entry(finding.code).message[language], values: values(finding, language))
    }

    package func title(_ finding: StoredFinding, _ language: Language) -> String {
        catalogue.entry(finding.code).title[language]
    }

    package func advice(_ finding: StoredFinding, _ language: Language) -> String {
        catalogue.render(catalogue.entry(finding.code).advice[language], values: values(finding, language))
    }

    /// Why a suggestion is made.
    package func why(_ suggestion: FindingDraft.Suggestion, _ language: Language) -> String {
        let reason = catalogue.word(suggestion.reason.rawValue)[language]
        return suggestion.detail.isEmpty ? reason : "\(reason) (\(suggestion.detail))"
    }

    private func values(_ finding: StoredFinding, _ language: Language) -> [String: String] {
        var values: [String: String] = [:]
        for evidence in finding.evidence { values[evidence.name] = evidence.value }
        values["seen"] = finding.seen ?? finding.seenRaw
        values["expected"] = finding.expected
        values["raw"] = finding.seenRaw ?? finding.seen
        values["field"] = finding.field.map { catalogue.name(of: $0)[language] }
        return values
    }
}

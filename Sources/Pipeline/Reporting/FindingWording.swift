import Records
import Rulebook
import Storage

/// Says a finding in words.
package struct FindingWording: Sendable {
    private let catalogue: Catalogue
    private let tables: CodeTables

    package init(_ rulebook: Rulebook) {
        catalogue = rulebook.catalogue
        tables = rulebook.tables
    }

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

    /// A canonical value as people write it: money with separators, Buddhist days, codes by their names.
    package func shown(_ canonical: String, _ field: Field?) -> String {
        guard let field else { return canonical }
        switch field.type {
        case .day: return Day(iso: canonical)?.buddhist ?? canonical
        case .money: return Self.separated(canonical)
        case .text, .code: return tables.table(of: field)?.entry(code: canonical)?.name ?? canonical
        case .score, .percent, .integer, .flag: return canonical
        }
    }

    /// Evidence of a finding about a field as people write it: amounts, days, codes, and sources by their titles.
    package func shown(_ evidence: FindingDraft.Evidence, of field: Field?, _ language: Language) -> String {
        if let day = Day(iso: evidence.value) { return day.buddhist }
        switch evidence.name {
        case "ceiling", "ownCeiling", "minimum", "difference": return Self.separated(evidence.value)
        case "authority", "agreeing", "sources", "source", "otherSource":
            return evidence.value.split(separator: ",").map { name in
                let name = String(name.drop { $0 == " " })
                return catalogue.word(name)[language]
            }.joined(separator: ", ")
        case "fields":
            return evidence.value.split(separator: ",").map { name in
                let name = String(name.drop { $0 == " " })
                return Field(rawValue: name).map { catalogue.name(of: $0)[language] } ?? name
            }.joined(separator: ", ")
        case "formerly": return shown(evidence.value, field)
        case "salaries", "excess": return Self.separated(evidence.value)
        case "reasons", "types":
            return evidence.value.split(separator: evidence.name == "types" ? " " : ",").map { key in
                catalogue.word(String(key.drop { $0 == " " }))[language]
            }.joined(separator: evidence.name == "types" ? " + " : ", ")
        case "measure":
            let field = Field(rawValue: evidence.value)
            return (field.map { catalogue.name(of: $0) } ?? catalogue.word(evidence.value))[language]
        case "slip", "nameDistance", "era": return catalogue.word(evidence.value)[language]
        default: return shown(evidence.value, Field(rawValue: evidence.name))
        }
    }

    /// `19340.00` → `19,340.00`; anything else stays.
    package static func separated(_ canonical: String) -> String {
        guard Decimals.parse(canonical.utf8, scale: 2) != nil else { return canonical }
        let parts = canonical.split(separator: ".", maxSplits: 1)
        var whole = Array(parts[0])
        var index = whole.count - 3
        while index > (whole.first == "-" ? 1 : 0) {
            whole.insert(",", at: index)
            index -= 3
        }
        return String(whole) + (parts.count > 1 ? "." + parts[1] : "")
    }

    private func values(_ finding: StoredFinding, _ language: Language) -> [String: String] {
        var values: [String: String] = [:]
        values["source"] = finding.places.first.map { catalogue.word($0.location.source)[language] }
        values["count"] = String(Set(finding.places.map { $0.recordID ?? 0 }).count)
        for evidence in finding.evidence { values[evidence.name] = shown(evidence, of: finding.field, language) }
        values["seen"] = finding.seen.map { shown($0, finding.field) } ?? finding.seenRaw
        values["expected"] = finding.expected.map { shown($0, finding.field) }
        values["raw"] = finding.seenRaw ?? finding.seen
        values["field"] = finding.field.map { catalogue.name(of: $0)[language] }
        return values
    }
}

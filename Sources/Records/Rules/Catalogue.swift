/// Wording and severity of findings, fields and reasons, from `Mappings/catalogue/`.
package struct Catalogue: Sendable {
    package struct Entry: Sendable {
        package var severity: Severity
        package var title: Wording
        /// One sentence with the values in it; `{seen}`, `{expected}`, `{field}` and names of evidence in braces.
        package var message: Wording
        package var meaning: Wording
        package var advice: Wording
        /// Law, circular or document.
        package var origin: String
        /// Keys of the rule set's figures that the rule uses; `payTable` for the pay table.
        package var figures: [String]

        package init(
            severity: Severity, title: Wording, message: Wording, meaning: Wording, advice: Wording, origin: String,
            figures: [String] = []
        ) {
            self.severity = severity
            self.title = title
            self.message = message
            self.meaning = meaning
            self.advice = advice
            self.origin = origin
            self.figures = figures
        }
    }

    private let entries: [FindingCode: Entry]
    private let fields: [Field: Wording]
    private let reasons: [String: Wording]

    /// Fails (nil) unless every code, field and reason has its wording.
    package init?(entries: [FindingCode: Entry], fields: [Field: Wording], reasons: [String: Wording]) {
        guard FindingCode.allCases.allSatisfy({ entries[$0] != nil }), Field.allCases.allSatisfy({ fields[$0] != nil })
        else { return nil }
        self.entries = entries
        self.fields = fields
        self.reasons = reasons
    }

    package func entry(_ code: FindingCode) -> Entry {
        guard let entry = entries[code] else { preconditionFailure("a catalogue is whole when it is made") }
        return entry
    }

    package func name(of field: Field) -> Wording {
        guard let wording = fields[field] else { preconditionFailure("a catalogue is whole when it is made") }
        return wording
    }

    /// Wording of a suggestion's reason or another small key; the key itself where there is none.
    package func word(_ key: String) -> Wording { reasons[key] ?? Wording(th: key, en: key) }
}

import Records

/// Which findings a list shows. Absent means any.
package struct FindingFilter: Sendable {
    package var round: Round
    package var code: FindingCode?
    package var severity: Severity?
    package var status: FindingStatus?
    package var source: String?
    package var unit: String?
    /// Part of a person's name or position number.
    package var name: String?

    package init(
        round: Round, code: FindingCode? = nil, severity: Severity? = nil, status: FindingStatus? = nil,
        source: String? = nil, unit: String? = nil, name: String? = nil
    ) {
        self.round = round
        self.code = code
        self.severity = severity
        self.status = status
        self.source = source
        self.unit = unit
        self.name = name
    }
}

/// How part of a name is looked for: by the index of three-letter pieces, or, where it is shorter, letter by letter.
enum NameSearch {
    /// Gives the condition on a person's id, to be bound with `argument(_:)` as `:name`.
    static func persons(_ name: String?) -> String {
        (name ?? "").unicodeScalars.count >= 3
            ? "SELECT rowid FROM person_name WHERE person_name MATCH :name"
            : "SELECT id FROM person WHERE instr(name, :name) OR instr(position, :name)"
    }

    /// The text as the index takes it: one phrase, whatever signs are in it.
    static func argument(_ name: String?) -> String? {
        guard let name, name.unicodeScalars.count >= 3 else { return name }
        return "\"\(name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}

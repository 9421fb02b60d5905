import Records

/// A finding in words, as the caller took them from the catalogue. Empty text means that there is nothing to say.
package struct FlaggedFinding: Sendable, Hashable {
    /// The place at fault. Absent parts stay empty: a CSV file has no sheets.
    package struct Place: Sendable, Hashable {
        package var file: String
        package var sheet: String
        package var row: Int?
        /// Letters, as Excel shows them.
        package var column: String

        package init(file: String, sheet: String = "", row: Int? = nil, column: String = "") {
            self.file = file
            self.sheet = sheet
            self.row = row
            self.column = column
        }
    }

    /// Who accepted the finding, and why.
    package struct Waiver: Sendable, Hashable {
        package var by: String
        package var on: Day
        package var reason: String

        package init(by: String, on: Day, reason: String) {
            self.by = by
            self.on = on
            self.reason = reason
        }
    }

    /// Shown as `F-42`.
    package var id: Int64
    package var code: String
    package var severity: Severity
    /// Why it is not the usual one.
    package var severityNote: String
    package var title: String
    /// The sentence with the values in it.
    package var message: String
    package var person: String
    /// Whole or masked, as the reader of the report may see it.
    package var citizenId: String
    package var positionNumber: String
    package var unit: String
    /// The field's name for people: `เงินเดือน`.
    package var field: String
    package var seen: String
    package var expected: String
    package var suggestion: String
    package var whatToDo: String
    package var place: Place
    /// Only for waived findings.
    package var waiver: Waiver?

    package init(
        id: Int64, code: String, severity: Severity, severityNote: String = "", title: String, message: String = "",
        person: String = "",
        citizenId: String = "", positionNumber: String = "", unit: String = "", field: String = "",
        seen: String = "", expected: String = "", suggestion: String = "", whatToDo: String = "", place: Place,
        waiver: Waiver? = nil
    ) {
        self.id = id
        self.code = code
        self.severity = severity
        self.severityNote = severityNote
        self.title = title
        self.message = message
        self.person = person
        self.citizenId = citizenId
        self.positionNumber = positionNumber
        self.unit = unit
        self.field = field
        self.seen = seen
        self.expected = expected
        self.suggestion = suggestion
        self.whatToDo = whatToDo
        self.place = place
        self.waiver = waiver
    }
}

/// A value that could not be read, or was changed on the way in by a step that loses or guesses something.
package struct CellIssue: Sendable, Hashable {
    /// Why a value is unreadable, or which step changed it. The raw value is kept in the database.
    package enum Reason: String, Sendable, CaseIterable {
        // Unreadable: the field has no value.
        case cellError = "cell-error"
        case idMalformed = "id-malformed"
        case idScientific = "id-scientific"
        case noSuchDay = "no-such-day"
        case notANumber = "not-a-number"
        case unknownCode = "unknown-code"
        /// The level's name is shared by two position types (ต้น, สูง) and nothing in the row tells which.
        case ambiguousLevel = "ambiguous-level"
        // Readable, but changed or doubtful: the field has a value.
        /// Text was repaired (letter order, look-alike letters, private-use glyphs, doubled marks).
        case textRepaired = "text-repaired"
        /// The prefix table knows this spelling as another prefix's alias.
        case prefixAlias = "prefix-alias"
        /// The prefix has two readings.
        case prefixAmbiguous = "prefix-ambiguous"
        /// The prefix is not in the table; its text is kept.
        case prefixUnknown = "prefix-unknown"
        /// One cell was split into several fields.
        case split = "split"
        /// A position number came as a number: leading zeros may be lost.
        case zerosLost = "zeros-lost"
        /// Month and day were exchanged by a spreadsheet; evidence in the column puts them back.
        case dayMonthSwapped = "day-month-swapped"
        /// A code of the source was replaced through the mapping's value map.
        case valueMapped = "value-mapped"

        /// The field holds no value because of this.
        package var isUnreadable: Bool {
            switch self {
            case .cellError, .idMalformed, .idScientific, .noSuchDay, .notANumber, .unknownCode, .ambiguousLevel:
                true
            case .textRepaired, .prefixAlias, .prefixAmbiguous, .prefixUnknown, .split, .zerosLost, .dayMonthSwapped,
                .valueMapped:
                false
            }
        }
    }

    package var field: Field
    package var reason: Reason
    /// The cell's text as the file had it, repaired only so far as to be valid UTF-8.
    package var raw: String

    package init(field: Field, reason: Reason, raw: String) {
        self.field = field
        self.reason = reason
        self.raw = raw
    }
}

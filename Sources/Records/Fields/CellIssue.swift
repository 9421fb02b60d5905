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
        /// A table of the dump has no row with this key.
        case keyUnknown = "key-unknown"
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
        /// An amount or score was brought from the unit that the mapping names to baht, points or percent.
        case unitScaled = "unit-scaled"
        /// A code was read from a misspelling, or from a text that says more than the code.
        case codeAlias = "code-alias"
        /// An abbreviation in a unit's name was written out.
        case unitAlias = "unit-alias"
        /// The text does not say the whole day: a spreadsheet's serial number, an English month with two digits for the
        /// year.
        case dayGuessed = "day-guessed"
        /// The cell says more than the value keeps: a time of day, a remark in brackets, a number before a name.
        case remarkDropped = "remark-dropped"
        /// A year of the Christian era in a column of Buddhist years.
        case eraGregorian = "era-gregorian"
        /// A Buddhist year in a column of years of the Christian era.
        case eraBuddhist = "era-buddhist"

        /// The field holds no value because of this.
        package var isUnreadable: Bool {
            switch self {
            case .cellError, .idMalformed, .idScientific, .noSuchDay, .notANumber, .unknownCode, .ambiguousLevel,
                .keyUnknown:
                true
            case .textRepaired, .prefixAlias, .prefixAmbiguous, .prefixUnknown, .split, .zerosLost, .dayMonthSwapped,
                .valueMapped, .unitScaled, .codeAlias, .unitAlias, .dayGuessed, .remarkDropped, .eraGregorian,
                .eraBuddhist:
                false
            }
        }

        /// The day is written in another era than most of its column.
        package var isOfOtherEra: Bool { self == .eraGregorian || self == .eraBuddhist }
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

import Records
import Rulebook

/// Something in a mapping file that is allowed and probably not meant.
package struct MappingWarning: Sendable, Hashable, Comparable {
    package enum Code: String, Sendable, CaseIterable {
        /// The file must be called by the mapping's name before it can be used.
        case fileName = "file-name"
        /// The folder has a mapping of this name already.
        case nameTaken = "name-taken"
        /// Nothing is required, so any table with one of the headers may fit.
        case nothingRequired = "nothing-required"
        /// No way of `identity` is possible with the fields: no file can ever fit.
        case neverIdentified = "never-identified"
        /// A way of `identity` is not possible with the fields, so it is never used.
        case identityUnused = "identity-unused"
        /// No way of `identity` is possible with what is required: a file of only those columns does not fit.
        case identityNotRequired = "identity-not-required"
        /// A header, a title or another text without a letter or digit, which is never found.
        case emptyText = "empty-text"
        /// A text for titles or sheet names that is so short that it occurs in any.
        case shortText = "short-text"
        /// Two headers of different fields that count as one when files are read.
        case sameHeader = "same-header"
        /// Two headers of different fields with one letter's difference: a slip makes one of the other.
        case nearHeader = "near-header"
        /// A header row of this mapping fits another mapping as well.
        case fitsAnother = "fits-another"
    }

    package var code: Code
    package var file: String
    /// Counted from 1.
    package var line: Int
    package var column: Int
    package var message: Wording

    package static func < (a: MappingWarning, b: MappingWarning) -> Bool {
        (a.file, a.line, a.column, a.code.rawValue, a.message.en)
            < (b.file, b.line, b.column, b.code.rawValue, b.message.en)
    }
}

/// Why a file can't be read, with the place as fields; the sentence is derived by `message(_:)`.
///
/// A reader throws only when the file as a whole is unusable: a cell with a strange value is delivered as it stands.
package struct ReadingError: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        case notFound
        case noPermission
        case directory
        /// The system refused for another reason; the number is its `errno`.
        case notReadable(systemError: Int32)
        case empty
        /// The bytes are of something that holds no table.
        case notATable(found: FoundFormat)
        /// Password-protected.
        case encrypted
        /// The file ends before it is complete.
        case truncated
        case damaged(Damage)
        /// A quoted field that is never closed, or text after a closing quote.
        case tornQuote
        /// More than `ReadingLimits` allows.
        case limit(name: String, value: Int)
        /// An entry of an archive that is neither stored nor deflated; the number is that of the ZIP format (APPNOTE 4.4.5).
        case compression(method: Int)
        /// A table, in a format that is not read by this version.
        case unsupported(format: FoundFormat)
    }

    package var kind: Kind
    package var file: String
    /// The sheet or the archive entry concerned.
    package var part: String?
    /// Counted from 1.
    package var row: Int?
    /// Counted from 1.
    package var column: Int?
    /// In bytes from the start of the file; in a part of an archive, from the start of the inflated part.
    package var offset: Int?

    package init(
        _ kind: Kind, file: String, part: String? = nil, row: Int? = nil, column: Int? = nil, offset: Int? = nil
    ) {
        self.kind = kind
        self.file = file
        self.part = part
        self.row = row
        self.column = column
        self.offset = offset
    }
}

/// The file and part that a reader is in, so that every error can name them.
struct ReadingPlace: Sendable {
    var file: String
    var part: String?

    func error(
        _ kind: ReadingError.Kind, row: Int? = nil, column: Int? = nil, offset: Int? = nil
    ) -> ReadingError {
        ReadingError(kind, file: file, part: part, row: row, column: column, offset: offset)
    }

    func part(_ name: String) -> ReadingPlace { ReadingPlace(file: file, part: name) }
}

import Records

/// Hands out the rows of one sheet, in the order of the file.
package protocol RowReader {
    /// Empties the batch and fills it with the next rows, at most `RowBatch.rowsPerBatch`.
    ///
    /// Gives false, with an empty batch, when nothing is left. After an error the reader is spent.
    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool

    /// How much of the sheet has been read, 0 to 1. An estimate, for people who wait.
    var share: Double { get }

    /// What the sheet says beside its cells. Complete once `read` has given false: XLSX tells merged cells after the rows.
    var notes: SheetNotes { get }
}

extension RowReader {
    package var notes: SheetNotes { SheetNotes() }
}

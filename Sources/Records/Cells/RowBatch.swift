/// Some thousands of rows as a file says them: one buffer of UTF-8 bytes, and offsets into it.
///
/// The caller owns the batch and hands it to a reader again and again; its storage is kept between uses.
/// Rows and columns are counted from 1, as Excel shows them.
package struct RowBatch: Sendable {
    package struct Cell: Sendable {
        package var offset: Int32
        package var length: Int32
        /// Counted from 1 (A is 1).
        package var column: Int32
        package var kind: CellKind
        /// Only for dates: the serial counts from 1904, not from 1900.
        package var is1904: Bool
        /// Only for empty cells: there is a formula whose result the file does not hold.
        package var isUncomputed = false

        @inlinable
        package init(offset: Int32, length: Int32, column: Int32, kind: CellKind, is1904: Bool = false) {
            self.offset = offset
            self.length = length
            self.column = column
            self.kind = kind
            self.is1904 = is1904
        }
    }

    package struct Row: Sendable {
        /// Counted from 1. A row of a CSV file is a record of it, however many lines it spans.
        package var number: Int32
        /// Index of the row's first cell in `cells`.
        package var firstCell: Int32
        package var cellCount: Int32
        /// The sheet hides this row.
        package var isHidden: Bool

        @inlinable
        package init(number: Int32, firstCell: Int32, cellCount: Int32, isHidden: Bool = false) {
            self.number = number
            self.firstCell = firstCell
            self.cellCount = cellCount
            self.isHidden = isHidden
        }
    }

    /// UTF-8 text of all cells of the batch.
    package var bytes: [UInt8] = []
    /// Cells in the order of the file; within a row the columns rise.
    package var cells: [Cell] = []
    package var rows: [Row] = []

    package init() {}

    /// How many rows a reader puts into a batch before it hands it over.
    package static let rowsPerBatch = 4096

    @inlinable
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
    }

    /// The cells of one row.
    @inlinable
    package func cells(of row: Row) -> ArraySlice<Cell> {
        cells[Int(row.firstCell)..<Int(row.firstCell + row.cellCount)]
    }

    /// The UTF-8 bytes of one cell.
    @inlinable
    package func bytes(of cell: Cell) -> ArraySlice<UInt8> {
        bytes[Int(cell.offset)..<Int(cell.offset + cell.length)]
    }

    /// A cell's text. For titles, headers and messages; hot paths use `bytes(of:)`.
    package func text(of cell: Cell) -> String {
        String(decoding: bytes(of: cell), as: UTF8.self)
    }
}

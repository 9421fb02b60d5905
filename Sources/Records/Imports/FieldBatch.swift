/// A row batch seen through a mapping: each row's class, and for data rows which cell holds which field.
///
/// It holds no text: it points into the `RowBatch` that it was made from and is used together with it.
package struct FieldBatch: Sendable {
    package enum Class: Sendable, Hashable {
        case layout(RowClass)
        case data
        /// The row's shape cannot be read.
        case rejected
    }

    package struct Row: Sendable {
        /// Index in `RowBatch.rows`.
        package var index: Int32
        package var rowClass: Class
        /// The set of columns that this record of the row is of, counted from 1; 0 for the row itself.
        package var part: Int32

        @inlinable
        package init(index: Int32, rowClass: Class, part: Int32 = 0) {
            self.index = index
            self.rowClass = rowClass
            self.part = part
        }

        package var isData: Bool {
            switch rowClass {
            case .data: true
            case .layout, .rejected: false
            }
        }
    }

    /// A cell of several lines that hold several fields.
    package struct Split: Sendable, Hashable {
        /// Counted from 0 among the data rows.
        package var row: Int
        /// The first line's field.
        package var field: Field
        /// The whole cell, as `cells` say it.
        package var cell: Int32

        package init(row: Int, field: Field, cell: Int32) {
            self.row = row
            self.field = field
            self.cell = cell
        }
    }

    /// The bound fields, composite ones included, in the order of their columns; carried fields last.
    package private(set) var fields: [Field]
    /// In the order of the sheet. A physical row that gives several records stands once for each.
    package var rows: [Row] = []
    /// For each data row, for each of `fields`: an index into `RowBatch.cells`; `noCell`; or, below it,
    /// `-2 - n` for the n-th of `carried`.
    package var cells: [Int32] = []
    /// Texts that group rows or titles give to the rows under them.
    package var carried: [String] = []
    /// In the order of the data rows.
    package var splits: [Split] = []

    package static let noCell: Int32 = -1

    package init(fields: [Field]) { self.fields = fields }

    package mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        carried.removeAll(keepingCapacity: true)
        splits.removeAll(keepingCapacity: true)
    }
}

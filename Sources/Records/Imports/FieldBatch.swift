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

        @inlinable
        package init(index: Int32, rowClass: Class) {
            self.index = index
            self.rowClass = rowClass
        }

        package var isData: Bool {
            switch rowClass {
            case .data: true
            case .layout, .rejected: false
            }
        }
    }

    /// The bound fields, composite ones included, in the order of their columns; carried fields last.
    package private(set) var fields: [Field]
    package var rows: [Row] = []
    /// For each data row, for each of `fields`: an index into `RowBatch.cells`; `noCell`; or, below it,
    /// `-2 - n` for the n-th of `carried`.
    package var cells: [Int32] = []
    /// Texts that group rows or titles give to the rows under them.
    package var carried: [String] = []

    package static let noCell: Int32 = -1

    package init(fields: [Field]) { self.fields = fields }

    package mutating func removeAll() {
        rows.removeAll(keepingCapacity: true)
        cells.removeAll(keepingCapacity: true)
        carried.removeAll(keepingCapacity: true)
    }
}

import Reading
import Records

/// Which rows of people a sheet hides, and which it merges into one.
struct ShownRows {
    private(set) var hidden = 0
    /// The first of the hidden rows.
    private(set) var firstHidden: [Int] = []
    private var first: Int?
    private var last = 0

    private static let mostShown = 20

    mutating func note(_ fields: FieldBatch, rows: RowBatch) {
        for row in fields.rows {
            switch row.rowClass {
            case .layout, .rejected: continue
            case .data: break
            }
            let source = rows.rows[Int(row.index)]
            // Further records of a row are the same row.
            if Int(source.number) == last { continue }
            first = first ?? Int(source.number)
            last = Int(source.number)
            guard source.isHidden else { continue }
            hidden += 1
            if firstHidden.count < Self.mostShown { firstHidden.append(Int(source.number)) }
        }
    }

    /// Rows of a form that the sheet hides.
    mutating func note(hiddenRows rows: [Int]) {
        hidden += rows.count
        firstHidden += rows.prefix(max(0, Self.mostShown - firstHidden.count))
    }

    /// Merged cells that reach over several rows of people: all but the uppermost row have no value there.
    func merged(_ notes: SheetNotes) -> [CellRange] {
        guard let first else { return [] }
        return notes.mergedRanges.filter {
            min($0.rows.upperBound, last) > max($0.rows.lowerBound, first)
        }
    }
}

extension SheetNotes {
    /// Adds a merged range that starts at the cell. It ends where the limits on rows and columns end at the latest.
    mutating func addMerged(
        row: Int, column: Int, rows: Int, columns: Int, limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) {
        guard row <= limits.rows, column <= limits.columns, rows > 1 || columns > 1 else { return }
        guard mergedRanges.count < limits.mergedRanges else {
            throw place.error(.limit(name: "mergedRanges", value: limits.mergedRanges), row: row)
        }
        let lastRow = row + min(max(rows, 1) - 1, limits.rows - row)
        let lastColumn = column + min(max(columns, 1) - 1, limits.columns - column)
        mergedRanges.append(CellRange(rows: row...lastRow, columns: column...lastColumn))
    }

    /// Adds hidden columns that come after those that are known.
    mutating func addHidden(column: Int, count: Int, limits: ReadingLimits) {
        guard count > 0, column >= 1, column <= limits.columns else { return }
        let last = column + min(count - 1, limits.columns - column)
        if let former = hiddenColumns.last {
            guard column > former.upperBound else { return }
            if former.upperBound == column - 1 {
                hiddenColumns[hiddenColumns.count - 1] = former.lowerBound...last
                return
            }
        }
        hiddenColumns.append(column...last)
    }
}

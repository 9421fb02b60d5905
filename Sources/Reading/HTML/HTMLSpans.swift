/// The columns that cells of earlier rows cover by their `rowspan`.
///
/// A page may cover thousands of columns down to as many different rows; finding a free one takes a word of 64 columns at
/// a time.
struct HTMLSpans {
    /// A bit for each column that is covered, column 1 in the lowest of the first word.
    private var covered: [UInt64] = []
    /// The last row to which each covered column is.
    private var lastRows: [Int] = []
    /// What ends with each row.
    private var ending: [Int: [ClosedRange<Int>]] = [:]

    /// Begins a row. Rows are begun one after the other, none left out.
    @inline(__always)
    mutating func begin(_ row: Int) {
        if !ending.isEmpty { uncover(endingWith: row - 1) }
    }

    /// The first column from this one on that no earlier row covers.
    @inline(__always)
    func free(from column: Int) -> Int {
        if ending.isEmpty { return column }
        var index = (column - 1) >> 6
        var skipped = ~UInt64(0) << UInt64((column - 1) & 63)
        while index < covered.count {
            let free = ~covered[index] & skipped
            if free != 0 { return index << 6 + free.trailingZeroBitCount + 1 }
            index += 1
            skipped = ~0
        }
        return max(column, covered.count << 6 + 1)
    }

    /// A cell of the row that was begun last covers the columns down to that row, which comes later.
    mutating func add(_ columns: ClosedRange<Int>, downTo lastRow: Int) {
        let words = (columns.upperBound + 63) >> 6
        if covered.count < words {
            covered.append(contentsOf: repeatElement(0, count: words - covered.count))
            lastRows.append(contentsOf: repeatElement(0, count: words << 6 - lastRows.count))
        }
        for column in columns {
            let isCovered = covered[(column - 1) >> 6] >> UInt64((column - 1) & 63) & 1 == 1
            lastRows[column - 1] = isCovered ? max(lastRows[column - 1], lastRow) : lastRow
            covered[(column - 1) >> 6] |= 1 << UInt64((column - 1) & 63)
        }
        ending[lastRow, default: []].append(columns)
    }

    /// A group of rows ends: no cell reaches beyond it.
    mutating func clear() {
        if ending.isEmpty { return }
        ending.removeAll()
        covered.removeAll(keepingCapacity: true)
        lastRows.removeAll(keepingCapacity: true)
    }

    private mutating func uncover(endingWith row: Int) {
        guard let ranges = ending.removeValue(forKey: row) else { return }
        for range in ranges {
            // Another cell may cover the same column for longer.
            for column in range where lastRows[column - 1] <= row {
                covered[(column - 1) >> 6] &= ~(1 << UInt64((column - 1) & 63))
            }
        }
    }
}

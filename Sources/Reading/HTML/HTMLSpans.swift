/// The columns that cells of earlier rows cover by their `rowspan`.
struct HTMLSpans {
    private struct Span {
        var columns: ClosedRange<Int>
        var lastRow: Int
    }

    /// Rising by their first column, no two with the same.
    private var active: [Span] = []
    private var fresh: [Span] = []
    private var passed = 0
    private var firstExpiry = Int.max

    /// Begins a row.
    mutating func begin(_ row: Int) {
        passed = 0
        if !fresh.isEmpty {
            active.append(contentsOf: fresh)
            active.sort { $0.columns.lowerBound < $1.columns.lowerBound }
            for span in fresh { firstExpiry = min(firstExpiry, span.lastRow) }
            fresh.removeAll(keepingCapacity: true)
        }
        guard firstExpiry < row else { return }
        active.removeAll { $0.lastRow < row }
        firstExpiry = active.map(\.lastRow).min() ?? .max
    }

    /// The first column from this one on that no earlier row covers. Columns must rise within a row.
    @inline(__always)
    mutating func free(from column: Int) -> Int {
        var column = column
        while passed < active.count, active[passed].columns.lowerBound <= column {
            column = max(column, active[passed].columns.upperBound + 1)
            passed += 1
        }
        return column
    }

    /// A cell of this row covers the columns down to that row.
    mutating func add(_ columns: ClosedRange<Int>, downTo lastRow: Int) {
        fresh.append(Span(columns: columns, lastRow: lastRow))
    }

    /// A group of rows ends: no cell reaches beyond it.
    mutating func clear() {
        active.removeAll(keepingCapacity: true)
        fresh.removeAll(keepingCapacity: true)
        firstExpiry = .max
    }
}

import Records

/// Which place among the output fields a column's cell takes.
struct ColumnSlots {
    private var slots: [Int] = []

    static let none = -1

    init(_ columns: [(column: Int, slot: Int)]) {
        slots = Array(repeating: Self.none, count: (columns.map(\.column).max() ?? 0) + 1)
        for (column, slot) in columns where column > 0 { slots[column] = slot }
    }

    /// `none` for a column that holds no field.
    @inline(__always)
    subscript(column: Int) -> Int { column < slots.count ? slots[column] : Self.none }
}

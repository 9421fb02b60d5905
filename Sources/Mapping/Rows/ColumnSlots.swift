import Records

/// Which place among the output fields a column's cell takes, and of which set of columns it is.
struct ColumnSlots {
    struct Column {
        var column: Int
        var slot: Int
        /// 0 for the row itself.
        var set: Int
    }

    private var slots: [Int] = []
    private var sets: [Int32] = []

    static let none = -1

    init(_ columns: [Column]) {
        let width = (columns.map(\.column).max() ?? 0) + 1
        slots = Array(repeating: Self.none, count: width)
        sets = Array(repeating: 0, count: width)
        for column in columns where column.column > 0 {
            slots[column.column] = column.slot
            sets[column.column] = Int32(column.set)
        }
    }

    /// `none` for a column that holds no field.
    @inline(__always)
    subscript(column: Int) -> Int { column < slots.count ? slots[column] : Self.none }

    /// The set that a column of a field belongs to.
    @inline(__always)
    func set(of column: Int) -> Int32 { column < sets.count ? sets[column] : 0 }
}

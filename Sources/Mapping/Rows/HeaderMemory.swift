import Records

/// The header rows as they stood, for knowing them again further down.
struct HeaderMemory {
    enum Recurrence: Equatable {
        /// The same texts in the same columns.
        case same
        /// The header's words in other columns, from the left.
        case moved([Int: HeaderKey])
    }

    private var rows: [[Int: HeaderKey]] = []
    private var keys: Set<HeaderKey> = []
    private var firstScalars: Set<UInt32> = []
    /// The last column that has a header.
    private(set) var lastColumn = 0
    /// Columns that have a header.
    private(set) var columns: Set<Int> = []

    /// The texts of one of the header's rows.
    func row(_ index: Int) -> [Int: HeaderKey] { index < rows.count ? rows[index] : [:] }

    mutating func remember(_ row: RowBatch.Row, of batch: RowBatch) {
        let texts = Self.keys(of: row, in: batch)
        rows.append(texts)
        keys.formUnion(texts.values)
        firstScalars.formUnion(texts.values.compactMap(\.scalars.first))
        columns.formUnion(texts.keys)
        lastColumn = max(lastColumn, texts.keys.max() ?? 0)
    }

    /// Whether a row repeats the header. Rows whose outer cells begin like no header are told apart without reading
    /// them.
    func recurrence(of row: RowBatch.Row, _ shape: RowShape, in batch: RowBatch) -> Recurrence? {
        guard shape.filled >= 2 || columns.count == 1 else { return nil }
        for index in [shape.firstFilled, shape.lastFilled] {
            guard let first = HeaderKey.firstScalar(of: batch.bytes(of: batch.cells[index])),
                firstScalars.contains(first)
            else { return nil }
        }
        let texts = Self.keys(of: row, in: batch)
        for header in rows where texts.allSatisfy({ header[$0.key] == $0.value }) { return .same }
        // Most of the row is header words, and most of one header row's words are in it.
        let known = Set(texts.values.filter(keys.contains)).count
        guard known >= 3, known * 5 >= texts.count * 3, rows.contains(where: { known * 2 > $0.count }) else {
            return nil
        }
        let inPlace = texts.count { text in rows.contains { $0[text.key] == text.value } }
        return inPlace * 5 >= texts.count * 4 ? .same : .moved(texts)
    }

    private static func keys(of row: RowBatch.Row, in batch: RowBatch) -> [Int: HeaderKey] {
        var texts: [Int: HeaderKey] = [:]
        for cell in batch.cells(of: row) where !batch.isBlank(cell) {
            texts[Int(cell.column)] = HeaderKey(batch.text(of: cell))
        }
        return texts
    }
}

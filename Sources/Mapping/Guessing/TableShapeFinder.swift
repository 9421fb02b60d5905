import Records

/// Finds a sheet's table by its shape: which rows look like a header over columns of values.
package struct TableShapeFinder: Sendable {
    /// Rows under a block that are looked at for whether they are data.
    private static let rowsBelow = 40
    private static let fewestCaptions = 3

    private let vocabulary: HeaderVocabulary

    package init(_ vocabulary: HeaderVocabulary) { self.vocabulary = vocabulary }

    /// The table of a sheet's first rows. Absent when no row looks like a header of two columns or more.
    ///
    /// - Parameter known: The header rows, where a mapping has found them.
    package func shape(of sample: RowBatch, known: (row: Int, count: Int)? = nil) -> TableShape? {
        var rows: [ShapeRow] = []
        for row in sample.rows {
            let shape = ShapeRow(row, of: sample)
            guard shape.filled > 0 else { continue }
            rows.append(shape)
            if rows.count == Recognizer.rowsSearched + Self.rowsBelow { break }
        }
        if let known {
            guard let start = rows.firstIndex(where: { $0.number == known.row }), start + known.count <= rows.count,
                let block = HeaderBlock(rows[start..<(start + known.count)].map(\.texts)[...])
            else { return nil }
            return TableShape(block, titles: Self.titles(rows[..<start]))
        }
        var best: (block: HeaderBlock, start: Int, score: Double)?
        for start in rows.indices.prefix(Recognizer.rowsSearched) {
            for count in 1...HeaderBlock.mostRows where start + count <= rows.count {
                let part = rows[start..<(start + count)]
                guard let block = HeaderBlock(part.map(\.texts)[...]), block.columns.count >= 2 else { continue }
                let score = score(block, part, below: rows[(start + count)...].prefix(Self.rowsBelow), start: start)
                if best.map({ score > $0.score }) ?? true { best = (block, start, score) }
            }
        }
        guard let best else { return nil }
        return TableShape(best.block, titles: Self.titles(rows[..<best.start]))
    }

    private static func titles(_ rows: ArraySlice<ShapeRow>) -> [TableShape.Title] {
        rows.map { TableShape.Title(row: $0.number, text: TableShape.onOneLine($0.texts.joined)) }
    }

    /// How much a block looks like the header of what stands under it.
    private func score(
        _ block: HeaderBlock, _ rows: ArraySlice<ShapeRow>, below: ArraySlice<ShapeRow>, start: Int
    ) -> Double {
        let headed = Set(block.columns.map(\.column))
        let wide = below.map(\.filled).max() ?? 0
        // A header that stands again further down is no data.
        let data = below.filter { row in
            row.filled * 2 > wide && !rows.contains { $0.texts.texts == row.texts.texts }
        }
        var used: [Int: Int] = [:]
        for row in data { for column in row.columns { used[column, default: 0] += 1 } }
        let all = used.values.reduce(0, +)
        let covered = used.filter { headed.contains($0.key) }.values.reduce(0, +)
        // A table without a row of data still has its header.
        let coverage = all == 0 ? 0.3 : Double(covered) / Double(all)
        let withData = used.keys.count { headed.contains($0) }
        let known = block.columns.count { column in column.keys.contains { vocabulary.knows($0.key) } }
        let withValues = data.isEmpty ? 0 : Double(data.count { !$0.values.isEmpty }) / Double(data.count)
        var score = coverage * 10 + Double(known) / Double(block.columns.count) * 6 + withValues * 3
        // A header of few columns over a wide table is some line of it.
        score += all == 0 ? 0 : 4 * Double(withData) / Double(max(used.count, 1))
        let names = rows.filter { !$0.countsColumns }
        let cells = names.map(\.filled).reduce(0, +)
        let values = names.map(\.values.count).reduce(0, +)
        score -= cells == 0 ? 20 : 12 * Double(values) / Double(cells)
        for (offset, row) in rows.enumerated() {
            score -=
                offset == 0 ? Self.costOfFirst(row, width: wide) : Self.costOfFurther(row, under: rows.prefix(offset))
        }
        let names1 = Set(block.columns.map { $0.keys[0].key })
        score -= 3 * Double(block.columns.count - names1.count) / Double(block.columns.count)
        return score - 0.03 * Double(start)
    }

    /// A title line over the header tells nothing of its columns.
    private static func costOfFirst(_ row: ShapeRow, width: Int) -> Double {
        if row.countsColumns { return 8 }
        if row.filled == 1 { return 5 }
        return row.filled >= fewestCaptions || width <= fewestCaptions ? 0 : 2.5
    }

    /// A further header row stands under captions: it fills columns that the rows above leave open. A row that says
    /// everything anew is data.
    private static func costOfFurther(_ row: ShapeRow, under above: ArraySlice<ShapeRow>) -> Double {
        if row.countsColumns { return -0.5 }
        let upper = above.reduce(into: Set<Int>()) { $0.formUnion($1.columns) }
        let added = row.columns.subtracting(upper).count
        // `(บาท)` and other ends of headers of several lines: a row of data would begin in the first column.
        if row.filled >= 2, row.values.isEmpty, row.filled * 3 <= upper.count * 2, added == 0,
            let first = upper.min(), !row.columns.contains(first)
        {
            return -2
        }
        let again = row.columns.intersection(upper).filter { column in
            // Under a caption that goes on to the right.
            upper.contains(column + 1) || !row.columns.contains(column + 1)
        }.count
        if added == 0, upper.count > row.filled, again == row.filled { return 5 }
        return added == 0 ? 6 : (added == 1 ? 4 : 2) * Double(again) / Double(row.filled) - 0.2
    }
}

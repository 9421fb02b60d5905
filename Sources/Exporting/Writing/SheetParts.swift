/// How one sheet of the value becomes one or more sheets of the file, because Excel ends at row 1,048,576.
///
/// Every part begins with the frozen rows; the other rows are dealt out in order.
struct SheetParts: Sendable {
    struct Part: Sendable, Hashable {
        /// As written.
        var name: String
        /// Rows of the value that stand below the head, counted from 1.
        var rows: ClosedRange<Int>?
        /// How many rows of the value are repeated at the top.
        var head: Int

        /// How many rows the part has in the file.
        var rowCount: Int { head + (rows?.count ?? 0) }

        /// Where those of these rows of the value that lie in the part stand in the file, its last row left out.
        func places(ofRows wanted: [Int]) -> [Int] {
            let below = rows.map { rows in wanted.filter(rows.contains).map { $0 - rows.lowerBound + 1 + head } } ?? []
            return (wanted.filter { (1...max(1, head)).contains($0) && $0 <= head } + below).filter { $0 < rowCount }
        }
    }

    var parts: [Part]

    /// Excel's last row.
    static let excelRows = 1_048_576

    init(sheet: Sheet, limit: Int, names: inout SheetNames) {
        let name = names.claim(sheet.name)
        guard sheet.rows.count > limit else {
            let head = min(sheet.frozenRows, sheet.rows.count)
            let rest = head < sheet.rows.count ? (head + 1)...sheet.rows.count : nil
            parts = [Part(name: name, rows: rest, head: head)]
            return
        }
        // A head that fills a sheet would leave no room for rows.
        let head = sheet.frozenRows < limit ? sheet.frozenRows : 0
        var next = head + 1
        var found: [Part] = []
        while next <= sheet.rows.count {
            let last = min(next + (limit - head) - 1, sheet.rows.count)
            let partName = found.isEmpty ? name : names.claim(name)
            found.append(Part(name: partName, rows: next...last, head: head))
            next = last + 1
        }
        parts = found
    }

    /// Where a block of rows of the value stands in the file: for each part that has some of it, the rows there.
    func places(of rows: ClosedRange<Int>) -> [(part: Part, rows: ClosedRange<Int>)] {
        var places: [(part: Part, rows: ClosedRange<Int>)] = []
        for (index, part) in parts.enumerated() {
            // The head counts once, on the first part.
            if index == 0, part.head > 0, rows.lowerBound <= part.head {
                let last = min(rows.upperBound, part.head)
                places.append((part, rows.lowerBound...last))
            }
            guard let own = part.rows, own.overlaps(rows) else { continue }
            let both = rows.clamped(to: own)
            let shift = part.head + 1 - own.lowerBound
            places.append((part, (both.lowerBound + shift)...(both.upperBound + shift)))
        }
        return Self.joined(places)
    }

    /// Head and rows of the first part stand one after the other: they are one block.
    private static func joined(
        _ places: [(part: Part, rows: ClosedRange<Int>)]
    ) -> [(part: Part, rows: ClosedRange<Int>)] {
        var result: [(part: Part, rows: ClosedRange<Int>)] = []
        for place in places {
            if let last = result.last, last.part.name == place.part.name,
                last.rows.upperBound + 1 == place.rows.lowerBound
            {
                result[result.count - 1].rows = last.rows.lowerBound...place.rows.upperBound
            } else {
                result.append(place)
            }
        }
        return result
    }
}

/// The merged cells that a sheet's `<mergeCell>` elements tell.
struct MergedRanges {
    private(set) var ranges: [CellRange] = []

    /// Takes the `<mergeCell>` element whose start tag came last. A range of whole columns or rows stays one range.
    mutating func add(_ scanner: XMLScanner, limits: ReadingLimits) throws(ReadingError) {
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            guard scan.matches(attribute.name, "ref") else { continue }
            guard let range = Self.range(UnsafeRawBufferPointer(rebasing: scan.bytes[attribute.value]), limits: limits)
            else { throw scanner.error(.damaged(.cellReference)) }
            ranges.append(range)
        }
        if scan.isBroken { throw scanner.broken() }
        if ranges.count > limits.mergedRanges {
            throw scanner.error(.limit(name: "mergedRanges", value: limits.mergedRanges))
        }
    }

    /// `A1:B2` from either end, `A1`, `A:B`, `1:2`; cut to what a sheet may have.
    private static func range(_ text: UnsafeRawBufferPointer, limits: ReadingLimits) -> CellRange? {
        let colon = text.firstIndex(of: UInt8(ascii: ":")) ?? text.count
        guard let first = CellReference(UnsafeRawBufferPointer(rebasing: text[..<colon])),
            let last = colon == text.count
                ? first : CellReference(UnsafeRawBufferPointer(rebasing: text[(colon + 1)...])),
            let rows = span(first.row, last.row, limits.rows),
            let columns = span(first.column, last.column, limits.columns)
        else { return nil }
        return CellRange(rows: rows, columns: columns)
    }

    private static func span(_ first: Int?, _ last: Int?, _ limit: Int) -> ClosedRange<Int>? {
        let (first, last) = (first ?? 1, last ?? limit)
        let (low, high) = (min(first, last), min(max(first, last), limit))
        return low <= high ? low...high : nil
    }
}

/// The hidden columns that a sheet's `<col>` elements tell.
struct HiddenColumns {
    private var found: [ClosedRange<Int>] = []

    /// Rising, those that touch as one.
    var ranges: [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
                ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    /// Takes the `<col>` element whose start tag came last. One that names no columns is passed over.
    mutating func add(_ scanner: XMLScanner, limits: ReadingLimits) throws(ReadingError) {
        var values: (first: Int?, last: Int?, isHidden: Bool) = (nil, nil, false)
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "min") { values.first = scan.number(attribute.value) }
            if scan.matches(attribute.name, "max") { values.last = scan.number(attribute.value) }
            if scan.matches(attribute.name, "hidden") { values.isHidden = scan.isTrue(attribute.value) }
        }
        if scan.isBroken { throw scanner.broken() }
        guard values.isHidden, let first = values.first, first > 0 else { return }
        let last = min(values.last ?? first, limits.columns)
        guard first <= last else { return }
        found.append(first...last)
        if found.count > limits.columns { throw scanner.error(.limit(name: "columns", value: limits.columns)) }
    }
}

import Records

/// How often each step of normalizing changed a cell.
struct StepTally: Sendable {
    private(set) var steps: [CellIssue.Reason: Int] = [:]
    /// By the place of the step in `names`.
    private var counts = [Int](repeating: 0, count: names.count)

    mutating func count(_ reason: CellIssue.Reason) { steps[reason, default: 0] += 1 }

    /// Counts the steps that lose nothing. Only for cells that have a value afterwards, or nothing.
    @inline(__always)
    mutating func count(_ changes: Changes) {
        var bits = changes.subtracting(.told).rawValue
        while bits != 0 {
            counts[bits.trailingZeroBitCount] += 1
            bits &= bits &- 1
        }
    }

    /// Steps that lose nothing, by name; those that never happened are left out.
    var lossless: [String: Int] {
        var named: [String: Int] = [:]
        for (place, count) in counts.enumerated() where count > 0 { named[Self.names[place]] = count }
        return named
    }

    /// In the order of the bits of `Changes`.
    static let names = [
        "spaces", "thai-digits", "buddhist-era", "separators", "codes", "words", "signs", "nothing", "vacant-seats",
        "month-names", "two-digit-years", "midnights", "parted",
    ]
}

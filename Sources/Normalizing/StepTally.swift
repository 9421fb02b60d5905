import Records

/// How often each step of normalizing changed a cell.
struct StepTally: Sendable {
    private(set) var steps: [CellIssue.Reason: Int] = [:]
    private var thaiDigits = 0
    private var buddhistEra = 0
    private var separators = 0
    private var spaces = 0

    mutating func count(_ reason: CellIssue.Reason) { steps[reason, default: 0] += 1 }

    /// Only for cells that have a value afterwards, or nothing.
    @inline(__always)
    mutating func count(_ changes: Changes) {
        if changes.isEmpty { return }
        if changes.contains(.thaiDigits) { thaiDigits += 1 }
        if changes.contains(.buddhistEra) { buddhistEra += 1 }
        if changes.contains(.separators) { separators += 1 }
        if changes.contains(.spaces) { spaces += 1 }
    }

    /// Steps that lose nothing, by name; those that never happened are left out.
    var lossless: [String: Int] {
        ["thai-digits": thaiDigits, "buddhist-era": buddhistEra, "separators": separators, "spaces": spaces]
            .filter { $0.value > 0 }
    }
}

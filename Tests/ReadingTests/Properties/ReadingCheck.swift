@testable import Reading

/// What holds for reading any bytes as a file.
enum ReadingCheck {
    /// Limits so low that small files reach them.
    static let lowLimits: ReadingLimits = {
        var limits = ReadingLimits()
        limits.sectorTableBytes = 600
        limits.unorderedRuns = 10
        limits.archiveEntries = 8
        limits.sheetBytes = 1500
        limits.partBytes = 1500
        limits.inflationRatio = 2
        limits.sharedStringBytes = 60
        limits.sharedStrings = 3
        limits.cellBytes = 60
        limits.rowBytes = 200
        limits.rows = 12
        limits.columns = 8
        limits.mergedRanges = 2
        limits.repeatedCells = 4
        limits.nesting = 8
        limits.sheets = 2
        limits.tableNesting = 2
        limits.styles = 4
        return limits
    }()

    /// Reads the bytes at once, then in pieces, then with low limits. The pieces must change nothing; low limits
    /// may only make an end, with the error that says so.
    @discardableResult
    static func run(
        _ bytes: [UInt8], options: ReadingOptions = .default, pieces: [Int]
    ) throws(Flaw) -> ReadOutcome {
        let whole = try ReadOutcome(bytes, options: options, chunkSize: 16 << 10)
        for size in pieces {
            let split = try ReadOutcome(bytes, options: options, chunkSize: size)
            if let words = OutcomeDifference.between(split, whole) {
                throw Flaw("in pieces of \(size) and at once: \(words)")
            }
        }
        var limited = options
        limited.limits = lowLimits
        let short = try ReadOutcome(bytes, options: limited, chunkSize: pieces.first ?? 1)
        if let words = OutcomeDifference.between(short, whole, mayEndAtLimit: true) {
            throw Flaw("with low limits and without: \(words)")
        }
        return whole
    }
}

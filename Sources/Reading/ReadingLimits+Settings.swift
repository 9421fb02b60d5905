extension ReadingLimits {
    /// Every limit by its name, so that a person can set it.
    package static let settings: [(name: String, path: any WritableKeyPath<ReadingLimits, Int> & Sendable)] = [
        ("sectorTableBytes", \.sectorTableBytes), ("unorderedRuns", \.unorderedRuns),
        ("archiveEntries", \.archiveEntries), ("sheetBytes", \.sheetBytes), ("partBytes", \.partBytes),
        ("inflationRatio", \.inflationRatio), ("sharedStringBytes", \.sharedStringBytes),
        ("sharedStrings", \.sharedStrings), ("cellBytes", \.cellBytes), ("rowBytes", \.rowBytes),
        ("rows", \.rows), ("columns", \.columns), ("mergedRanges", \.mergedRanges),
        ("repeatedCells", \.repeatedCells), ("nesting", \.nesting), ("sheets", \.sheets),
        ("tableNesting", \.tableNesting), ("styles", \.styles),
    ]

    /// More than any file can hold, and far enough from the end of `Int` to be reckoned with.
    private static let greatest = 1 << 48

    /// Gives false when there is no limit of that name, or the value is below 1. Values above 2^48 count as that.
    package mutating func set(_ name: String, to value: Int) -> Bool {
        guard value > 0, let setting = Self.settings.first(where: { $0.name == name }) else { return false }
        self[keyPath: setting.path] = min(value, Self.greatest)
        return true
    }

    /// For a file that was read before, within limits that were good then.
    package static let none: ReadingLimits = {
        var limits = ReadingLimits()
        for setting in settings { limits[keyPath: setting.path] = greatest }
        return limits
    }()
}

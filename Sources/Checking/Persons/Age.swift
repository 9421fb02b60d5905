import Records

/// Ages from packed days (`Day.packed`), as columns hold them.
enum Age {
    /// Whole years between two packed days; negative when the second is earlier.
    @inline(__always)
    static func years(from birth: Int64, to day: Int64) -> Int64 {
        let difference = day - birth
        return difference >= 0 ? difference / 10_000 : (difference - 9_999) / 10_000
    }
}

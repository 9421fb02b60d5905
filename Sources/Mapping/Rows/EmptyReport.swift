import Records

/// What reports say in place of a table.
enum EmptyReport {
    /// A sheet in which every row has at most so many filled cells has no table.
    static let mostCells = 2

    private static let notices = ["ไม่มีข้อมูล", "ไม่พบข้อมูล"].map(HeaderKey.init)

    /// `***** ไม่มีข้อมูล *****` and `***** ไม่พบข้อมูล *****`, with any stars and blanks.
    static func isNotice(_ key: HeaderKey) -> Bool { notices.contains(key) }

    /// A notice, or a row count of zero.
    static func says(_ text: String, trailers: [String]) -> Bool {
        let key = HeaderKey(text)
        if isNotice(key) { return true }
        return TrailerPattern.all(trailers).contains { $0.count(in: key) == .some(.some(0)) }
    }
}

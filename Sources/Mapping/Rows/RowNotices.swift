import Records

/// The texts by which a row is known to be no data: trailers, notes, subtotals, titles.
struct RowNotices: Sendable {
    private let trailers: [TrailerPattern]
    private let subtotals: [[UInt8]]
    private let titles: Set<HeaderKey>
    private let titlePatterns: [HeaderKey]

    /// A remark under a person or an order: `หมายเหตุ : …`.
    private static let note = HeaderKey("หมายเหตุ")

    init(_ mapping: SourceMapping, titles: [String]) {
        trailers = TrailerPattern.all(mapping.trailers)
        subtotals = mapping.subtotals.map { Array($0.trimmed.utf8) }.filter { !$0.isEmpty }
        self.titles = Set(titles.map(HeaderKey.init))
        titlePatterns = mapping.titlePatterns.map(HeaderKey.init).filter { !$0.isEmpty }
    }

    /// Absent when the text is no trailer; then absent when it names no number of rows.
    func trailer(_ key: HeaderKey) -> Int?? {
        for trailer in trailers {
            if let count = trailer.count(in: key) { return count }
        }
        return EmptyReport.isNotice(key) ? .some(nil) : nil
    }

    /// A line for the reader alone: a remark, or what a star refers to.
    static func isNote(_ text: String, _ key: HeaderKey) -> Bool {
        text.utf8.first == UInt8(ascii: "*") || key.scalars.starts(with: note.scalars)
    }

    /// A title that stands again over a later part of the table.
    func isTitle(_ key: HeaderKey) -> Bool {
        titles.contains(key) || titlePatterns.contains { key.contains($0) }
    }

    /// Whether a cell begins as a subtotal's first cell does.
    func isSubtotal(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !subtotals.isEmpty else { return false }
        let text = bytes.drop { $0 <= 0x20 }
        return subtotals.contains { text.starts(with: $0) }
    }
}

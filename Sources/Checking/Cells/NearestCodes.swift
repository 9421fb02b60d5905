import Records

/// The entries of a code table that an unknown text comes nearest to, by any of their spellings.
struct NearestCodes {
    private let spellings: [(entry: Int, scalars: [UInt32])]
    private let codes: [String]
    private var known: [String: [FindingDraft.Suggestion]] = [:]

    /// No list longer than this helps anybody.
    static let most = 3

    init(_ table: CodeTable) {
        codes = table.entries.map(\.code)
        spellings = table.entries.enumerated().flatMap { index, entry in
            ([entry.code, entry.name] + entry.aliases).map { (index, Self.letters($0)) }
        }
    }

    /// Up to three codes, the nearest first, of equally near ones in the table's order. Two letters may differ
    /// (`ThaiDistance` counts halves), in texts of less than six only one; of two letters none, for every short form
    /// is near to every other. An ambiguous text has all its readings, which differ in nothing.
    mutating func suggestions(for raw: String) -> [FindingDraft.Suggestion] {
        if let suggestions = known[raw] { return suggestions }
        let letters = Self.letters(raw)
        let limit = letters.count < 3 ? 0 : letters.count < 6 ? 2 : 4
        var best: [Int: Int] = [:]
        for (entry, spelling) in spellings {
            guard let distance = ThaiDistance.distance(letters, spelling, limit: best[entry] ?? limit) else { continue }
            best[entry] = min(distance, best[entry] ?? distance)
        }
        let order = best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        let found = order.prefix(Self.most).map { FindingDraft.Suggestion(value: codes[$0.key], reason: .nearest) }
        known[raw] = found
        return found
    }

    /// Blanks and capitals do not count.
    private static func letters(_ text: String) -> [UInt32] {
        text.lowercased().unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value)
    }
}

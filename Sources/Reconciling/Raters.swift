import Records

/// Raters as lists of assignment name them.
enum Raters {
    private static let superior = "superior"

    /// The rating sources that name superiors.
    static func lists(_ round: RoundRecords) -> [Int] {
        round.sources.indices.filter { index in
            let source = round.sources[index]
            guard source.kind == .rating else { return false }
            return (0..<source.batch.count).contains { isSuperior(source.batch[$0]) }
        }
    }

    /// A row that names a superior who rates.
    static func isSuperior(_ view: RecordView) -> Bool {
        view.text(.raterGroup) == superior && (view.text(.raterName) != nil || view.text(.raterCitizenId) != nil)
    }

    /// A name without blanks, brackets and prefix, in which one person's name is the same in all lists.
    static func key(_ name: String, prefixes: CodeTable) -> String {
        var key = name.filter { !$0.isWhitespace && !"()".contains($0) }
        let spellings = prefixes.entries.flatMap { [$0.code, $0.name] + $0.aliases + $0.told }
            .map { $0.filter { !$0.isWhitespace } }.filter { key.hasPrefix($0) && $0.count < key.count }
        if let longest = spellings.max(by: { $0.count < $1.count }) { key.removeFirst(longest.count) }
        return key
    }
}

import Records

/// Finds prefixes at the beginning of names and in cells of their own.
struct PrefixTable: Sendable {
    struct Match: Sendable, Hashable {
        /// The official spelling; of several prefixes, joined by a blank.
        var canonical: [UInt8]
        /// Where the name begins.
        var end: Int
        /// `prefixAlias`, `prefixAmbiguous`; nil where the official spelling stood there.
        var issue: CellIssue.Reason?
    }

    private let canonical: [[UInt8]]
    /// Spellings by their first byte triple, longest first.
    private let spellings: [UInt32: [PrefixSpelling]]
    private let cells: CodeIndex

    init(_ table: CodeTable) {
        cells = CodeIndex(table)
        canonical = table.entries.map { CodeIndex.repairedBytes($0.code) }
        let all = Self.spellings(of: table)
        var byStart: [UInt32: [PrefixSpelling]] = [:]
        for spelling in all.sorted(by: { ($0.letterCount, $0.pattern.count) > ($1.letterCount, $1.pattern.count) }) {
            byStart[Self.start(spelling.pattern.span, 0), default: []].append(spelling)
        }
        spellings = byStart
    }

    private static func spellings(of table: CodeTable) -> [PrefixSpelling] {
        let official = table.entries.flatMap { entry in
            [entry.code, entry.name].map { (key: CodeIndex.key($0), gender: entry.attributes["gender"]) }
        }
        var all: [PrefixSpelling] = []
        var owner: [[UInt8]: Int] = [:]
        for (index, entry) in table.entries.enumerated() {
            for spelling in [entry.code, entry.name] + entry.aliases + entry.told {
                let key = CodeIndex.key(spelling)
                if key.isEmpty || owner[key] == index { continue }
                if let first = owner[key] {
                    // Two entries share the spelling: the first one is taken, and marked.
                    for other in all.indices where all[other].entry == first && CodeIndex.key(all[other].pattern) == key
                    {
                        all[other].isAmbiguous = true
                    }
                    continue
                }
                owner[key] = index
                let isOfficial = key == CodeIndex.key(entry.code) || key == CodeIndex.key(entry.name)
                let isDotted = key.contains(UInt8(ascii: "."))
                let continuesAnother = official.contains { other in
                    key.count > other.key.count && key.starts(with: other.key)
                        && other.gender == entry.attributes["gender"]
                }
                all.append(
                    PrefixSpelling(
                        spelling, entry: index, isOfficial: isOfficial,
                        isAmbiguous: isDotted && entry.attributes["ambiguous"] != nil,
                        isOnlyForCells: !isOfficial && !isDotted && continuesAnother,
                        isParted: entry.attributes["parted"] != nil,
                        mayFollow: ["common", "acting"].contains(entry.attributes["kind"])))
            }
        }
        return all
    }

    /// The prefixes at the beginning of a repaired name: the longest, and after an abbreviation or before one, more.
    /// Nil when none is known, or what remains would be no name.
    func match(_ text: Span<UInt8>) -> Match? {
        guard let first = longest(text, from: 0, mustLeaveName: true) else { return nil }
        var match = Match(canonical: canonical[first.spelling.entry], end: first.end, issue: issue(first.spelling))
        var before = first.spelling
        while let next = longest(text, from: match.end, after: before, mustLeaveName: true) {
            before = next.spelling
            match.canonical += [0x20] + canonical[next.spelling.entry]
            match.end = next.end
            match.issue = stronger(match.issue, issue(next.spelling))
        }
        return match
    }

    /// The prefix that a whole repaired cell names.
    func match(cell text: [UInt8]) -> Match? {
        if let entry = cells.entries(for: text).first {
            let spelling = spelling(of: text, entry: entry)
            return Match(
                canonical: canonical[entry], end: text.count, issue: spelling.map(issue) ?? .prefixAlias)
        }
        guard let first = longest(text.span, from: 0, mustLeaveName: false) else { return nil }
        var match = Match(canonical: canonical[first.spelling.entry], end: first.end, issue: issue(first.spelling))
        while match.end < text.count {
            guard let next = longest(text.span, from: match.end, mustLeaveName: false) else {
                return nil
            }
            match.canonical += [0x20] + canonical[next.spelling.entry]
            match.end = next.end
            match.issue = stronger(match.issue, issue(next.spelling))
        }
        return match
    }

    /// Whether a name without a prefix begins with letters that could be one: `คุณสมชาย`.
    func mayHidePrefix(_ text: Span<UInt8>) -> Bool {
        guard !text.isEmpty, let candidates = spellings[Self.start(text, 0)] else { return false }
        for spelling in candidates where spelling.isParted {
            if let end = spelling.end(in: text, from: 0), Self.isName(text, from: end) { return true }
        }
        return false
    }

    /// - Parameters:
    ///   - before: The prefix before this one: what follows it must be an abbreviation, or after an abbreviation a prefix
    ///     that no name begins with.
    ///   - depth: How many abbreviations were looked past to find a name.
    private func longest(
        _ text: Span<UInt8>, from start: Int, after before: PrefixSpelling? = nil, mustLeaveName: Bool,
        depth: Int = 0
    ) -> (spelling: PrefixSpelling, end: Int)? {
        guard start < text.count, let candidates = spellings[Self.start(text, start)] else { return nil }
        for spelling in candidates {
            if let before, !spelling.hasDots, !(before.hasDots && spelling.mayFollow) { continue }
            guard let end = spelling.end(in: text, from: start) else { continue }
            if mustLeaveName {
                if spelling.isOnlyForCells { continue }
                // `พ.อ. ม.ล.สมชาย`: what is left may be another abbreviation and a name.
                if !Self.isName(text, from: end),
                    depth == Self.deepest
                        || longest(text, from: end, after: spelling, mustLeaveName: true, depth: depth + 1) == nil
                {
                    continue
                }
                if spelling.isParted, text[end - 1] != 0x20 { continue }
            }
            return (spelling, end)
        }
        return nil
    }

    private static let deepest = 3

    /// The spelling of the entry that the text is, dots counted only where it has them.
    private func spelling(of text: [UInt8], entry: Int) -> PrefixSpelling? {
        let key = CodeIndex.key(text)
        let short = CodeIndex.withoutDots(key)
        let own = (spellings[Self.start(text.span, 0)] ?? []).filter { $0.entry == entry }
        return own.first { CodeIndex.key($0.pattern) == key }
            ?? own.first { CodeIndex.withoutDots(CodeIndex.key($0.pattern)) == short }
    }

    private func issue(_ spelling: PrefixSpelling) -> CellIssue.Reason? {
        if spelling.isAmbiguous { return .prefixAmbiguous }
        return spelling.isOfficial ? nil : .prefixAlias
    }

    private func stronger(_ a: CellIssue.Reason?, _ b: CellIssue.Reason?) -> CellIssue.Reason? {
        a == .prefixAmbiguous || b == nil ? a : b
    }

    /// Whether a name can begin here: two letters at least, the first one no vowel or mark that needs a letter before.
    private static func isName(_ text: Span<UInt8>, from start: Int) -> Bool {
        guard start < text.count else { return false }
        let (first, length) = ScalarCoding.scalar(text, at: start)
        if ThaiScalar.dependsOnLetterBefore(first) || first < 0x41 { return false }
        guard start + length < text.count else { return false }
        let (second, _) = ScalarCoding.scalar(text, at: start + length)
        return ThaiScalar.isLetter(second) || second > 0x40
    }

    /// Three bytes of text as a number: one Thai letter.
    private static func start(_ text: Span<UInt8>, _ at: Int) -> UInt32 {
        guard at + 2 < text.count else { return at < text.count ? UInt32(text[at]) : 0 }
        if text[at] < 0x80 { return UInt32(text[at]) }
        return UInt32(text[at]) << 16 | UInt32(text[at + 1]) << 8 | UInt32(text[at + 2])
    }
}

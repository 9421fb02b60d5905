import Records

/// Finds the entries of a code table by any of their spellings: code, name or alias.
struct CodeIndex: Sendable {
    let table: CodeTable
    /// Words that may stand before a spelling: `จ.` before a province.
    private let leadingWords: [[UInt8]]
    private let spelled: [[UInt8]: [Int]]
    /// The spellings that hold dots, without them.
    private let dotless: [[UInt8]: [Int]]

    init(_ table: CodeTable, leadingWords: [String] = []) {
        self.table = table
        self.leadingWords = leadingWords.map { Array($0.utf8) }
        var spelled: [[UInt8]: [Int]] = [:]
        var dotless: [[UInt8]: [Int]] = [:]
        for (index, entry) in table.entries.enumerated() {
            for spelling in [entry.code, entry.name] + entry.aliases {
                let key = Self.key(spelling)
                if !key.isEmpty, spelled[key]?.contains(index) != true { spelled[key, default: []].append(index) }
                let short = Self.withoutDots(key)
                guard short != key, !short.isEmpty, dotless[short]?.contains(index) != true else { continue }
                dotless[short, default: []].append(index)
            }
        }
        self.spelled = spelled
        self.dotless = dotless
    }

    /// The entries that a repaired text names, in the table's order; several when they share the spelling. Blanks and
    /// the case of Latin letters do not count, dots only where no spelling has them.
    func entries(for text: [UInt8]) -> [Int] {
        let key = Self.key(text)
        if let found = find(key) { return found }
        for word in leadingWords where key.starts(with: word) && key.count > word.count {
            if let found = find(Array(key.dropFirst(word.count))) { return found }
        }
        return []
    }

    private func find(_ key: [UInt8]) -> [Int]? {
        if let found = spelled[key] { return found }
        let short = Self.withoutDots(key)
        return dotless[short] ?? (short == key ? nil : spelled[short])
    }

    /// The form in which spellings are compared, from any text.
    static func key(_ text: String) -> [UInt8] { key(repairedBytes(text)) }

    /// A text of a table or mapping in the form that cells have after cleaning.
    static func repairedBytes(_ text: String) -> [UInt8] {
        var changes: Changes = []
        let bytes = Array(text.utf8)
        return PlainText.withAsciiDigits(TextRepair.repaired(bytes.span, changes: &changes), changes: &changes)
    }

    /// The form in which spellings are compared, from repaired text.
    static func key(_ repaired: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(repaired.count)
        for byte in repaired where byte != 0x20 { key.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
        return key
    }

    static func withoutDots(_ key: [UInt8]) -> [UInt8] { key.filter { $0 != UInt8(ascii: ".") } }
}

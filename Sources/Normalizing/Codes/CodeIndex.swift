import Records

/// Finds the entries of a code table by any of their spellings: code, name or alias.
struct CodeIndex: Sendable {
    let table: CodeTable
    /// Words that may stand before a spelling: `จ.` before a province. Longest first.
    private let leadingWords: [[UInt8]]
    /// Spellings whose use is told.
    private let told: Set<[UInt8]>
    private let spelled: [[UInt8]: [Int]]
    /// The spellings that hold dots, without them.
    private let dotless: [[UInt8]: [Int]]

    init(_ table: CodeTable) {
        self.table = table
        leadingWords = table.leading.map(Self.key).sorted { $0.count > $1.count }
        var spelled: [[UInt8]: [Int]] = [:]
        var dotless: [[UInt8]: [Int]] = [:]
        for (index, entry) in table.entries.enumerated() {
            for spelling in [entry.code, entry.name] + entry.aliases + entry.told {
                let key = Self.key(spelling)
                if !key.isEmpty, spelled[key]?.contains(index) != true { spelled[key, default: []].append(index) }
                let short = Self.withoutDots(key)
                guard short != key, !short.isEmpty, dotless[short]?.contains(index) != true else { continue }
                dotless[short, default: []].append(index)
            }
        }
        self.spelled = spelled
        self.dotless = dotless
        let keys = table.entries.flatMap(\.told).map(Self.key)
        let plain = table.entries.flatMap { [$0.code, $0.name] + $0.aliases }.map(Self.key)
        told = Set(keys + keys.map(Self.withoutDots)).subtracting(plain)
    }

    /// The entries that a repaired text names, in the table's order; several when they share the spelling. Blanks and
    /// the case of Latin letters do not count, dots only where no spelling has them.
    func entries(for text: [UInt8]) -> [Int] { lookUp(text).entries }

    /// The entries that a repaired text names, and whether it does so by a spelling whose use is told.
    func lookUp(_ text: [UInt8]) -> (entries: [Int], isTold: Bool) {
        let key = Self.key(text)
        if let found = find(key) { return (found, isTold(key)) }
        for word in leadingWords where key.starts(with: word) && key.count > word.count {
            let rest = Array(key.dropFirst(word.count))
            if let found = find(rest) { return (found, isTold(rest)) }
        }
        return ([], false)
    }

    private func isTold(_ key: [UInt8]) -> Bool {
        !told.isEmpty && (told.contains(key) || spelled[key] == nil && told.contains(Self.withoutDots(key)))
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

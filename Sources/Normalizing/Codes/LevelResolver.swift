import Records

/// Finds levels by their spellings. `ต้น` and `สูง` are levels of two position types; the row tells which.
struct LevelResolver: Sendable {
    let index: CodeIndex
    let types: CodeIndex
    /// Type code of each level; empty where a level has none.
    private let typeOfLevel: [String]
    let codeBytes: [[UInt8]]
    /// Words that only titles of one position type hold, with the type, in the order in which they are tried.
    private let titleWords: [(type: String, words: [[UInt8]])]

    init(levels: CodeTable, types: CodeIndex, titleWords: CodeTable) {
        self.titleWords = titleWords.entries.map { entry in
            (entry.code, ([entry.name] + entry.aliases).map(CodeIndex.repairedBytes))
        }
        index = CodeIndex(levels)
        self.types = types
        codeBytes = levels.entries.map { Array($0.code.utf8) }
        typeOfLevel = levels.entries.map { $0.attributes["type"] ?? "" }
    }

    func code(_ level: Int) -> String { index.table.entries[level].code }

    /// Whether the level belongs to one of the position types (other staff's levels do not).
    func hasType(_ level: Int) -> Bool { types.table.entry(code: typeOfLevel[level]) != nil }

    /// The levels that a repaired text may mean: `ชำนาญการ`, `ชก.`, `ประเภทวิชาการ ระดับชำนาญการ`, `วิชาการ (ชำนาญการ)`,
    /// `K2 ชำนาญการ`; and whether a spelling stands there whose use is told.
    func lookUp(_ text: [UInt8]) -> (levels: [Int], isTold: Bool) {
        let found = index.lookUp(text)
        if !found.entries.isEmpty { return (found.entries, found.isTold) }
        let key = CodeIndex.key(text)
        if let start = Self.lastRange(of: Self.levelWord, in: key), start > 0 {
            return levels(type: key[..<start], level: key[(start + Self.levelWord.count)...])
        }
        if key.last == UInt8(ascii: ")"), let open = key.firstIndex(of: UInt8(ascii: "(")), open > 0 {
            let (before, inner) = (key[..<open], key[(open + 1)..<(key.count - 1)])
            let parted = levels(type: before, level: inner)
            if !parted.levels.isEmpty { return parted }
            return both(before, inner)
        }
        guard let blank = text.firstIndex(of: 0x20) else { return ([], false) }
        return both(text[..<blank], text[(blank + 1)...])
    }

    /// The levels of a name that belong to the position type before it.
    private func levels(type: ArraySlice<UInt8>, level: ArraySlice<UInt8>) -> (levels: [Int], isTold: Bool) {
        let found = index.lookUp(Array(level))
        guard let type = types.entries(for: Array(type)).first else { return ([], false) }
        let code = types.table.entries[type].code
        let matching = found.entries.filter { typeOfLevel[$0] == code }
        return (matching.isEmpty ? found.entries : matching, found.isTold)
    }

    /// The levels that two texts both mean.
    private func both(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> (levels: [Int], isTold: Bool) {
        let (first, second) = (index.lookUp(Array(a)), index.lookUp(Array(b)))
        return (first.entries.filter { second.entries.contains($0) }, first.isTold || second.isTold)
    }

    /// The one level meant, by the row's position type, else by its title; nil when neither tells.
    func resolve(_ levels: [Int], positionType: String?, titles: [[UInt8]]) -> Int? {
        if levels.count <= 1 { return levels.first }
        if let positionType {
            let matching = levels.filter { typeOfLevel[$0] == positionType }
            if matching.count == 1 { return matching[0] }
        }
        guard let type = titles.lazy.compactMap({ self.type(ofTitle: $0) }).first else { return nil }
        let matching = levels.filter { typeOfLevel[$0] == type }
        return matching.count == 1 ? matching[0] : nil
    }

    /// The position type that a title tells, by words that only its titles hold; DPIS looks for the same.
    private func type(ofTitle title: [UInt8]) -> String? {
        titleWords.first { $0.words.contains { Self.lastRange(of: $0, in: title) != nil } }?.type
    }

    static func lastRange(of word: [UInt8], in text: [UInt8]) -> Int? {
        guard word.count <= text.count else { return nil }
        for start in stride(from: text.count - word.count, through: 0, by: -1)
        where text[start..<(start + word.count)].elementsEqual(word) {
            return start
        }
        return nil
    }

    private static let levelWord = Array("ระดับ".utf8)
}

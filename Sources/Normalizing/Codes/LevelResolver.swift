import Records

/// Finds levels by their spellings. `ต้น` and `สูง` are levels of two position types; the row tells which.
struct LevelResolver: Sendable {
    let index: CodeIndex
    let types: CodeIndex
    /// Type code of each level; empty where a level has none.
    private let typeOfLevel: [String]
    let codeBytes: [[UInt8]]

    init(levels: CodeTable, types: CodeIndex) {
        index = CodeIndex(levels, leadingWords: ["ระดับ"])
        self.types = types
        codeBytes = levels.entries.map { Array($0.code.utf8) }
        typeOfLevel = levels.entries.map { $0.attributes["type"] ?? "" }
    }

    func code(_ level: Int) -> String { index.table.entries[level].code }

    /// Whether the level belongs to one of the position types (other staff's levels do not).
    func hasType(_ level: Int) -> Bool { types.table.entry(code: typeOfLevel[level]) != nil }

    /// The levels that a repaired text may mean: `ชำนาญการ`, `ชก.`, `ประเภทวิชาการ ระดับชำนาญการ`.
    func levels(for text: [UInt8]) -> [Int] {
        let found = index.entries(for: text)
        if !found.isEmpty { return found }
        let key = CodeIndex.key(text)
        guard let start = Self.lastRange(of: Self.levelWord, in: key), start > 0 else { return [] }
        let levels = index.entries(for: Array(key[(start + Self.levelWord.count)...]))
        guard let type = types.entries(for: Array(key[..<start])).first else { return [] }
        let code = types.table.entries[type].code
        let matching = levels.filter { typeOfLevel[$0] == code }
        return matching.isEmpty ? levels : matching
    }

    /// The one level meant, by the row's position type, else by its title; nil when neither tells.
    func resolve(_ levels: [Int], positionType: String?, titles: [[UInt8]]) -> Int? {
        if levels.count <= 1 { return levels.first }
        if let positionType {
            let matching = levels.filter { typeOfLevel[$0] == positionType }
            if matching.count == 1 { return matching[0] }
        }
        guard let type = titles.lazy.compactMap(Self.type(ofTitle:)).first else { return nil }
        let matching = levels.filter { typeOfLevel[$0] == type }
        return matching.count == 1 ? matching[0] : nil
    }

    /// D for directors, M for executives, by words that only their titles hold; DPIS looks for the same.
    private static func type(ofTitle title: [UInt8]) -> String? {
        if directorWords.contains(where: { lastRange(of: $0, in: title) != nil }) { return "D" }
        if executiveWords.contains(where: { lastRange(of: $0, in: title) != nil }) { return "M" }
        return nil
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
    private static let directorWords = ["อำนวยการ"].map { Array($0.utf8) }
    private static let executiveWords = [
        "นักบริหาร", "อธิบดี", "ปลัดกระทรวง", "ผู้ว่าราชการจังหวัด", "เลขาธิการ", "ผู้ตรวจราชการกระทรวง", "เอกอัครราชทูต",
    ].map { Array($0.utf8) }
}

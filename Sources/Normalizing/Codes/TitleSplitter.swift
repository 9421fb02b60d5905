import Records

/// Splits cells in which a position's title and its level run together: `นิติกรชำนาญการ`,
/// `หัวหน้ากลุ่ม (นิติกรชำนาญการพิเศษ)`.
struct TitleSplitter: Sendable {
    struct Parts: Sendable, Hashable {
        var title: [UInt8]
        /// The post in administration, where the cell holds one before the brackets.
        var management: [UInt8]?
        /// The levels that the ending may mean; empty when the cell ends with none.
        var levels: [Int]
        /// The ending is a spelling whose use is told.
        var isTold = false
    }

    private struct Ending: Sendable {
        var bytes: [UInt8]
        /// Long enough to be found without a blank before it.
        var isGlued: Bool
        var levels: [Int]
        var isTold: Bool
    }

    /// Longest first.
    private let endings: [Ending]
    /// `ประเภทวิชาการ` and so on, which may stand between title and level.
    private let typeWords: [[UInt8]]

    init(resolver: LevelResolver) {
        var levelsByEnding: [[UInt8]: [Int]] = [:]
        var ofSeveralWords: Set<[UInt8]> = []
        var told: Set<[UInt8]> = []
        for (level, entry) in resolver.index.table.entries.enumerated() where resolver.hasType(level) {
            for spelling in [entry.name] + entry.aliases + entry.told {
                let bytes = CodeIndex.key(spelling)
                if entry.told.contains(spelling) { told.insert(bytes) }
                // ทั่วไป ปฏิบัติงาน must not take the last word from a title that ends with ทั่วไป.
                if spelling.contains(" ") { ofSeveralWords.insert(bytes) }
                if levelsByEnding[bytes]?.contains(level) != true { levelsByEnding[bytes, default: []].append(level) }
            }
        }
        endings = levelsByEnding.map { bytes, levels in
            let isGlued = ScalarCoding.scalars(bytes.span).count > 2 && !ofSeveralWords.contains(bytes)
            return Ending(bytes: bytes, isGlued: isGlued, levels: levels.sorted(), isTold: told.contains(bytes))
        }
        .sorted { a, b in
            a.bytes.count == b.bytes.count ? a.bytes.lexicographicallyPrecedes(b.bytes) : a.bytes.count > b.bytes.count
        }
        typeWords = resolver.types.table.entries.map { Array(("ประเภท" + $0.name).utf8) }
    }

    /// The parts of a repaired text.
    func split(_ text: [UInt8]) -> Parts {
        if text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")), open > 0 {
            let before = Self.trimmed(text[..<open])
            let inner = Self.trimmed(text[(open + 1)..<(text.count - 1)])
            if let (title, ending) = ending(of: inner), !before.isEmpty {
                return Parts(title: title, management: before, levels: ending.levels, isTold: ending.isTold)
            }
            // A speciality in brackets after the level: `นายแพทย์ชำนาญการ (ด้านเวชกรรม)`.
            if let (title, ending) = ending(of: before) {
                return Parts(
                    title: title + [0x20] + text[open...], management: nil, levels: ending.levels, isTold: ending.isTold
                )
            }
        }
        guard let (title, ending) = ending(of: text) else { return Parts(title: text, management: nil, levels: []) }
        return Parts(title: title, management: nil, levels: ending.levels, isTold: ending.isTold)
    }

    private func ending(of text: [UInt8]) -> (title: [UInt8], ending: Ending)? {
        for ending in endings where text.count > ending.bytes.count {
            guard text.suffix(ending.bytes.count).elementsEqual(ending.bytes) else { continue }
            let before = text.dropLast(ending.bytes.count)
            guard ending.isGlued || before.last == 0x20 else { continue }
            var title = Self.trimmed(before)
            if title.suffix(Self.levelWord.count).elementsEqual(Self.levelWord) {
                title = Self.trimmed(title.dropLast(Self.levelWord.count))
            }
            for word in typeWords where title.suffix(word.count).elementsEqual(word) {
                title = Self.trimmed(title.dropLast(word.count))
            }
            // ผู้เชี่ยวชาญ is a title, not a title and a level; and ผู้อำนวยการต้น is not ผู้ and อำนวยการต้น.
            let isWordCut = Self.openWords.contains { title.suffix($0.count).elementsEqual($0) }
            guard title.count > 3, !isWordCut else { continue }
            return (title, ending)
        }
        return nil
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var text = text.drop { $0 == 0x20 }
        while text.last == 0x20 { text.removeLast() }
        return Array(text)
    }

    private static let levelWord = Array("ระดับ".utf8)
    /// Words that no title ends with.
    private static let openWords = ["ผู้", "นัก"].map { Array($0.utf8) }
}

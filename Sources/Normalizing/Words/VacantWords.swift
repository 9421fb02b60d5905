import Records

/// The words that sources write in place of a name when nobody holds a position, from the table `vacant-words`.
struct VacantWords: Sendable {
    enum Finding: Sendable, Hashable {
        case no
        case vacant
        /// Vacant, and a remark in brackets beside it: `ว่าง (เกษียณ)`.
        case vacantWithRemark
    }

    private let words: Set<[UInt8]>
    private let letters: FirstLetters
    private let longest: Int

    init(_ table: CodeTable) {
        words = Set(table.entries.flatMap { ([$0.code] + $0.aliases + $0.told).map(CodeIndex.key) })
        letters = FirstLetters(Array(words) + "-*([. ".utf8.map { [$0] })
        longest = words.map(\.count).max() ?? 0
    }

    /// Whether the text begins as a word for a vacant seat does. False says that it is none.
    @inline(__always)
    func mayBegin(_ text: Span<UInt8>) -> Bool { letters.mayBegin(text) }

    /// What a repaired text says; dashes, stars and brackets around a word and blanks in it do not count.
    func find(_ text: Span<UInt8>) -> Finding {
        guard !text.isEmpty, text.count < 1024, mayBegin(text) else { return .no }
        if isWord(text, 0..<text.count) { return .vacant }
        guard text[text.count - 1] == UInt8(ascii: ")") else { return .no }
        for index in text.indices where text[index] == UInt8(ascii: "(") {
            return isWord(text, 0..<index) ? .vacantWithRemark : .no
        }
        return .no
    }

    private func isWord(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, Self.isOrnament(text[start]) { start += 1 }
        while end > start, Self.isOrnament(text[end - 1]) { end -= 1 }
        guard start < end, end - start <= longest + 32 else { return false }
        return words.contains(CodeIndex.key(ScalarCoding.copy(text.extracting(start..<end))))
    }

    private static func isOrnament(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

/// One spelling of a name prefix, ready to be held against the beginning of a name.
struct PrefixSpelling: Sendable {
    /// Without blanks other than the places where the spelling allows one.
    let pattern: [UInt8]
    /// Index of the table's entry.
    let entry: Int
    /// The entry's own name or code.
    let isOfficial: Bool
    /// An abbreviation that stands for two prefixes.
    var isAmbiguous: Bool
    /// A misspelling that in a whole name could as well be a right prefix and the name's first letters: `นางย` before
    /// ศวดี is นาง and ยศวดี. It counts only in cells that hold nothing but a prefix.
    let isOnlyForCells: Bool
    /// Names begin with these letters, too: before a name it counts only with a blank after it.
    let isParted: Bool
    /// After an abbreviation it is a prefix too, not a part of the name: ดร.นาย, ผศ.ว่าที่ร้อยตรี.
    let mayFollow: Bool
    /// How many letters it has; longer spellings are tried first.
    let letterCount: Int
    /// Where หญิง begins, with which the pattern ends; -1 without it.
    private let womanStart: Int

    var hasDots: Bool { pattern.contains(UInt8(ascii: ".")) }

    init(
        _ spelling: String, entry: Int, isOfficial: Bool, isAmbiguous: Bool, isOnlyForCells: Bool, isParted: Bool,
        mayFollow: Bool
    ) {
        var changes: Changes = []
        let bytes = Array(spelling.utf8)
        var pattern = TextRepair.repaired(bytes.span, changes: &changes)
        // People write a blank after the word for an acting rank or leave it out.
        if pattern.starts(with: Self.acting), pattern.count > Self.acting.count, pattern[Self.acting.count] != 0x20 {
            pattern.insert(0x20, at: Self.acting.count)
        }
        self.pattern = pattern
        self.entry = entry
        self.isOfficial = isOfficial
        self.isAmbiguous = isAmbiguous
        self.isOnlyForCells = isOnlyForCells
        // Latin names have no sign between a prefix and a name but the blank.
        let isLatin = pattern.last.map { $0 < 0x80 && $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ")") } ?? false
        self.isParted = isParted || isLatin
        self.mayFollow = mayFollow
        let hasWoman = pattern.count > Self.woman.count && pattern.suffix(Self.woman.count).elementsEqual(Self.woman)
        womanStart = hasWoman ? pattern.count - Self.woman.count : -1
        letterCount = ScalarCoding.scalars(pattern.span).count { $0 != 0x20 && $0 != UInt32(UInt8(ascii: ".")) }
    }

    /// The index after the spelling and its blank, when the text has it at `start`; nil when it has not.
    ///
    /// Blanks in the spelling and after its dots are optional. Dots are too, except the last: without that, an
    /// abbreviation ends only at a blank (`ร.ต.อนันต์` is ร.ต., not ร.ต.อ.). A single letter needs its dot.
    func end(in text: Span<UInt8>, from start: Int) -> Int? {
        let dot = UInt8(ascii: ".")
        var at = start
        var hasLastDot = true
        var dots = 0
        for index in pattern.indices {
            let expected = pattern[index]
            if expected == 0x20 {
                if at < text.count, text[at] == 0x20 { at += 1 }
                continue
            }
            if expected == dot {
                hasLastDot = at < text.count && text[at] == dot
                guard hasLastDot else { continue }
                dots += 1
                at += 1
                if index + 1 < pattern.count, pattern[index + 1] != 0x20, at < text.count, text[at] == 0x20 { at += 1 }
                continue
            }
            // `ร.ต. (หญิง)`: the word for women may stand in brackets.
            if index == womanStart, let end = Self.endOfBracketedWoman(text, at: at) {
                at = end
                hasLastDot = true
                break
            }
            guard at < text.count, text[at] == expected else { return nil }
            hasLastDot = true
            at += 1
        }
        if !hasLastDot {
            guard at == text.count || text[at] == 0x20, letterCount > 1 || dots > 0 else { return nil }
        }
        if at < text.count, text[at] == 0x20 { at += 1 }
        return at
    }

    /// The index after `(หญิง)`, a blank before it included.
    private static func endOfBracketedWoman(_ text: Span<UInt8>, at start: Int) -> Int? {
        var at = start
        if at < text.count, text[at] == 0x20 { at += 1 }
        guard at + woman.count + 2 <= text.count, text[at] == UInt8(ascii: "(") else { return nil }
        for index in woman.indices where text[at + 1 + index] != woman[index] { return nil }
        at += 1 + woman.count
        return text[at] == UInt8(ascii: ")") ? at + 1 : nil
    }

    private static let woman = Array("หญิง".utf8)
    private static let acting = Array("ว่าที่".utf8)
}

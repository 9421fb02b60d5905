/// The letters with which some words begin: tells most texts apart from them by their first two letters.
struct FirstLetters: Sendable {
    /// Bits of the ASCII characters, and of the Thai letters U+0E00 to U+0E7F.
    private var ascii: (UInt64, UInt64) = (0, 0)
    private var thai: (UInt64, UInt64) = (0, 0)
    /// The second letters of words that begin with a Thai letter.
    private var second: (UInt64, UInt64) = (0, 0)
    /// A word is one Thai letter alone, or has another one behind it.
    private var hasOtherSecond = false
    /// A word begins with another letter.
    private var hasOther = false

    init(_ words: some Sequence<[UInt8]>) {
        for word in words { insert(word.span) }
    }

    private mutating func insert(_ word: Span<UInt8>) {
        guard word.count > 0 else { return }
        if word[0] < 0x80 {
            // Capitals do not count.
            for byte in [word[0], Self.otherCase(word[0])] {
                if byte < 64 { ascii.0 |= 1 << UInt64(byte) } else { ascii.1 |= 1 << UInt64(byte - 64) }
            }
        } else if word.count > 2, word[0] == 0xE0, word[1] & 0xFE == 0xB8 {
            if word[1] == 0xB8 { thai.0 |= 1 << UInt64(word[2] & 63) } else { thai.1 |= 1 << UInt64(word[2] & 63) }
            if word.count > 5, word[3] == 0xE0, word[4] & 0xFE == 0xB8 {
                if word[4] == 0xB8 {
                    second.0 |= 1 << UInt64(word[5] & 63)
                } else {
                    second.1 |= 1 << UInt64(word[5] & 63)
                }
            } else {
                hasOtherSecond = true
            }
        } else {
            hasOther = true
        }
    }

    private static func otherCase(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A ? byte ^ 0x20 : byte
    }

    /// Whether the text begins with one of the first letters, and with one of the second ones if its second letter is
    /// Thai: blanks within a word do not count. The text must not be empty.
    @inline(__always)
    func mayBegin(_ text: Span<UInt8>) -> Bool {
        let first = text[0]
        if first < 0x80 { return (first < 64 ? ascii.0 : ascii.1) &>> UInt64(first & 63) & 1 != 0 }
        guard text.count > 2, first == 0xE0, text[1] & 0xFE == 0xB8 else { return hasOther }
        guard (text[1] == 0xB8 ? thai.0 : thai.1) &>> UInt64(text[2] & 63) & 1 != 0 else { return false }
        guard !hasOtherSecond, text.count > 5, text[3] == 0xE0, text[4] & 0xFE == 0xB8 else { return true }
        return (text[4] == 0xB8 ? second.0 : second.1) &>> UInt64(text[5] & 63) & 1 != 0
    }
}

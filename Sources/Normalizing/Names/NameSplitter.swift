import Records

/// Splits `คำนำหน้า+ชื่อ สกุล`.
struct NameSplitter: Sendable {
    struct Parts: Sendable, Hashable {
        var prefix: PrefixTable.Match?
        /// Ranges of the text.
        var given: Range<Int>
        /// Empty when the cell holds one word.
        var surname: Range<Int>
        /// The words could be parted otherwise: no known prefix, and more than two words, an abbreviation or letters that
        /// could be a prefix.
        var isDoubtful: Bool
    }

    let prefixes: PrefixTable

    init(prefixes: PrefixTable) { self.prefixes = prefixes }

    /// The parts of a repaired name; given is the first word after the prefix, the surname all the rest.
    func split(_ text: Span<UInt8>) -> Parts {
        let prefix = prefixes.match(text)
        let start = prefix?.end ?? 0
        var firstBlank = text.count
        for index in start..<text.count where text[index] == 0x20 {
            firstBlank = index
            break
        }
        let surnameStart = min(firstBlank + 1, text.count)
        return Parts(
            prefix: prefix, given: start..<firstBlank, surname: surnameStart..<text.count,
            isDoubtful: prefix == nil
                && (isDoubtful(text, firstBlank: firstBlank) || prefixes.mayHidePrefix(text)))
    }

    private func isDoubtful(_ text: Span<UInt8>, firstBlank: Int) -> Bool {
        for index in 0..<firstBlank where text[index] == UInt8(ascii: ".") { return true }
        var blanks = 0
        for index in text.indices where text[index] == 0x20 { blanks += 1 }
        guard blanks > 1 else { return false }
        // `ณ` begins a surname of several words.
        let particle = Self.particle
        guard firstBlank + particle.count < text.count else { return true }
        for index in particle.indices where text[firstBlank + index] != particle[index] { return true }
        return false
    }

    private static let particle = Array(" ณ ".utf8)
}

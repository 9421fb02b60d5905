import Records

/// Splits `คำนำหน้า+ชื่อ สกุล`.
struct NameSplitter: Sendable {
    struct Parts: Sendable, Hashable {
        var prefix: PrefixTable.Match?
        /// Ranges of the text.
        var given: Range<Int>
        /// Empty when the cell holds one word.
        var surname: Range<Int>
        /// The words could be parted otherwise: more than two of them, or without a known prefix an abbreviation or letters
        /// that could be one.
        var isDoubtful: Bool
        /// A running number before the name, or a remark in brackets or stars behind it, belongs to no part.
        var hasRemark: Bool
    }

    let prefixes: PrefixTable

    init(prefixes: PrefixTable) { self.prefixes = prefixes }

    /// The parts of a repaired name; given is the first word after the prefix, the surname all the rest.
    func split(_ text: Span<UInt8>) -> Parts {
        let number = Self.endOfNumber(text)
        let name = text.extracting(number..<text.count)
        let prefix = prefixes.match(name)
        let start = number + (prefix?.end ?? 0)
        let end = Self.startOfRemark(text, from: start)
        var firstBlank = end
        for index in start..<end where text[index] == 0x20 {
            firstBlank = index
            break
        }
        let surname = min(firstBlank + 1, end)..<end
        var isDoubtful = Self.isOfSeveralWords(text.extracting(surname))
        if prefix == nil {
            for index in start..<firstBlank where text[index] == UInt8(ascii: ".") { isDoubtful = true }
            if prefixes.mayHidePrefix(name) { isDoubtful = true }
        }
        return Parts(
            prefix: prefix, given: start..<firstBlank, surname: surname, isDoubtful: isDoubtful,
            hasRemark: number > 0 || end < text.count)
    }

    /// Whether a surname has a blank that could part it from a middle name. `ณ อยุธยา` and `เทพหัสดิน ณ อยุธยา` have none.
    private static func isOfSeveralWords(_ surname: Span<UInt8>) -> Bool {
        var blanks = 0
        var last = 0
        var beforeLast = 0
        for index in surname.indices where surname[index] == 0x20 {
            blanks += 1
            beforeLast = last
            last = index + 1
        }
        if blanks == 0 { return false }
        // The word before the last one is the particle, and at most one word stands before it.
        guard blanks <= 2, last - beforeLast == particle.count + 1 else { return true }
        for index in particle.indices where surname[beforeLast + index] != particle[index] { return true }
        return false
    }

    /// Where the name begins after `12. ` or `12) `; 0 without a number.
    private static func endOfNumber(_ text: Span<UInt8>) -> Int {
        guard text.count > 0, text[0] >= 0x30, text[0] <= 0x39 else { return 0 }
        var at = 0
        while at < text.count, at < 6, text[at] >= 0x30, text[at] <= 0x39 { at += 1 }
        guard at < text.count, text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ")") else { return 0 }
        at += 1
        while at < text.count, text[at] == 0x20 { at += 1 }
        return at < text.count && text[at] >= 0x41 ? at : 0
    }

    /// Where brackets or stars at the end begin, blanks before them included; the text's end without any.
    private static func startOfRemark(_ text: Span<UInt8>, from start: Int) -> Int {
        var end = text.count
        var isGoing = true
        while isGoing {
            isGoing = false
            var open = end
            if end > start, text[end - 1] == UInt8(ascii: "*") {
                open = end - 1
            } else if end > start, text[end - 1] == UInt8(ascii: ")") {
                open = end - 1
                while open > start, text[open] != UInt8(ascii: "(") { open -= 1 }
                if text[open] != UInt8(ascii: "(") { return end }
            }
            while open > start, text[open - 1] == 0x20 { open -= 1 }
            // Something of the name must be left.
            if open < end, open > start {
                end = open
                isGoing = true
            }
        }
        return end
    }

    private static let particle = Array("ณ".utf8)
}

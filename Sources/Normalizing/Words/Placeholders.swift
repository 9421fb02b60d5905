import Records

/// Texts that stand where there is nothing, and the names of a spreadsheet's errors, from the table `placeholders`.
struct Placeholders: Sendable {
    private let nothings: Set<[UInt8]>
    private let errors: Set<[UInt8]>
    /// Texts that begin so are nothing.
    private let starts: [[UInt8]]
    private let letters: FirstLetters

    init(_ table: CodeTable) {
        var nothings: Set<[UInt8]> = []
        var errors: Set<[UInt8]> = []
        var starts: [[UInt8]] = []
        for entry in table.entries {
            for spelling in ([entry.code] + entry.aliases + entry.told).map(CodeIndex.key) {
                if entry.attributes["match"] == "start" {
                    starts.append(spelling)
                } else if entry.attributes["kind"] == "error" {
                    errors.insert(spelling)
                } else {
                    nothings.insert(spelling)
                }
            }
        }
        letters = FirstLetters(Array(nothings) + Array(errors) + starts + [Array("-".utf8), Array(" ".utf8)])
        self.nothings = nothings
        self.errors = errors
        self.starts = starts
    }

    /// Whether the text begins as a placeholder or an error's name does. False says that it is neither.
    @inline(__always)
    func mayBegin(_ text: Span<UInt8>) -> Bool { letters.mayBegin(text) }

    /// Whether plain or repaired text only says that there is no value: empty, dashes, `[ไม่ระบุ…]`.
    func isNothing(_ text: Span<UInt8>) -> Bool {
        if text.isEmpty { return true }
        guard mayBegin(text) else { return false }
        var onlyDashes = true
        for index in text.indices where text[index] != UInt8(ascii: "-") && text[index] != 0x20 {
            onlyDashes = false
            break
        }
        if onlyDashes { return true }
        // No placeholder is longer than its table has it, but for those of which the beginning counts.
        let key = CodeIndex.key(ScalarCoding.copy(text.extracting(first: 256)))
        return nothings.contains(key) && text.count <= 256 || starts.contains { key.starts(with: $0) }
    }

    /// Whether the text is an error's name, for files in which those are plain text.
    func isErrorName(_ text: Span<UInt8>) -> Bool {
        guard !text.isEmpty, text.count < 64, mayBegin(text) else { return false }
        return errors.contains(CodeIndex.key(ScalarCoding.copy(text)))
    }
}

import Records

/// Words beside numbers that say nothing of them, from the table `number-words`.
struct NumberWords: Sendable {
    /// `บาท`, `%`
    let amount: [[UInt8]]
    /// `ครั้งที่`
    let round: [[UInt8]]
    /// `ปีงบประมาณ พ.ศ.`
    let year: [[UInt8]]
    /// `เลขที่`
    let position: [[UInt8]]

    init(_ table: CodeTable) {
        func words(_ kind: String) -> [[UInt8]] {
            (table.entry(code: kind)?.aliases ?? []).map(CodeIndex.repairedBytes).sorted { $0.count > $1.count }
        }
        amount = words("amount")
        round = words("round")
        year = words("year")
        position = words("position")
    }

    /// Drops words and blanks from both ends, as often as they stand there; tells whether there were words.
    static func strip(_ words: [[UInt8]], from text: inout [UInt8]) -> Bool {
        var found = false
        var start = 0
        var end = text.count
        var isGoing = true
        while isGoing {
            isGoing = false
            while start < end, text[start] == 0x20 { start += 1 }
            while end > start, text[end - 1] == 0x20 { end -= 1 }
            for word in words where end - start > word.count {
                if text[start..<(start + word.count)].elementsEqual(word) {
                    start += word.count
                    isGoing = true
                } else if text[(end - word.count)..<end].elementsEqual(word) {
                    end -= word.count
                    isGoing = true
                }
                if isGoing { break }
            }
            if isGoing { found = true }
        }
        if end - start < text.count { text = Array(text[start..<end]) }
        return found
    }
}

/// The words that sources write in place of a name when nobody holds a position.
enum VacantSeat {
    /// Whether a repaired text is such a word, dashes, stars and brackets around it not counted.
    static func isVacant(_ text: Span<UInt8>) -> Bool {
        var start = 0
        var end = text.count
        while start < end, isOrnament(text[start]) { start += 1 }
        while end > start, isOrnament(text[end - 1]) { end -= 1 }
        guard end - start <= longest else { return false }
        return words.contains { word in
            guard word.count == end - start else { return false }
            for index in word.indices where text[start + index] != word[index] { return false }
            return true
        }
    }

    private static func isOrnament(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static let words = [
        "ว่าง", "ตำแหน่งว่าง", "อัตราว่าง", "ว่างมีเงิน", "ว่างไม่มีเงิน", "ว่างมีงบ", "ว่างไม่มีงบ",
    ].map { Array($0.utf8) }
    private static let longest = words.map(\.count).max() ?? 0
}

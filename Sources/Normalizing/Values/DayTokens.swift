/// The numbers and the month's name in a written day.
struct DayTokens: Sendable {
    struct Number: Sendable {
        var value: Int
        var digits: Int
    }

    private(set) var numbers: [Number] = []
    /// The word between the first two numbers, without dots, blanks and era, in lower case.
    private(set) var month: [UInt8]?
    private(set) var isChristianEra = false
    /// Marks had to be put in order.
    private(set) var isRepaired = false
    /// False when something stands in the text that has no place in a day.
    private(set) var isWellFormed = true

    init(_ text: [UInt8]) {
        var changes: Changes = []
        let repaired = TextRepair.isClean(text.span) ? text : TextRepair.repaired(text.span, changes: &changes)
        isRepaired = changes.contains(.letters)
        var word: [UInt8] = []
        var index = 0
        while index < repaired.count {
            let byte = repaired[index]
            switch byte {
            case 0x30...0x39:
                take(word: &word)
                var number = Number(value: 0, digits: 0)
                while index < repaired.count, repaired[index] >= 0x30, repaired[index] <= 0x39, number.digits < 9 {
                    number.value = number.value * 10 + Int(repaired[index] - 0x30)
                    number.digits += 1
                    index += 1
                }
                numbers.append(number)
                continue
            case 0x20, UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: ","): break
            default: word.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
            index += 1
        }
        take(word: &word)
    }

    private mutating func take(word: inout [UInt8]) {
        guard !word.isEmpty else { return }
        defer { word = [] }
        if numbers.isEmpty {
            if word != Self.onTheDay { isWellFormed = false }
            return
        }
        if word.starts(with: Self.month) { word.removeFirst(Self.month.count) }
        if let era = Self.christian.first(where: { word.suffix($0.count).elementsEqual($0) }) {
            isChristianEra = true
            word.removeLast(era.count)
        } else if let era = Self.buddhist.first(where: { word.suffix($0.count).elementsEqual($0) }) {
            word.removeLast(era.count)
        }
        if word.isEmpty { return }
        if numbers.count != 1 || month != nil { isWellFormed = false }
        month = word
    }

    private static let onTheDay = Array("วันที่".utf8)
    private static let month = Array("เดือน".utf8)
    private static let buddhist = ["พุทธศักราช", "พศ"].map { Array($0.utf8) }
    private static let christian = ["คริสต์ศักราช", "คศ"].map { Array($0.utf8) }
}

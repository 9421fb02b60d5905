/// A reference as sheets write it: `AB12`, `$AB$12`; of a whole column or row only one of both.
struct CellReference {
    /// Counted from 1; of more letters or digits than any sheet has, `Int32.max`.
    private(set) var column: Int?
    private(set) var row: Int?

    /// Absent when the text is no reference.
    init?(_ text: UnsafeRawBufferPointer) {
        var index = 0
        func skipsDollar() -> Bool { index < text.count && text[index] == UInt8(ascii: "$") }
        if skipsDollar() { index += 1 }
        var number = 0
        while index < text.count {
            let letter = (text[index] & 0xDF) &- UInt8(ascii: "A")
            guard letter < 26 else { break }
            number = min(number * 26 + Int(letter) + 1, Int(Int32.max))
            index += 1
        }
        if number > 0 { column = number }
        if column != nil, skipsDollar() { index += 1 }
        number = 0
        let firstDigit = index
        while index < text.count {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = min(number * 10 + Int(digit), Int(Int32.max))
            index += 1
        }
        if index > firstDigit {
            guard number > 0 else { return nil }
            row = number
        }
        if row == nil, column == nil { return nil }
    }
}

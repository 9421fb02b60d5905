/// Where the scanner is within a row: numbers are taken from the references, and counted on where they are missing.
struct RowCells {
    private(set) var number: Int
    private(set) var column = 0
    private(set) var isInOrder = true
    let firstCell: Int
    private var isNumberKnown: Bool
    private var widest = 0

    init(number: Int?, fallback: Int, firstCell: Int) {
        self.number = number ?? fallback
        isNumberKnown = number != nil
        self.firstCell = firstCell
    }

    /// Goes to the cell with this reference (`AB12`), or to the next column if it is empty.
    /// Gives false when the reference is not valid, or is of another row.
    @inline(__always)
    mutating func enter(_ reference: UnsafeRawBufferPointer, limits: ReadingLimits) -> Bool {
        if reference.isEmpty {
            column += 1
        } else {
            var index = 0
            var letters = 0
            while index < reference.count {
                let letter = (reference[index] & 0xDF) &- UInt8(ascii: "A")
                guard letter < 26 else { break }
                letters = letters * 26 + Int(letter) + 1
                guard letters <= limits.columns else { return false }
                index += 1
            }
            var digits = 0
            let firstDigit = index
            while index < reference.count {
                let digit = reference[index] &- UInt8(ascii: "0")
                guard digit <= 9 else { return false }
                digits = digits * 10 + Int(digit)
                guard digits <= Int(Int32.max) else { return false }
                index += 1
            }
            guard letters > 0, index > firstDigit else { return false }
            if !isNumberKnown {
                number = digits
                isNumberKnown = true
            }
            guard digits == number else { return false }
            column = letters
        }
        if column <= widest { isInOrder = false } else { widest = column }
        return column <= limits.columns
    }
}

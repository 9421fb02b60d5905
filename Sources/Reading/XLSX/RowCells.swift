/// Where the scanner is within a row: numbers are taken from the references, and counted on where they are missing.
struct RowCells {
    private(set) var number: Int
    private(set) var column = 0
    private(set) var isInOrder = true
    let firstCell: Int
    /// The greatest column so far.
    private(set) var widest = 0
    private var isNumberKnown: Bool
    /// The number's digits and a quote, as they end a reference, the first in the lowest byte; of no length when the
    /// number is not known yet or is longer than seven digits.
    private(set) var referenceWord: UInt64 = 0
    private(set) var referenceLength = 0

    init(number: Int?, fallback: Int, firstCell: Int) {
        self.number = number ?? fallback
        isNumberKnown = number != nil
        self.firstCell = firstCell
        if isNumberKnown { setReference() }
    }

    private mutating func setReference() {
        guard (0...9_999_999).contains(number) else { return }
        var word = UInt64(UInt8(ascii: "\""))
        var rest = number
        var length = 1
        repeat {
            word = word << 8 | UInt64(UInt8(ascii: "0")) + UInt64(rest % 10)
            rest /= 10
            length += 1
        } while rest > 0
        (referenceWord, referenceLength) = (word, length)
    }

    /// What `enter` found.
    enum Entry { case entered, notValid, otherRow, beyondColumns, beyondRows }

    /// Goes to the cell with this reference (`AB12`), or to the next column if it is empty.
    mutating func enter(_ reference: UnsafeRawBufferPointer, limits: ReadingLimits) -> Entry {
        if reference.isEmpty {
            column += 1
            guard column <= limits.columns else { return .beyondColumns }
        } else {
            guard let cell = CellReference(reference), let digits = cell.row, let letters = cell.column else {
                return .notValid
            }
            guard letters <= limits.columns else { return .beyondColumns }
            if !isNumberKnown {
                guard digits <= limits.rows else { return .beyondRows }
                number = digits
                isNumberKnown = true
                setReference()
            }
            guard digits == number else { return .otherRow }
            column = letters
        }
        if column <= widest { isInOrder = false } else { widest = column }
        return .entered
    }

    /// Goes on behind cells that were read without `enter`.
    mutating func pass(to column: Int, isInOrder: Bool) {
        self.column = column
        widest = max(widest, column)
        if !isInOrder { self.isInOrder = false }
    }
}

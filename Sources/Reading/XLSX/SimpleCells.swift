import Records

/// Runs of cells written the way nearly all are: `<c r="B7" s="1" t="s"><v>12</v></c>`, or an inline string without runs.
///
/// Anything else (prefixes, entities, CDATA, formulas, a cell that the buffer cuts) is no simple cell and takes the
/// general way; both give the same. Words of eight bytes are compared, in little-endian order.
struct SimpleCells {
    /// The scanner's bytes; up to `GrowableBuffer.padding` more may be read.
    let bytes: UnsafeRawBufferPointer
    /// The row's digits and the quote behind them, as they end a cell's reference.
    let rowWord: UInt64
    let rowMask: UInt64
    let rowLength: Int
    let styles: CellStyles
    let is1904: Bool
    let maxColumn: Int
    let maxText: Int
    let maxRow: Int

    /// Where the next cell starts, in `bytes`.
    private(set) var position: Int
    /// The last cell's column, and whether all columns rose.
    private(set) var column: Int
    private(set) var isInOrder = true
    /// How many bytes of room the next cells need, when it is room that ended the run.
    private(set) var neededRoom = 0

    /// Absent when the row's number is not one of seven digits.
    init?(
        bytes: UnsafeRawBufferPointer, position: Int, row: RowCells, styles: CellStyles, is1904: Bool,
        limits: ReadingLimits
    ) {
        guard row.referenceLength > 0 else { return nil }
        self.bytes = bytes
        self.position = position
        rowWord = row.referenceWord
        rowLength = row.referenceLength
        rowMask = rowLength == 8 ? ~0 : (1 << UInt64(rowLength * 8)) - 1
        column = row.widest
        self.styles = styles
        self.is1904 = is1904
        maxColumn = min(limits.columns, 26 * 27 * 27)
        maxText = limits.cellBytes
        maxRow = limits.rowBytes
    }

    /// Reads cells into the free room behind `used` bytes until one is not simple or there is no room.
    ///
    /// The texts of a long list stand far from each other in memory. They are looked up only when all cells are known,
    /// so that the processor waits for many of them at once.
    @inline(__always)
    mutating func read(
        texts: UnsafeRawBufferPointer, starts: UnsafeBufferPointer<UInt32>, used: Int,
        into target: UnsafeMutableRawBufferPointer, _ cells: UnsafeMutableBufferPointer<RowBatch.Cell>
    ) -> (bytes: Int, cells: Int) {
        var byteCount = 0
        var cellCount = 0
        // Up to here bytes are copied and offsets right; `position`, `column` and `isInOrder` tell of this cell, too.
        var copied = 0
        var hasRoom = true
        neededRoom = 0
        guard let base = bytes.baseAddress, let out = target.baseAddress else { return (0, 0) }
        let end = bytes.count
        var cellStart = position
        var widest = self.column
        var rises = isInOrder

        func isText(_ kind: CellKind) -> Bool { kind.rawValue == CellKind.text.rawValue }

        /// Copies what the cells from `copied` on refer to.
        func copyTexts() -> Bool {
            var total = 0
            for index in copied..<cellCount where isText(cells[index].kind) {
                let text = Int(cells[index].offset)
                let start = starts[text]
                cells[index].offset = Int32(bitPattern: start)
                cells[index].length = Int32(truncatingIfNeeded: starts[text + 1] &- start)
            }
            for index in copied..<cellCount { total += Int(UInt32(bitPattern: cells[index].length)) }
            guard total + 32 <= target.count - byteCount else {
                // So many texts go past a limit: the general way tells which one does.
                neededRoom = total <= maxRow ? total + 32 : 0
                return false
            }
            for index in copied..<cellCount {
                let length = Int(UInt32(bitPattern: cells[index].length))
                let first = Int(UInt32(bitPattern: cells[index].offset))
                cells[index].offset = Int32(truncatingIfNeeded: used + byteCount)
                if isText(cells[index].kind) {
                    Self.copy(texts, first, length, to: out + byteCount)
                    if length == 0 { cells[index].kind = .empty }
                } else {
                    (out + byteCount).copyMemory(from: base + first, byteCount: 24)
                }
                byteCount += length
            }
            copied = cellCount
            (position, self.column, isInOrder) = (cellStart, widest, rises)
            return true
        }

        cells: while cellCount < cells.count {
            guard cellStart + 8 <= end, PlainText.word(base, cellStart) & 0xFFFF_FFFF_FFFF == Self.cellTag else {
                break
            }
            var index = cellStart + 6
            var letter = Self.byte(base, index) &- UInt8(ascii: "A")
            guard letter < 26 else { break }
            var column = Int(letter) + 1
            index += 1
            letter = Self.byte(base, index) &- UInt8(ascii: "A")
            if letter < 26 {
                column = column * 26 + Int(letter) + 1
                index += 1
                letter = Self.byte(base, index) &- UInt8(ascii: "A")
                if letter < 26 {
                    column = column * 26 + Int(letter) + 1
                    index += 1
                }
            }
            guard column <= maxColumn, (PlainText.word(base, index) ^ rowWord) & rowMask == 0 else { break }
            index += rowLength

            var style = 0
            var type = CellType.number
            if PlainText.word(base, index) == Self.sharedTag {
                type = .sharedString
                index += 7
            } else {
                while Self.byte(base, index) != UInt8(ascii: ">") {
                    guard index < end else { break cells }
                    let word = PlainText.word(base, index)
                    if word & 0xFFFF_FFFF == Self.styleName {
                        index += 4
                        style = 0
                        let first = index
                        while index - first < 7 {
                            let digit = Self.byte(base, index) &- UInt8(ascii: "0")
                            guard digit <= 9 else { break }
                            style = style &* 10 &+ Int(digit)
                            index += 1
                        }
                        guard Self.byte(base, index) == UInt8(ascii: "\"") else { break cells }
                        index += 1
                    } else if word & 0xFFFF_FFFF_FFFF == Self.sharedType {
                        type = .sharedString
                        index += 6
                    } else if word & 0xFFFF_FFFF_FFFF == Self.numberType {
                        type = .number
                        index += 6
                    } else if word == Self.inlineType, PlainText.word(base, index + 6) == Self.inlineTypeEnd {
                        type = .inlineString
                        index += 14
                    } else {
                        break cells
                    }
                }
                index += 1
            }

            var kind = CellKind.text
            var isDate = false
            // Where the cell's text stands: its number in the list, or its place in `bytes`, or in `target`.
            let start: Int
            let length: Int
            switch type {
            case .sharedString:
                guard PlainText.word(base, index) & 0xFF_FFFF == Self.valueTag else { break cells }
                index += 3
                let word = PlainText.word(base, index)
                let digits = word ^ 0x3030_3030_3030_3030
                let others = (digits &+ 0x7676_7676_7676_7676 | digits) & 0x8080_8080_8080_8080
                let count = others.trailingZeroBitCount >> 3
                guard count > 0, count < 8 else { break cells }
                index += count
                guard PlainText.word(base, index) == Self.valueEnd else { break cells }
                index += 8
                let text = Self.number(digits << UInt64((8 - count) * 8))
                guard index <= end, text < starts.count - 1 else { break cells }
                (start, length) = (text, 0)
            case .number:
                guard PlainText.word(base, index) & 0xFF_FFFF == Self.valueTag else { break cells }
                index += 3
                guard let number = PlainNumber(base, from: index), PlainText.word(base, number.end) == Self.valueEnd
                else { break cells }
                (start, length) = (index, number.length)
                kind = .number
                if styles.showsDate(style) {
                    let serial = UnsafeRawBufferPointer(start: base + index, count: length)
                    if ExcelDate.isShown(serial, is1904: is1904) { (kind, isDate) = (.date, true) }
                }
                index = number.end + 8
            case .inlineString:
                guard PlainText.word(base, index) & 0xFF_FFFF_FFFF_FFFF == Self.inlineTag else { break cells }
                index += 7
                if copied < cellCount {
                    hasRoom = copyTexts()
                    guard hasRoom else { break cells }
                }
                switch PlainText.copy(bytes, from: index, to: out + byteCount, room: target.count - byteCount) {
                case .notPlain: break cells
                case .noRoom:
                    neededRoom = target.count * 2
                    break cells
                case .copied(let textEnd, let count):
                    guard count <= maxText, PlainText.word(base, textEnd) == Self.inlineEnd,
                        PlainText.word(base, textEnd + 5) == Self.inlineCellEnd
                    else { break cells }
                    index = textEnd + 13
                    (start, length) = (used + byteCount, count)
                    if count == 0 { kind = .empty }
                }
            case .string, .boolean, .error, .date: break cells
            }
            // What stands behind the filled bytes is no part of the file.
            guard index <= end else { break }
            if column <= widest { rises = false } else { widest = column }
            cells.initializeElement(
                at: cellCount,
                to: RowBatch.Cell(
                    offset: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length),
                    column: Int32(truncatingIfNeeded: column), kind: kind, is1904: is1904 && isDate))
            cellCount += 1
            cellStart = index
            if case .inlineString = type {
                byteCount += length
                copied = cellCount
                (position, self.column, isInOrder) = (cellStart, widest, rises)
            }
        }
        if copied < cellCount, hasRoom { _ = copyTexts() }
        return (byteCount, copied)
    }
}

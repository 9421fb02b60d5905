import Records

/// Cuts UTF-8 text that lies in a batch's own buffer into rows and cells, in place. It does no input or output.
///
/// The text may arrive in any pieces: `scan` goes on where the last call stopped.
struct CSVScanner {
    enum Stop {
        /// All bytes are used up; the last row may be incomplete.
        case needsMore
        case batchFull
        /// A torn quote; the position is that of the fault.
        case tornQuote(position: Int)
    }

    private enum State {
        case rowStart, fieldStart, unquoted, quoted
        /// A quote within a quoted field: its end, or the first of two.
        case quoteInQuoted
    }

    let dialect: CSVDialect
    /// A batch is handed over once its rows have this many bytes.
    private let batchBytes: Int
    private let delimiterFirst: UInt8
    private let delimiterRest: [UInt8]
    private let rowEnd: UInt8

    /// Where the next byte to look at stands in the buffer.
    private(set) var position = 0
    private var state = State.rowStart
    private var fieldStart = 0
    /// End of the unescaped text of a quoted field; it lags behind `position` after a doubled quote.
    private var quotedEnd = 0
    private var isQuotedField = false
    /// Where the open quote stands; absent outside quotes.
    private(set) var openQuote: Int?
    private var column: Int32 = 1
    private var firstCell = 0
    private var skipsLineFeed = false
    /// Number of the row that is being scanned, counted from 1.
    private(set) var row: Int32 = 1
    /// The widest row so far, and its number.
    private(set) var widest: (columns: Int32, row: Int32) = (0, 0)
    /// Where the current row starts in the buffer.
    private(set) var rowStart = 0

    init(dialect: CSVDialect, batchBytes: Int = 8 << 20) {
        self.dialect = dialect
        self.batchBytes = batchBytes
        let bytes = Array(dialect.delimiter.utf8)
        delimiterFirst = bytes.first ?? UInt8(ascii: ",")
        delimiterRest = Array(bytes.dropFirst())
        rowEnd = dialect.endsRowsWithCR ? 0x0D : 0x0A
    }

    /// Column of the field that is being scanned.
    var currentColumn: Int { Int(column) }

    /// Tells the scanner that the first `count` bytes of the buffer were taken away. Only between rows.
    mutating func dropped(_ count: Int) {
        position -= count
        rowStart -= count
    }

    /// Tells the scanner that a new batch begins.
    mutating func startBatch() { firstCell = 0 }

    /// Adds the complete rows of the buffer to `rows`, and also the last one when the text ends here.
    mutating func scan(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, cells: inout [RowBatch.Cell],
        rows: inout [RowBatch.Row]
    ) -> Stop {
        let count = bytes.count
        let quote = UInt8(ascii: "\"")
        while true {
            switch state {
            case .rowStart:
                if skipsLineFeed {
                    guard position < count else { return .needsMore }
                    if bytes[position] == 0x0A { position += 1 }
                    skipsLineFeed = false
                }
                rowStart = position
                if rows.count == RowBatch.rowsPerBatch || position > batchBytes && !rows.isEmpty { return .batchFull }
                guard position < count else { return .needsMore }
                fieldStart = position
                column = 1
                firstCell = cells.count
                state = .fieldStart

            case .fieldStart:
                guard position < count else {
                    guard isLast else { return .needsMore }
                    // The text ends after a delimiter: an empty last field.
                    endField(at: position, cells: &cells)
                    endRow(cells: cells, rows: &rows)
                    return .needsMore
                }
                isQuotedField = dialect.isQuoted && bytes[position] == quote
                if isQuotedField {
                    openQuote = position
                    position += 1
                    fieldStart = position
                    quotedEnd = position
                    state = .quoted
                } else {
                    state = .unquoted
                }

            case .unquoted:
                position = next(delimiterFirst, rowEnd, in: bytes, from: position)
                guard position < count else {
                    guard isLast else { return .needsMore }
                    endUnquoted(bytes, cells: &cells, isRowEnd: true)
                    endRow(cells: cells, rows: &rows)
                    return .needsMore
                }
                if bytes[position] == rowEnd {
                    endUnquoted(bytes, cells: &cells, isRowEnd: true)
                    position += 1
                    endRow(cells: cells, rows: &rows)
                } else {
                    switch matchDelimiter(bytes, isLast: isLast) {
                    case .yes:
                        endUnquoted(bytes, cells: &cells, isRowEnd: false)
                        startField()
                    case .no: position += 1
                    case .needsMore: return .needsMore
                    }
                }

            case .quoted:
                let start = position
                position = next(quote, quote, in: bytes, from: position)
                if quotedEnd != start, position > start, let base = bytes.baseAddress {
                    (base + quotedEnd).update(from: base + start, count: position - start)
                }
                quotedEnd += position - start
                guard position < count else {
                    if isLast, let openQuote { return .tornQuote(position: openQuote) }
                    return .needsMore
                }
                position += 1
                state = .quoteInQuoted

            case .quoteInQuoted:
                guard position < count else {
                    guard isLast else { return .needsMore }
                    endField(at: quotedEnd, cells: &cells)
                    endRow(cells: cells, rows: &rows)
                    return .needsMore
                }
                let byte = bytes[position]
                if byte == quote {
                    bytes[quotedEnd] = quote
                    quotedEnd += 1
                    position += 1
                    state = .quoted
                } else if byte == 0x0A || byte == 0x0D {
                    if byte == 0x0D, !dialect.endsRowsWithCR {
                        guard position + 1 < count || isLast else { return .needsMore }
                        if position + 1 < count, bytes[position + 1] != 0x0A {
                            return .tornQuote(position: position + 1)
                        }
                        position += 1
                    }
                    endField(at: quotedEnd, cells: &cells)
                    if position < count { position += 1 }
                    skipsLineFeed = byte == 0x0D && dialect.endsRowsWithCR
                    endRow(cells: cells, rows: &rows)
                } else if byte == delimiterFirst {
                    switch matchDelimiter(bytes, isLast: isLast) {
                    case .yes:
                        endField(at: quotedEnd, cells: &cells)
                        startField()
                    case .no: return .tornQuote(position: position)
                    case .needsMore: return .needsMore
                    }
                } else {
                    return .tornQuote(position: position)
                }
            }
        }
    }

    private enum Match { case yes, no, needsMore }

    @inline(__always)
    private func matchDelimiter(_ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool) -> Match {
        if delimiterRest.isEmpty { return .yes }
        for (index, byte) in delimiterRest.enumerated() {
            guard position + 1 + index < bytes.count else { return isLast ? .no : .needsMore }
            if bytes[position + 1 + index] != byte { return .no }
        }
        return .yes
    }

    @inline(__always)
    private mutating func startField() {
        position += 1 + delimiterRest.count
        fieldStart = position
        column &+= 1
        state = .fieldStart
    }

    @inline(__always)
    private mutating func endUnquoted(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, cells: inout [RowBatch.Cell], isRowEnd: Bool
    ) {
        var end = position
        if isRowEnd {
            // The CR of a CRLF is no part of the value; at the end of the file neither.
            if !dialect.endsRowsWithCR, end > fieldStart, bytes[end - 1] == 0x0D { end -= 1 }
            skipsLineFeed = dialect.endsRowsWithCR
            // A blank line is a row without cells.
            if end == fieldStart, column == 1 { return }
        }
        endField(at: end, cells: &cells)
    }

    @inline(__always)
    private mutating func endField(at end: Int, cells: inout [RowBatch.Cell]) {
        cells.append(
            RowBatch.Cell(
                offset: Int32(truncatingIfNeeded: fieldStart), length: Int32(truncatingIfNeeded: end - fieldStart),
                column: column, kind: end == fieldStart ? .empty : .text))
        openQuote = nil
    }

    @inline(__always)
    private mutating func endRow(cells: [RowBatch.Cell], rows: inout [RowBatch.Row]) {
        rows.append(
            RowBatch.Row(
                number: row, firstCell: Int32(truncatingIfNeeded: firstCell),
                cellCount: Int32(truncatingIfNeeded: cells.count - firstCell)))
        if column > widest.columns { widest = (column, row) }
        row &+= 1
        rowStart = position
        state = .rowStart
    }

    /// Where the first of the two bytes stands from `start` on; the buffer's end if neither does.
    @inline(__always)
    private func next(_ a: UInt8, _ b: UInt8, in bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let (wideA, wideB) = (UInt64(a) &* ones, UInt64(b) &* ones)
        let raw = UnsafeRawBufferPointer(bytes)
        var index = start
        while index + 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let (x, y) = (word ^ wideA, word ^ wideB)
            // The lowest set bit is exact: false hits of this test only stand above a true one.
            let hits = ((x &- ones) & ~x | (y &- ones) & ~y) & highs
            if hits != 0 { return index + hits.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < raw.count, raw[index] != a, raw[index] != b { index += 1 }
        return index
    }
}

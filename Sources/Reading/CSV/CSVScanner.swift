import Records

/// Cuts UTF-8 text that lies in a batch's own buffer into rows and cells, in place. It does no input or output.
///
/// The text may arrive in any pieces: `scan` goes on where the last call stopped, and what it gives does not depend on
/// the pieces. Whole blocks of simple fields are cut by `scanBlocks`, everything else by the state machine here.
struct CSVScanner {
    enum Stop: Equatable {
        /// All bytes are used up; the last row may be incomplete.
        case needsMore
        case batchFull
        /// A torn quote; the position is that of the fault.
        case tornQuote(position: Int, column: Int)
        /// The row that is being scanned goes past a limit; the column is told where one cell does.
        case limit(name: String, value: Int, column: Int?)
    }

    enum State {
        case rowStart, fieldStart, unquoted, quoted
        /// A quote within a quoted field: its end, or the first of two.
        case quoteInQuoted
        /// Text after a closing quote: a part of the value, as Excel and Python's csv have it.
        case afterQuoted
        /// The first line, `sep=;`.
        case wholeLine
    }

    // Of the dialect and the limits, singly, since the hot loops ask for them.
    let isQuoted: Bool
    let endsRowsWithCR: Bool
    let marksLineBreaks: Bool
    private let declaresDelimiter: Bool
    let mostColumns: Int
    let mostCellBytes: Int
    let mostRowBytes: Int
    /// A batch is handed over once its rows have this many bytes.
    let batchBytes: Int
    /// A batch is handed over once it has this many cells, of 16 bytes each.
    static let batchCells = 1 << 18
    /// Row numbers are 32-bit numbers, and one more is counted.
    static let mostRows = Int32.max - 1
    /// Rows end with LF alone or behind a CR, and only rows do.
    private let isCutInBlocks: Bool
    let delimiterFirst: UInt8
    let delimiterRest: [UInt8]
    let quote = UInt8(ascii: "\"")

    /// Where the next byte to look at stands in the buffer.
    var position = 0
    var state = State.rowStart
    var fieldStart = 0
    /// End of the unescaped text of a quoted field; it lags behind `position` after a doubled quote.
    var quotedEnd = 0
    /// Where the open quote stands; absent outside quotes.
    var openQuote: Int?
    /// Where text after a closing quote stands in this row, the last one, and in which column.
    var appendedText: (position: Int, column: Int)?
    var column: Int32 = 1
    var skipsLineFeed = false
    /// Number of the row that is being scanned, counted from 1.
    var row: Int32 = 1
    /// Where the current row starts in the buffer.
    var rowStart = 0
    /// How many bytes `scanBlocks` looks at next: few after it met a field that is not simple.
    var window = BytePositions.blockSize

    init(dialect: CSVDialect, limits: ReadingLimits = .default, batchBytes: Int = 8 << 20) {
        isQuoted = dialect.isQuoted
        endsRowsWithCR = dialect.endsRowsWithCR
        marksLineBreaks = dialect.marksLineBreaks
        declaresDelimiter = dialect.declaresDelimiter
        mostColumns = limits.columns
        mostCellBytes = limits.cellBytes
        // Places in a batch are 32-bit numbers.
        mostRowBytes = min(limits.rowBytes, 1 << 30)
        self.batchBytes = batchBytes
        let bytes = Array(dialect.delimiter.utf8)
        delimiterFirst = bytes.first ?? UInt8(ascii: ",")
        delimiterRest = Array(bytes.dropFirst())
        isCutInBlocks = !dialect.endsRowsWithCR && delimiterFirst != 0x0A
    }

    /// Column of the field that is being scanned.
    var currentColumn: Int { Int(column) }

    /// Tells the scanner that the first `count` bytes of the buffer were taken away. Only between rows.
    mutating func dropped(_ count: Int) {
        position -= count
        rowStart -= count
    }

    /// Adds the complete rows of the buffer to `rows`, and also the last one when the text ends here.
    mutating func scan(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, cells: inout [RowBatch.Cell],
        rows: inout [RowBatch.Row]
    ) -> Stop {
        withUnsafeTemporaryAllocation(of: RowBatch.Cell.self, capacity: CSVOutput.capacity) { cellStorage in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: BytePositions.window) { positionStorage in
                var output = CSVOutput(storage: cellStorage)
                // Swapped, not copied.
                swap(&output.cells, &cells)
                swap(&output.rows, &rows)
                let stop = scan(bytes, isLast: isLast, positions: BytePositions(positionStorage), output: &output)
                output.flush()
                swap(&output.cells, &cells)
                swap(&output.rows, &rows)
                return stop
            }
        }
    }

    private mutating func scan(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, positions: BytePositions, output: inout CSVOutput
    ) -> Stop {
        while true {
            let stop: Stop?
            switch state {
            case .rowStart:
                if skipsLineFeed {
                    guard position < bytes.count else { return .needsMore }
                    if bytes[position] == 0x0A { position += 1 }
                    skipsLineFeed = false
                }
                rowStart = position
                if isFull(output) { return .batchFull }
                guard position < bytes.count else { return .needsMore }
                if row > Self.mostRows { return .limit(name: "rows", value: Int(Self.mostRows), column: nil) }
                fieldStart = position
                column = 1
                appendedText = nil
                state = declaresDelimiter && row == 1 ? .wholeLine : .fieldStart
                stop = nil
            case .fieldStart:
                if position + BytePositions.blockSize <= bytes.count, appendedText == nil, isCutInBlocks {
                    stop = scanBlocks(bytes, positions: positions, output: &output)
                } else {
                    stop = nil
                }
                if stop == nil, state == .fieldStart {
                    if position == bytes.count, !isLast { return endOfBuffer(bytes) }
                    startField(bytes)
                }
            case .unquoted: stop = scanUnquoted(bytes, isLast: isLast, output: &output)
            case .quoted: stop = scanQuoted(bytes, isLast: isLast)
            case .quoteInQuoted: stop = scanQuoteInQuoted(bytes, isLast: isLast, output: &output)
            case .afterQuoted: stop = scanAfterQuoted(bytes, isLast: isLast, output: &output)
            case .wholeLine: stop = scanUnquoted(bytes, isLast: isLast, output: &output)
            }
            if let stop { return stop }
        }
    }

    mutating func isFull(_ output: CSVOutput) -> Bool {
        output.rows.count == RowBatch.rowsPerBatch || row > Self.mostRows && !output.rows.isEmpty
            || !output.rows.isEmpty && (position > batchBytes || output.cellCount >= Self.batchCells)
    }

    /// Whether the field is quoted, by its first byte. At the end of the text it is an empty last field.
    private mutating func startField(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
        guard isQuoted, position < bytes.count, bytes[position] == quote else {
            state = .unquoted
            return
        }
        openQuote = position
        position += 1
        fieldStart = position
        quotedEnd = position
        state = .quoted
    }

    private mutating func scanUnquoted(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, output: inout CSVOutput
    ) -> Stop? {
        let otherEnd = endsRowsWithCR ? 0x0D : UInt8(0x0A)
        let delimiter = state == .wholeLine ? 0x0A : delimiterFirst
        let start = position
        position = ByteSearch.first(of: delimiter, 0x0A, otherEnd, in: UnsafeRawBufferPointer(bytes), from: start)
        if let appendedText, let torn = strayQuote(bytes, from: start, after: appendedText) { return torn }
        guard position < bytes.count else {
            guard isLast else { return endOfBuffer(bytes) }
            return endUnquoted(bytes, isRowEnd: true, output: &output)
        }
        let byte = bytes[position]
        if byte == 0x0A || byte == otherEnd {
            return endUnquoted(bytes, isRowEnd: true, output: &output)
        }
        switch matchDelimiter(bytes, at: position, isLast: isLast) {
        case .yes: return endUnquoted(bytes, isRowEnd: false, output: &output)
        case .no: position += 1
        case .needsMore: return endOfBuffer(bytes)
        }
        return nil
    }
}

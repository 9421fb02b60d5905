import Records

/// The fast way through text whose rows end with LF or CRLF.
extension CSVScanner {
    /// Cuts fields while whole blocks of bytes are left, from the start of a field on: unquoted ones, and quoted ones without
    /// doubled quotes that end within the bytes looked at together. Afterwards the state machine goes on from `state`.
    mutating func scanBlocks(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, positions: BytePositions, output: inout CSVOutput
    ) -> Stop? {
        let raw = UnsafeRawBufferPointer(bytes)
        var positions = positions
        var searched = position
        while true {
            let length = min(window, (bytes.count - searched) & -BytePositions.blockSize)
            if length <= 0 { break }
            // A quote means nothing where fields are not quoted.
            let quoteOrNothing = isQuoted ? quote : 0x0A
            positions.find(delimiterFirst, 0x0A, quoteOrNothing, in: raw, from: searched, length: length)
            let end = searched + length
            var index = 0
            while index < positions.count {
                let found = searched &+ positions[index]
                index &+= 1
                // Within a delimiter of several bytes.
                if found < fieldStart { continue }
                let byte = bytes[found]
                if byte == delimiterFirst {
                    switch matchDelimiter(bytes, at: found, isLast: false) {
                    case .yes: break
                    case .no: continue
                    case .needsMore: return leave(at: fieldStart)
                    }
                    if let stop = addField(bytes, to: found, output: &output) { return stop }
                    if let stop = goOn(after: found) { return stop }
                } else if byte == 0x0A {
                    var textEnd = found
                    if textEnd > fieldStart, bytes[textEnd &- 1] == 0x0D { textEnd &-= 1 }
                    let isBlank = textEnd == fieldStart && column == 1
                    if !isBlank, let stop = addField(bytes, to: textEnd, output: &output) { return stop }
                    if endsBatch(at: found, cellCount: isBlank ? 0 : Int(column), output: &output) { return nil }
                } else if found == fieldStart {
                    // The closing quote, and what stands behind it.
                    while index < positions.count, bytes[searched &+ positions[index]] != quote { index &+= 1 }
                    guard index < positions.count else { return leave(at: fieldStart) }
                    let close = searched &+ positions[index]
                    guard close &+ 2 < end else { return leave(at: fieldStart) }
                    index &+= 1
                    let next = bytes[close &+ 1]
                    let isRowEnd = next == 0x0A || next == 0x0D && bytes[close &+ 2] == 0x0A
                    guard
                        isRowEnd
                            || next == delimiterFirst && matchDelimiter(bytes, at: close &+ 1, isLast: false) == .yes
                    else { return leave(at: fieldStart) }
                    fieldStart &+= 1
                    if let stop = violation(cellEnd: close, rowEnd: close &+ 1) { return stop }
                    output.addCell(from: fieldStart, to: close, column: column)
                    if !isRowEnd {
                        if let stop = goOn(after: close &+ 1) { return stop }
                    } else {
                        let lineFeed = next == 0x0A ? close &+ 1 : close &+ 2
                        if endsBatch(at: lineFeed, cellCount: Int(column), output: &output) { return nil }
                    }
                }
            }
            searched = end
            window = min(window * 2, BytePositions.window)
        }
        return leaveAtEnd(searched)
    }

    @inline(__always)
    private mutating func addField(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, to end: Int, output: inout CSVOutput
    ) -> Stop? {
        if let stop = violation(cellEnd: end, rowEnd: end) { return stop }
        let textEnd = marksLineBreaks ? LineBreakMarks.replace(in: bytes, from: fieldStart, to: end) : end
        output.addCell(from: fieldStart, to: textEnd, column: column)
        return nil
    }

    /// The next field starts behind the delimiter.
    @inline(__always)
    private mutating func goOn(after delimiter: Int) -> Stop? {
        if Int(column) >= mostColumns { return .limit(name: "columns", value: mostColumns, column: nil) }
        column &+= 1
        fieldStart = delimiter &+ 1 &+ delimiterRest.count
        return nil
    }

    /// Ends the row at a line feed. True when the batch is full with it: then the next row is left to the state machine.
    @inline(__always)
    private mutating func endsBatch(at lineFeed: Int, cellCount: Int, output: inout CSVOutput) -> Bool {
        output.addRow(row, cellCount: cellCount)
        row &+= 1
        column = 1
        fieldStart = lineFeed &+ 1
        rowStart = fieldStart
        position = fieldStart
        guard isFull(output) else { return false }
        state = .rowStart
        return true
    }

    /// Leaves the field that starts at `start` to the state machine.
    private mutating func leave(at start: Int) -> Stop? {
        position = start
        state = .fieldStart
        window = BytePositions.blockSize
        return nil
    }

    /// Too few bytes are left: everything before `searched` is cut.
    private mutating func leaveAtEnd(_ searched: Int) -> Stop? {
        position = max(searched, fieldStart)
        if searched > fieldStart {
            state = .unquoted
        } else {
            state = fieldStart == rowStart ? .rowStart : .fieldStart
        }
        return nil
    }
}

import Records

/// Ends of fields and rows, and the limits, which are asked there and wherever the text is cut into pieces.
extension CSVScanner {
    enum Match { case yes, no, needsMore }

    /// Whether the delimiter stands at `index`, where its first byte does. (Mutating, as others here that change nothing: so
    /// no call of the hot loops copies the scanner.)
    @inline(__always)
    mutating func matchDelimiter(_ bytes: UnsafeMutableBufferPointer<UInt8>, at index: Int, isLast: Bool) -> Match {
        for (offset, byte) in delimiterRest.enumerated() {
            guard index + 1 + offset < bytes.count else { return isLast ? .no : .needsMore }
            if bytes[index + 1 + offset] != byte { return .no }
        }
        return .yes
    }

    /// Moves the text of a quoted field up to `end` to where its unescaped text ends.
    mutating func moveText(_ bytes: UnsafeMutableBufferPointer<UInt8>, to end: Int) {
        if quotedEnd != position, end > position, let base = bytes.baseAddress {
            (base + quotedEnd).update(from: base + position, count: end - position)
        }
        quotedEnd += end - position
        position = end
    }

    /// Ends an unquoted field at `position`, where a delimiter or row end stands, or the text ends.
    mutating func endUnquoted(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isRowEnd: Bool, output: inout CSVOutput
    ) -> Stop? {
        var end = position
        // The CR of a CRLF is no part of the value; at the end of the file neither.
        if isRowEnd, !endsRowsWithCR, end > fieldStart, bytes[end - 1] == 0x0D { end -= 1 }
        // A blank line is a row without cells.
        if isRowEnd, end == fieldStart, column == 1 { return endRow(bytes, cellCount: 0, output: &output) }
        if let stop = violation(cellEnd: end, rowEnd: end) { return stop }
        let textEnd = marksLineBreaks ? LineBreakMarks.replace(in: bytes, from: fieldStart, to: end) : end
        output.addCell(from: fieldStart, to: textEnd, column: column)
        return isRowEnd ? endRow(bytes, cellCount: Int(column), output: &output) : nextField()
    }

    /// Ends a quoted field; `position` is behind its closing quote and whatever text follows that.
    mutating func endQuoted(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isRowEnd: Bool, output: inout CSVOutput
    ) -> Stop? {
        var end = position
        if isRowEnd, state == .afterQuoted, !endsRowsWithCR, quotedEnd > fieldStart, bytes[quotedEnd - 1] == 0x0D {
            quotedEnd -= 1
            end -= 1
        }
        if let stop = violation(cellEnd: end - 1, rowEnd: end) { return stop }
        output.addCell(from: fieldStart, to: quotedEnd, column: column)
        openQuote = nil
        guard isRowEnd else { return nextField() }
        if position < bytes.count, bytes[position] == 0x0D, !endsRowsWithCR { position += 1 }
        return endRow(bytes, cellCount: Int(column), output: &output)
    }

    /// Goes past the delimiter.
    private mutating func nextField() -> Stop? {
        if Int(column) >= mostColumns { return .limit(name: "columns", value: mostColumns, column: nil) }
        position += 1 + delimiterRest.count
        fieldStart = position
        column &+= 1
        state = .fieldStart
        return nil
    }

    /// Goes past the row end, if one is there.
    private mutating func endRow(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, cellCount: Int, output: inout CSVOutput
    ) -> Stop? {
        if position < bytes.count {
            skipsLineFeed = endsRowsWithCR && bytes[position] == 0x0D
            position += 1
        }
        output.addRow(row, cellCount: cellCount)
        row &+= 1
        rowStart = position
        state = .rowStart
        return nil
    }

    /// The limit that the cell and row are past when they go on to these places; of two the one that comes first.
    /// A quoted cell is measured as it stands in the file, with its quotes still doubled.
    @inline(__always)
    mutating func violation(cellEnd: Int, rowEnd: Int) -> Stop? {
        if cellEnd &- fieldStart <= mostCellBytes, rowEnd &- rowStart <= mostRowBytes { return nil }
        return limit(cellEnd: cellEnd, rowEnd: rowEnd)
    }

    private mutating func limit(cellEnd: Int, rowEnd: Int) -> Stop {
        let isCell = cellEnd - fieldStart > mostCellBytes
        let isRow = rowEnd - rowStart > mostRowBytes
        if isCell, !isRow || fieldStart - rowStart <= mostRowBytes - mostCellBytes {
            return .limit(name: "cellBytes", value: mostCellBytes, column: currentColumn)
        }
        return .limit(name: "rowBytes", value: mostRowBytes, column: nil)
    }

    /// More bytes are needed, unless those that are there are too many already.
    mutating func endOfBuffer(_ bytes: UnsafeMutableBufferPointer<UInt8>) -> Stop {
        var end = position
        switch state {
        case .rowStart, .fieldStart, .quoted: break
        // What was seen last may be no part of the value.
        case .quoteInQuoted, .afterQuoted: end -= 2
        case .unquoted, .wholeLine: if end > fieldStart, bytes[end - 1] == 0x0D { end -= 1 }
        }
        return violation(cellEnd: end, rowEnd: end) ?? .needsMore
    }
}

import Records

/// The states of quoted fields.
extension CSVScanner {
    mutating func scanQuoted(_ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool) -> Stop? {
        moveText(
            bytes, to: ByteSearch.first(of: quote, quote, quote, in: UnsafeRawBufferPointer(bytes), from: position))
        guard position < bytes.count else {
            guard isLast, let openQuote else { return endOfBuffer(bytes) }
            return violation(cellEnd: position, rowEnd: position)
                ?? .tornQuote(position: openQuote, column: currentColumn)
        }
        position += 1
        state = .quoteInQuoted
        return nil
    }

    mutating func scanQuoteInQuoted(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, output: inout CSVOutput
    ) -> Stop? {
        guard position < bytes.count else {
            guard isLast else { return endOfBuffer(bytes) }
            return endQuoted(bytes, isRowEnd: true, output: &output)
        }
        let byte = bytes[position]
        if byte == quote {
            bytes[quotedEnd] = quote
            quotedEnd += 1
            position += 1
            state = .quoted
            return nil
        }
        if byte == 0x0A || byte == 0x0D && endsRowsWithCR { return endQuoted(bytes, isRowEnd: true, output: &output) }
        if byte == 0x0D {
            guard position + 1 < bytes.count || isLast else { return endOfBuffer(bytes) }
            if position + 1 == bytes.count || bytes[position + 1] == 0x0A {
                return endQuoted(bytes, isRowEnd: true, output: &output)
            }
        }
        if byte == delimiterFirst {
            switch matchDelimiter(bytes, at: position, isLast: isLast) {
            case .yes: return endQuoted(bytes, isRowEnd: false, output: &output)
            case .needsMore: return endOfBuffer(bytes)
            case .no: break
            }
        }
        openQuote = nil
        appendedText = (position, currentColumn)
        state = .afterQuoted
        return nil
    }

    /// Text after a closing quote. A further quote in it means that a quote in the value was not doubled, so that nobody
    /// can tell where the value ends.
    mutating func scanAfterQuoted(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, isLast: Bool, output: inout CSVOutput
    ) -> Stop? {
        let otherEnd = endsRowsWithCR ? 0x0D : UInt8(0x0A)
        let start = position
        moveText(
            bytes,
            to: ByteSearch.first(of: delimiterFirst, 0x0A, otherEnd, in: UnsafeRawBufferPointer(bytes), from: start))
        if let appendedText, let torn = strayQuote(bytes, from: start, after: appendedText) { return torn }
        guard position < bytes.count else {
            guard isLast else { return endOfBuffer(bytes) }
            return endQuoted(bytes, isRowEnd: true, output: &output)
        }
        if bytes[position] == 0x0A || bytes[position] == otherEnd {
            return endQuoted(bytes, isRowEnd: true, output: &output)
        }
        switch matchDelimiter(bytes, at: position, isLast: isLast) {
        case .yes: return endQuoted(bytes, isRowEnd: false, output: &output)
        case .no: moveText(bytes, to: position + 1)
        case .needsMore: return endOfBuffer(bytes)
        }
        return nil
    }

    /// The fault of a row that has text after a closing quote, when a quote stands from `start` to `position`.
    mutating func strayQuote(
        _ bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, after text: (position: Int, column: Int)
    ) -> Stop? {
        // Only the moved text tells, since it may lie over the bytes that it came from.
        let length = position - start
        let first = state == .afterQuoted ? quotedEnd - length : start
        guard let index = bytes[first..<first + length].firstIndex(of: quote) else { return nil }
        let end = start + index - first
        return violation(cellEnd: end - 1, rowEnd: end) ?? .tornQuote(position: text.position, column: text.column)
    }
}

import Records

/// Reads the rows of one XLS sheet: those that hold at least one cell record.
struct XLSReader: RowReader {
    private let workbook: XLSWorkbook
    private let index: XLSSheetIndex
    private var next = 0

    init(workbook: XLSWorkbook, index: XLSSheetIndex) {
        self.workbook = workbook
        self.index = index
    }

    var share: Double { Double(next) / Double(max(index.entries.count, 1)) }

    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        batch.removeAll()
        let entries = index.entries
        while next < entries.count, batch.rows.count < RowBatch.rowsPerBatch, batch.bytes.count < 8 << 20 {
            let row = entries[next].row
            let firstCell = batch.cells.count
            while next < entries.count, entries[next].row == row {
                try append(entries[next], to: &batch)
                next += 1
            }
            batch.rows.append(
                RowBatch.Row(
                    number: Int32(row) + 1, firstCell: Int32(firstCell),
                    cellCount: Int32(batch.cells.count - firstCell),
                    isHidden: index.hiddenRows.contains(row)))
        }
        return !batch.rows.isEmpty
    }

    private func append(_ entry: XLSSheetIndex.Entry, to batch: inout RowBatch) throws(ReadingError) {
        let start = batch.bytes.count
        let kind = try value(entry, to: &batch.bytes)
        let length = batch.bytes.count - start
        batch.cells.append(
            RowBatch.Cell(
                offset: Int32(start), length: Int32(length), column: Int32(entry.column) + 1,
                kind: length == 0 && kind == .text ? .empty : kind, is1904: workbook.is1904 && kind == .date))
    }

    /// Appends the cell's text and gives its kind.
    private func value(_ entry: XLSSheetIndex.Entry, to bytes: inout [UInt8]) throws(ReadingError) -> CellKind {
        let stream = workbook.stream
        guard let record = BIFFRecord(in: stream, at: Int(entry.offset)) else { throw damaged(entry) }
        let start = record.data.lowerBound
        switch record.id {
        case BIFFRecord.number:
            return number(Double(bitPattern: stream.uint64(at: start + 6)), style: stream.uint16(at: start + 4), &bytes)
        case BIFFRecord.rk:
            return rk(stream.uint32(at: start + 6), style: stream.uint16(at: start + 4), &bytes)
        case BIFFRecord.multipleRK:
            let at = start + 4 + Int(entry.part) * 6
            return rk(stream.uint32(at: at + 2), style: stream.uint16(at: at), &bytes)
        case BIFFRecord.labelShared:
            guard let range = workbook.sharedTexts.range(of: stream.uint32(at: start + 6)) else {
                throw error(.damaged(.sharedStringIndex), entry)
            }
            bytes.append(contentsOf: workbook.sharedTexts.bytes[range])
            return .text
        case BIFFRecord.label, BIFFRecord.richString:
            guard appendText(record, skipping: 6, to: &bytes) else { throw damaged(entry) }
            return .text
        case BIFFRecord.booleanOrError:
            return booleanOrError(stream[start + 6], isError: stream[start + 7] != 0, &bytes)
        case BIFFRecord.formula, BIFFRecord.formulaBIFF3, BIFFRecord.formulaBIFF4:
            return try formula(record, entry, &bytes)
        default:
            return .empty
        }
    }

    private func formula(
        _ record: BIFFRecord, _ entry: XLSSheetIndex.Entry, _ bytes: inout [UInt8]
    ) throws(ReadingError) -> CellKind {
        let stream = workbook.stream
        let result = record.data.lowerBound + 6
        guard stream.uint16(at: result + 6) == 0xFFFF else {
            return number(Double(bitPattern: stream.uint64(at: result)), style: stream.uint16(at: result - 2), &bytes)
        }
        switch stream[result] {
        case 0:
            // The text follows in a STRING record, after the records of a shared or array formula.
            var offset = record.end
            for _ in 0..<4 {
                guard let next = BIFFRecord(in: stream, at: offset) else { break }
                if next.id == BIFFRecord.string {
                    guard appendText(next, skipping: 0, to: &bytes) else { throw damaged(entry) }
                    return .text
                }
                offset = next.end
            }
            return .empty
        case 1: return booleanOrError(stream[result + 2], isError: false, &bytes)
        case 2: return booleanOrError(stream[result + 2], isError: true, &bytes)
        default: return .empty
        }
    }

    /// A string with a 16-bit length, in the record and its continuations.
    private func appendText(_ record: BIFFRecord, skipping skipped: Int, to bytes: inout [UInt8]) -> Bool {
        if !workbook.isBIFF8 {
            // The usual case, a text within its record, needs no list of segments.
            let start = record.data.lowerBound + skipped + 2
            let end = start + workbook.stream.uint16(at: start - 2)
            if start <= record.end, end <= record.end {
                workbook.stream.withUnsafeBytes {
                    workbook.codePage.append(UnsafeRawBufferPointer(rebasing: $0[start..<end]), to: &bytes)
                }
                return true
            }
        }
        var data = ContinuedBytes(record, skipping: skipped, in: workbook.stream)
        guard let count = data.uint16() else { return false }
        if !workbook.isBIFF8 { return data.appendEightBit(count, workbook.codePage, to: &bytes) }
        if count == 0 { return true }
        guard let flags = data.byte() else { return false }
        if flags & 8 != 0, data.uint16() == nil { return false }
        if flags & 4 != 0, data.uint32() == nil { return false }
        return data.appendUnicode(count, isWide: flags & 1 != 0, to: &bytes)
    }

    private func number(_ value: Double, style: Int, _ bytes: inout [UInt8]) -> CellKind {
        guard value.isFinite else {
            bytes.append(contentsOf: "#NUM!".utf8)
            return .error
        }
        DecimalText.append(value, to: &bytes)
        return workbook.stylesShowDate.indices.contains(style) && workbook.stylesShowDate[style] ? .date : .number
    }

    /// A number in 30 bits, whole or the upper part of a double, perhaps in hundredths.
    private func rk(_ raw: Int, style: Int, _ bytes: inout [UInt8]) -> CellKind {
        let isHundredths = raw & 1 != 0
        if raw & 2 != 0 {
            let whole = Int(Int32(truncatingIfNeeded: raw) >> 2)
            if isHundredths {
                DecimalText.appendHundredths(whole, to: &bytes)
            } else {
                DecimalText.appendHundredths(whole * 100, to: &bytes)
            }
            return workbook.stylesShowDate.indices.contains(style) && workbook.stylesShowDate[style] ? .date : .number
        }
        let value = Double(bitPattern: UInt64(raw & 0xFFFF_FFFC) << 32)
        return number(isHundredths ? value / 100 : value, style: style, &bytes)
    }

    private func booleanOrError(_ value: UInt8, isError: Bool, _ bytes: inout [UInt8]) -> CellKind {
        bytes.append(contentsOf: (isError ? ErrorName.name(of: value) : value != 0 ? "true" : "false").utf8)
        return isError ? .error : .boolean
    }

    private func damaged(_ entry: XLSSheetIndex.Entry) -> ReadingError { error(.damaged(.workbookRecord), entry) }

    private func error(_ kind: ReadingError.Kind, _ entry: XLSSheetIndex.Entry) -> ReadingError {
        index.place.error(kind, row: Int(entry.row) + 1, column: Int(entry.column) + 1, offset: Int(entry.offset))
    }
}

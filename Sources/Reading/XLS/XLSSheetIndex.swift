/// Where each cell of an XLS sheet stands in the stream, by row and column.
///
/// The records may come in any order. Of two for one cell the later counts, as in Excel: DPIS's writer formats a row
/// with blanks first and then writes into it.
struct XLSSheetIndex {
    struct Entry {
        var row: UInt16
        var column: UInt16
        /// Which cell of a record with several.
        var part: UInt16
        /// Where the record starts.
        var offset: UInt32

        var key: UInt32 { UInt32(row) << 16 | UInt32(column) }
    }

    private(set) var entries: [Entry] = []
    private(set) var hiddenRows: Set<UInt16> = []
    let place: ReadingPlace

    init(_ workbook: XLSWorkbook, offset start: Int, place: ReadingPlace) throws(ReadingError) {
        self.place = place
        let stream = workbook.stream
        guard let first = BIFFRecord(in: stream, at: start) else { throw place.error(.truncated, offset: start) }
        guard first.id == BIFFRecord.beginning else { throw place.error(.damaged(.workbookRecord), offset: start) }
        var offset = first.end
        var depth = 1
        while depth > 0 {
            guard let record = BIFFRecord(in: stream, at: offset) else {
                throw place.error(.truncated, offset: stream.count)
            }
            offset = record.end
            // Number 0 is the sheet's size in old files, and never without content: these are sectors that nobody wrote.
            guard record.id != 0 || !record.data.isEmpty else {
                throw place.error(.damaged(.workbookRecord), offset: record.offset)
            }
            switch record.id {
            // Charts inside a sheet have a substream of their own.
            case BIFFRecord.beginning: depth += 1
            case BIFFRecord.endOfSubstream: depth -= 1
            default: if depth == 1 { try add(record, stream) }
            }
        }
        settleOrder()
    }

    private mutating func add(_ record: BIFFRecord, _ stream: [UInt8]) throws(ReadingError) {
        let start = record.data.lowerBound
        let least: Int
        switch record.id {
        case BIFFRecord.row:
            guard record.data.count >= 14 else { return }
            if stream.uint16(at: start + 12) & 0x20 != 0 { hiddenRows.insert(UInt16(stream.uint16(at: start))) }
            return
        case BIFFRecord.multipleRK:
            return try add(record, stream, each: 6)
        case BIFFRecord.multipleBlank:
            return try add(record, stream, each: 2)
        case BIFFRecord.blank: least = 6
        case BIFFRecord.number: least = 14
        case BIFFRecord.rk, BIFFRecord.labelShared: least = 10
        case BIFFRecord.booleanOrError, BIFFRecord.label, BIFFRecord.richString: least = 8
        case BIFFRecord.formula, BIFFRecord.formulaBIFF3, BIFFRecord.formulaBIFF4: least = 14
        default: return
        }
        guard record.data.count >= least else { throw place.error(.damaged(.workbookRecord), offset: record.offset) }
        append(row: stream.uint16(at: start), column: stream.uint16(at: start + 2), part: 0, record)
    }

    /// Row, first column, the cells, last column.
    private mutating func add(_ record: BIFFRecord, _ stream: [UInt8], each size: Int) throws(ReadingError) {
        let start = record.data.lowerBound
        let count = (record.data.count - 6) / size
        let column = stream.uint16(at: start + 2)
        guard record.data.count >= 6 + size, column + count <= 0x10000 else {
            throw place.error(.damaged(.workbookRecord), offset: record.offset)
        }
        for part in 0..<count {
            append(row: stream.uint16(at: start), column: column + part, part: part, record)
        }
    }

    private mutating func append(row: Int, column: Int, part: Int, _ record: BIFFRecord) {
        entries.append(
            Entry(
                row: UInt16(truncatingIfNeeded: row), column: UInt16(truncatingIfNeeded: column),
                part: UInt16(truncatingIfNeeded: part), offset: UInt32(truncatingIfNeeded: record.offset)))
    }

    private mutating func settleOrder() {
        var isRising = true
        for (former, later) in zip(entries, entries.dropFirst()) where former.key >= later.key {
            isRising = false
            break
        }
        if isRising { return }
        entries.sort { ($0.key, $0.offset, $0.part) < ($1.key, $1.offset, $1.part) }
        var kept: [Entry] = []
        kept.reserveCapacity(entries.count)
        for entry in entries {
            if kept.last?.key == entry.key { kept.removeLast() }
            kept.append(entry)
        }
        entries = kept
    }
}

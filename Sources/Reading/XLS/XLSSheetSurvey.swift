/// What a first pass over an XLS sheet finds: where the cells of each row stand, which rows and columns are hidden,
/// which cells are merged. So the second pass can hand out rows in order, whatever the order of the records.
///
/// Excel writes the rows one after the other; then there is one run a row, and the second pass goes straight on.
struct XLSSheetSurvey {
    /// Unbroken series of cells of one row: the row in the upper 32 bits, where the first record starts in the lower.
    /// They rise.
    private(set) var runs: [UInt64] = []
    /// Whether the records stand in the order of the rows.
    private(set) var isOrdered = true
    /// The sheet's part of the stream.
    private(set) var extent: Range<Int>
    private(set) var notes = SheetNotes()
    private var hiddenRows: [Bool] = []

    init(_ workbook: XLSWorkbook, start: Int, place: ReadingPlace) throws(ReadingError) {
        var stream = RecordStream(workbook.stream, chunkSize: workbook.chunkSize, at: start)
        extent = start..<start
        guard try stream.next() else { throw place.error(.truncated, offset: stream.fileEnd) }
        guard stream.id == BIFFRecord.beginning else {
            throw place.error(.damaged(.workbookRecord), offset: stream.fileOffset)
        }
        let limits = workbook.limits
        var hiddenColumns = [Bool](repeating: false, count: 256)
        var depth = 1
        var row = -1
        while depth > 0 {
            guard try stream.next() else {
                if stream.endedWhole, depth == 1 { break }
                throw place.error(.truncated, offset: stream.fileEnd)
            }
            let least = BIFFRecord.leastCellBytes(stream.id)
            if least > 0, depth == 1 {
                guard stream.count >= least else {
                    throw place.error(.damaged(.workbookRecord), offset: stream.fileOffset)
                }
                let here = stream.uint16(at: 0)
                if here != row {
                    row = here
                    try addRun(stream, row, limits, place)
                }
                try checkColumns(stream, limits, place)
                continue
            }
            switch stream.id {
            // Charts inside a sheet have a substream of their own.
            case BIFFRecord.beginning:
                // Without a record for its end, the sheet ends where another starts.
                if workbook.allStarts.contains(stream.offset) {
                    stream.putBack()
                    depth = 0
                } else {
                    depth += 1
                }
            case BIFFRecord.endOfSubstream: depth -= 1
            case BIFFRecord.filePass: throw place.error(.encrypted, offset: stream.fileOffset)
            case BIFFRecord.row where depth == 1: addRow(stream)
            case BIFFRecord.columnInfo where depth == 1: Self.addColumns(stream, to: &hiddenColumns)
            case BIFFRecord.mergedCells where depth == 1: try addMerged(stream, limits, place)
            // Number 0 is the sheet's size in old files, and never without content: these are sectors that nobody wrote.
            case 0 where stream.count == 0:
                throw place.error(.damaged(.workbookRecord), offset: stream.fileOffset)
            default: break
            }
        }
        extent = start..<stream.nextOffset
        notes.hiddenColumns = Self.ranges(hiddenColumns)
        if !isOrdered { runs.sort() }
    }

    func isHidden(row: Int) -> Bool { row < hiddenRows.count && hiddenRows[row] }

    private mutating func addRun(
        _ stream: RecordStream, _ row: Int, _ limits: ReadingLimits, _ place: ReadingPlace
    ) throws(ReadingError) {
        if row >= limits.rows {
            throw place.error(.limit(name: "rows", value: limits.rows), row: row + 1, offset: stream.fileOffset)
        }
        // The places of sheets are numbers of 32 bits, too.
        guard stream.offset <= Int(UInt32.max) else {
            throw place.error(.damaged(.workbookRecord), row: row + 1, offset: stream.fileOffset)
        }
        let run = UInt64(row) << 32 | UInt64(UInt32(truncatingIfNeeded: stream.offset))
        if let last = runs.last, last > run { isOrdered = false }
        runs.append(run)
        // In order there are at most 65,536 runs, one for each row.
        if runs.count > limits.unorderedRuns {
            throw place.error(
                .limit(name: "unorderedRuns", value: limits.unorderedRuns), row: row + 1, offset: stream.fileOffset)
        }
    }

    private func checkColumns(
        _ stream: RecordStream, _ limits: ReadingLimits, _ place: ReadingPlace
    ) throws(ReadingError) {
        var last = stream.uint16(at: 2)
        switch stream.id {
        case BIFFRecord.multipleRK: last += (stream.count - 6) / 6 - 1
        case BIFFRecord.multipleBlank: last += (stream.count - 6) / 2 - 1
        default: break
        }
        if last >= limits.columns {
            throw place.error(
                .limit(name: "columns", value: limits.columns), row: stream.uint16(at: 0) + 1, column: last + 1,
                offset: stream.fileOffset)
        }
    }

    private mutating func addRow(_ stream: RecordStream) {
        guard stream.count >= 14, stream.uint16(at: 12) & 0x20 != 0 else { return }
        if hiddenRows.isEmpty { hiddenRows = [Bool](repeating: false, count: 0x10000) }
        hiddenRows[stream.uint16(at: 0)] = true
    }

    /// [MS-XLS] 2.4.53
    private static func addColumns(_ stream: RecordStream, to hidden: inout [Bool]) {
        let first = stream.uint16(at: 0)
        // Excel itself writes 256 where it means 255.
        let last = min(stream.uint16(at: 2), 255)
        guard stream.count >= 10, stream.uint16(at: 8) & 1 != 0, first <= last else { return }
        for column in first...last { hidden[column] = true }
    }

    private static func ranges(_ hidden: [Bool]) -> [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        var start: Int?
        for column in 0...hidden.count {
            let isHidden = column < hidden.count && hidden[column]
            if isHidden, start == nil { start = column }
            if !isHidden, let first = start {
                ranges.append(first + 1...column)
                start = nil
            }
        }
        return ranges
    }

    /// [MS-XLS] 2.4.168: as many as the record holds, if it claims more.
    private mutating func addMerged(
        _ stream: RecordStream, _ limits: ReadingLimits, _ place: ReadingPlace
    ) throws(ReadingError) {
        for index in 0..<min(stream.uint16(at: 0), max(stream.count - 2, 0) / 8) {
            let numbers = (0..<4).map { stream.uint16(at: 2 + index * 8 + $0 * 2) + 1 }
            notes.mergedRanges.append(
                CellRange(
                    rows: min(numbers[0], numbers[1])...max(numbers[0], numbers[1]),
                    columns: min(numbers[2], numbers[3])...max(numbers[2], numbers[3])))
            if notes.mergedRanges.count > limits.mergedRanges {
                throw place.error(
                    .limit(name: "mergedRanges", value: limits.mergedRanges), offset: stream.fileOffset)
            }
        }
    }
}

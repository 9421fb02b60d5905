import Records

/// Reads the rows of one XLS sheet: those that hold at least one cell record.
struct XLSReader: RowReader {
    let workbook: XLSWorkbook
    let place: ReadingPlace
    private let survey: XLSSheetSurvey
    private var stream: RecordStream
    private var nextRun = 0
    private(set) var notes: SheetNotes
    /// Where the current row's text starts in the batch.
    private var rowStart = 0

    /// Up to this size the part of the stream that holds a sheet out of order is kept in the window, so that jumping
    /// about in it costs nothing.
    private static let jumpingWindow = 32 << 20

    init(workbook: XLSWorkbook, survey: XLSSheetSurvey, place: ReadingPlace) {
        self.workbook = workbook
        self.survey = survey
        self.place = place
        notes = survey.notes
        var chunkSize = workbook.chunkSize
        if !survey.isOrdered {
            chunkSize = survey.extent.count <= Self.jumpingWindow ? survey.extent.count : min(chunkSize, 4096)
        }
        stream = RecordStream(workbook.stream, chunkSize: chunkSize, at: survey.extent.lowerBound)
    }

    var share: Double { Double(nextRun) / Double(max(survey.runs.count, 1)) }

    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        batch.removeAll()
        let runs = survey.runs
        // Reads the sheet's first record and, behind it, what is to stay in the window.
        if nextRun == 0, !survey.isOrdered { _ = try stream.next() }
        while nextRun < runs.count, batch.rows.count < RowBatch.rowsPerBatch, batch.bytes.count < 8 << 20 {
            let row = Int(runs[nextRun] >> 32)
            let firstCell = batch.cells.count
            rowStart = batch.bytes.count
            while nextRun < runs.count, Int(runs[nextRun] >> 32) == row {
                stream.seek(to: Int(UInt32(truncatingIfNeeded: runs[nextRun])))
                try readRun(row, firstCell, &batch)
                nextRun += 1
            }
            settle(row, firstCell, &batch)
            batch.rows.append(
                RowBatch.Row(
                    number: Int32(row) + 1, firstCell: Int32(firstCell),
                    cellCount: Int32(batch.cells.count - firstCell), isHidden: survey.isHidden(row: row)))
        }
        return !batch.rows.isEmpty
    }

    /// Reads cells until one of another row comes, or the sheet ends.
    private mutating func readRun(
        _ row: Int, _ firstCell: Int, _ batch: inout RowBatch
    ) throws(ReadingError) {
        // A formula's text follows in a STRING record, after the records of a shared or array formula.
        var waitsForText = false
        while stream.nextOffset < survey.extent.upperBound, try stream.next() {
            let least = BIFFRecord.leastCellBytes(stream.id)
            if least > 0 {
                guard stream.count >= least else { throw error(.damaged(.workbookRecord), row, nil) }
                guard stream.uint16(at: 0) == row else { return stream.putBack() }
                waitsForText = try append(row, &batch)
                // Cells that stand there again and again must not fill the memory.
                if batch.cells.count - firstCell > 65536 + 2 * workbook.limits.columns {
                    settle(row, firstCell, &batch)
                    waitsForText = false
                }
                continue
            }
            switch stream.id {
            case BIFFRecord.string where waitsForText:
                waitsForText = false
                try appendResult(row, &batch)
            case BIFFRecord.beginning: try skipSubstream()
            default: break
            }
        }
    }

    /// Steps over a chart inside the sheet.
    private mutating func skipSubstream() throws(ReadingError) {
        var depth = 1
        while depth > 0, stream.nextOffset < survey.extent.upperBound, try stream.next() {
            if stream.id == BIFFRecord.beginning { depth += 1 }
            if stream.id == BIFFRecord.endOfSubstream { depth -= 1 }
        }
    }

    /// Appends the record's cells. Gives whether the text of a formula is still to come.
    private mutating func append(_ row: Int, _ batch: inout RowBatch) throws(ReadingError) -> Bool {
        let column = stream.uint16(at: 2)
        let start = batch.bytes.count
        let kind: CellKind
        switch stream.id {
        case BIFFRecord.labelShared:
            guard let range = workbook.sharedTexts.range(of: stream.uint32(at: 6)) else {
                throw error(.damaged(.sharedStringIndex), row, column)
            }
            workbook.sharedTexts.bytes.withUnsafeBytes {
                batch.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range]))
            }
            kind = .text
        case BIFFRecord.number:
            let (value, style) = stream.withData { ($0.uint64(at: 6), $0.uint16(at: 4)) }
            kind = workbook.append(Double(bitPattern: value), style: style, to: &batch.bytes)
        case BIFFRecord.rk:
            let (value, style) = stream.withData { ($0.uint32(at: 6), $0.uint16(at: 4)) }
            kind = workbook.append(rk: value, style: style, to: &batch.bytes)
        case BIFFRecord.multipleRK:
            for index in 0..<(stream.count - 6) / 6 {
                let start = batch.bytes.count
                let (style, value) = stream.withData {
                    ($0.uint16(at: 4 + index * 6), $0.uint32(at: 6 + index * 6))
                }
                let kind = workbook.append(rk: value, style: style, to: &batch.bytes)
                batch.append(kind, from: start, column: column + index, is1904: workbook.is1904)
            }
            try checkRow(row, column, batch)
            return false
        case BIFFRecord.multipleBlank:
            for index in 0..<(stream.count - 6) / 2 {
                batch.append(.empty, from: start, column: column + index, is1904: false)
            }
            return false
        case BIFFRecord.label, BIFFRecord.richString:
            guard try stream.skip(6), try appendText(to: &batch.bytes) else {
                throw error(.damaged(.workbookRecord), row, column)
            }
            kind = .text
        case BIFFRecord.booleanOrError:
            let (value, isError) = stream.withData { ($0[6], $0[7] != 0) }
            kind = XLSWorkbook.append(value, isError: isError, to: &batch.bytes)
        case BIFFRecord.formula, BIFFRecord.formulaBIFF3, BIFFRecord.formulaBIFF4:
            return try appendFormula(row, column, &batch)
        default: kind = .empty
        }
        try finish(kind, row, column, from: start, &batch)
        return false
    }

    private mutating func finish(
        _ kind: CellKind, _ row: Int, _ column: Int, from start: Int, _ batch: inout RowBatch
    ) throws(ReadingError) {
        let limits = workbook.limits
        if batch.bytes.count - start > limits.cellBytes {
            throw error(.limit(name: "cellBytes", value: limits.cellBytes), row, column)
        }
        try checkRow(row, column, batch)
        batch.append(kind, from: start, column: column, is1904: workbook.is1904)
    }

    @inline(__always)
    private func checkRow(_ row: Int, _ column: Int, _ batch: RowBatch) throws(ReadingError) {
        if batch.bytes.count - rowStart > workbook.limits.rowBytes {
            throw error(.limit(name: "rowBytes", value: workbook.limits.rowBytes), row, column)
        }
    }

    /// Gives whether the formula's text is still to come ([MS-XLS] 2.4.127).
    private mutating func appendFormula(
        _ row: Int, _ column: Int, _ batch: inout RowBatch
    ) throws(ReadingError) -> Bool {
        let start = batch.bytes.count
        let (style, raw) = stream.withData { ($0.uint16(at: 4), $0.uint64(at: 6)) }
        var kind = CellKind.empty
        if raw >> 48 != 0xFFFF {
            kind = workbook.append(Double(bitPattern: raw), style: style, to: &batch.bytes)
        } else {
            let value = UInt8(truncatingIfNeeded: raw >> 16)
            switch raw & 0xFF {
            case 0:
                batch.append(.empty, from: start, column: column, is1904: false)
                batch.cells[batch.cells.count - 1].isUncomputed = true
                return true
            case 1: kind = XLSWorkbook.append(value, isError: false, to: &batch.bytes)
            case 2: kind = XLSWorkbook.append(value, isError: true, to: &batch.bytes)
            default: break
            }
        }
        try finish(kind, row, column, from: start, &batch)
        return false
    }

    /// Gives the last cell, a formula, the text of a STRING record.
    private mutating func appendResult(_ row: Int, _ batch: inout RowBatch) throws(ReadingError) {
        guard let cell = batch.cells.popLast() else { return }
        let start = batch.bytes.count
        let column = Int(cell.column) - 1
        guard try appendText(to: &batch.bytes) else { throw error(.damaged(.workbookRecord), row, column) }
        try finish(.text, row, column, from: start, &batch)
    }

    /// A string with a 16-bit length, in the record and its continuations. Gives false where there is less text.
    @inline(__always)
    private mutating func appendText(to bytes: inout [UInt8]) throws(ReadingError) -> Bool {
        guard let count = try stream.uint16() else { return false }
        if !workbook.isBIFF8 { return try stream.appendEightBit(count, workbook.text, to: &bytes) }
        if count == 0 { return true }
        guard let flags = try stream.byte() else { return false }
        if flags & 8 != 0, try stream.uint16() == nil { return false }
        if flags & 4 != 0, try stream.uint32() == nil { return false }
        return try stream.appendUnicode(count, isWide: flags & 1 != 0, to: &bytes)
    }

    /// Puts the row's cells in order, one for each column.
    private mutating func settle(_ row: Int, _ firstCell: Int, _ batch: inout RowBatch) {
        let overwritten = batch.settle(from: firstCell)
        guard let column = overwritten.first else { return }
        notes.overwrittenCells += overwritten.count
        if notes.firstOverwritten == nil {
            notes.firstOverwritten = CellRange(rows: row + 1...row + 1, columns: column...column)
        }
    }

    private func error(_ kind: ReadingError.Kind, _ row: Int, _ column: Int?) -> ReadingError {
        place.error(kind, row: row + 1, column: column.map { $0 + 1 }, offset: stream.fileOffset)
    }
}

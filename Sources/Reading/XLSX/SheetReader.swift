import Records

/// Streams the rows of one XLSX sheet: each `<row>` element, and only those.
struct SheetReader: RowReader {
    let sharedTexts: SharedTexts
    let styles: CellStyles
    let is1904: Bool
    let limits: ReadingLimits
    let place: ReadingPlace
    var scanner: XMLScanner
    /// Bytes of free room in the batch that a run of simple cells starts with.
    var roomPerRun = 16 << 10
    private let stream: ArchiveStream
    private var state = State.beforeData
    private var lastRow = 0
    private var merged = MergedRanges()
    private(set) var notes = SheetNotes()

    private enum State { case beforeData, inData, finished }

    init(
        workbook: XLSXWorkbook, stream: ArchiveStream, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int
    ) throws(ReadingError) {
        sharedTexts = workbook.sharedTexts
        styles = workbook.styles
        is1904 = workbook.is1904
        self.stream = stream
        self.limits = limits
        self.place = place
        let text = try DecodedStream(xml: stream, place: place, chunkSize: chunkSize)
        scanner = XMLScanner(text, limits: limits, place: place, chunkSize: chunkSize)
    }

    var share: Double { stream.share }

    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        batch.removeAll()
        if state == .beforeData { try findData() }
        while state == .inData, batch.rows.count < RowBatch.rowsPerBatch, batch.bytes.count < 8 << 20,
            batch.cells.count < 1 << 20
        {
            switch try scanner.next() {
            case .finished: throw scanner.broken()
            case .text: continue
            case .end:
                if isPassedThrough { continue }
                // Rows consume their own ends, so this is the end of the data.
                guard scanner.isNamed("sheetData") else { throw scanner.broken() }
                try finishSheet()
            case .start:
                if scanner.isNamed("row") {
                    try readRow(into: &batch)
                } else if !isPassedThrough {
                    try scanner.skipElement()
                }
            }
        }
        return !batch.rows.isEmpty
    }

    /// Goes to the rows. A worksheet without `<sheetData>` has none.
    private mutating func findData() throws(ReadingError) {
        var hidden = HiddenColumns()
        var isWorksheet = false
        while state == .beforeData {
            switch try scanner.next() {
            case .finished:
                // The part is of another kind, or holds nothing.
                guard isWorksheet else { throw scanner.broken() }
                state = .finished
            case .end, .text: continue
            case .start:
                if scanner.isNamed("col") {
                    try hidden.add(scanner, limits: limits)
                } else if scanner.isNamed("mergeCell") {
                    try merged.add(scanner, limits: limits)
                } else if scanner.isNamed("worksheet") {
                    isWorksheet = true
                } else if scanner.isNamed("sheetData") {
                    state = .inData
                }
            }
        }
        notes.hiddenColumns = hidden.ranges
        notes.mergedRanges = merged.ranges
        if state == .inData, scanner.isEmptyElement { try finishSheet() }
    }

    /// Reads what follows the rows. It holds no cells, but merged ranges, and must be whole.
    private mutating func finishSheet() throws(ReadingError) {
        while true {
            switch try scanner.next() {
            case .finished:
                notes.mergedRanges = merged.ranges
                state = .finished
                return
            case .end, .text: continue
            case .start:
                // Its rows would get lost.
                if scanner.isNamed("sheetData") { throw scanner.broken() }
                if scanner.isNamed("mergeCell") { try merged.add(scanner, limits: limits) }
            }
        }
    }

    private mutating func readRow(into batch: inout RowBatch) throws(ReadingError) {
        var number: Int?
        var isHidden = false
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if attribute.hasPrefix { continue }
            if scan.matches(attribute.name, "r") {
                number = CellReference(UnsafeRawBufferPointer(rebasing: scan.bytes[attribute.value]))?.row
                guard number != nil else {
                    throw place.error(.damaged(.cellReference), row: lastRow + 1, offset: scanner.offset)
                }
            } else if scan.matches(attribute.name, "hidden") {
                isHidden = scan.isTrue(attribute.value)
            }
        }
        if scan.isBroken { throw scanner.broken() }
        try hold(row: number ?? 1)
        var row = RowCells(number: number, fallback: lastRow + 1, firstCell: batch.cells.count)
        let rowStart = batch.bytes.count
        if !scanner.isEmptyElement {
            cells: while true {
                readSimpleCells(&row, into: &batch)
                let next = try scanner.next()
                let isCell = next == .start && scanner.isNamed("c")
                if isCell { try readCell(&row, into: &batch) }
                guard batch.bytes.count - rowStart <= limits.rowBytes else {
                    throw place.error(
                        .limit(name: "rowBytes", value: limits.rowBytes), row: row.number, offset: scanner.offset)
                }
                // So many cells can't all have columns of their own.
                guard batch.cells.count - row.firstCell <= limits.columns else { throw error(.duplicateCell, row) }
                switch next {
                case .finished: throw scanner.broken()
                case .text: continue
                case .end:
                    if isPassedThrough { continue }
                    guard scanner.isNamed("row") else { throw scanner.broken() }
                    break cells
                case .start: if !isCell, !isPassedThrough { try scanner.skipElement() }
                }
            }
        }
        try hold(row: row.number)
        guard row.number > lastRow else {
            throw place.error(.damaged(.rowOrder), row: row.number, offset: scanner.offset)
        }
        lastRow = row.number
        if !row.isInOrder { try sort(&batch, row) }
        batch.rows.append(
            RowBatch.Row(
                number: Int32(truncatingIfNeeded: row.number), firstCell: Int32(truncatingIfNeeded: row.firstCell),
                cellCount: Int32(truncatingIfNeeded: batch.cells.count - row.firstCell), isHidden: isHidden))
    }

    /// The last tag is one that may stand around rows or cells: of alternate content it is the fallback that is read, for
    /// no extension is known here (ECMA-376 part 3).
    private var isPassedThrough: Bool { scanner.isNamed("AlternateContent") || scanner.isNamed("Fallback") }

    /// The row's number is allowed, and fits into 32 bits whatever the limit is.
    private func hold(row: Int) throws(ReadingError) {
        let limit = min(limits.rows, Int(Int32.max) - 1)
        if row > limit { throw place.error(.limit(name: "rows", value: limit), row: row, offset: scanner.offset) }
    }

    private func sort(_ batch: inout RowBatch, _ row: RowCells) throws(ReadingError) {
        batch.cells[row.firstCell...].sort { $0.column < $1.column }
        for (former, later) in zip(batch.cells[row.firstCell...], batch.cells[row.firstCell...].dropFirst())
        where former.column == later.column {
            throw place.error(
                .damaged(.duplicateCell), row: row.number, column: Int(later.column), offset: scanner.offset)
        }
    }

    func error(_ damage: Damage, _ row: RowCells) -> ReadingError {
        place.error(.damaged(damage), row: row.number, column: row.column, offset: scanner.offset)
    }
}

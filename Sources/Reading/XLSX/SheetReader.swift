import Records

/// Streams the rows of one XLSX sheet: each `<row>` element, and only those.
struct SheetReader: RowReader {
    private let sharedTexts: SharedTexts
    private let styles: CellStyles
    private let is1904: Bool
    private let stream: ArchiveStream
    private let limits: ReadingLimits
    private let place: ReadingPlace
    private var scanner: XMLScanner
    private var state = State.beforeData
    private var lastRow = 0

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
        while state == .inData, batch.rows.count < RowBatch.rowsPerBatch, batch.bytes.count < 8 << 20 {
            switch try scanner.next() {
            case .finished: throw scanner.broken()
            case .text: continue
            case .end:
                // Rows consume their own ends, so this is the end of the data. What follows holds no cells, but
                // must be whole.
                guard scanner.isNamed("sheetData") else { throw scanner.broken() }
                state = .finished
                try stream.drain()
            case .start:
                if scanner.isNamed("row") { try readRow(into: &batch) } else { try scanner.skipElement() }
            }
        }
        return !batch.rows.isEmpty
    }

    private mutating func findData() throws(ReadingError) {
        while true {
            switch try scanner.next() {
            // Every worksheet has the element; without it this is no worksheet, or not in UTF-8.
            case .finished: throw scanner.broken()
            case .end, .text: continue
            case .start:
                guard scanner.isNamed("sheetData") else { continue }
                state = scanner.isEmptyElement ? .finished : .inData
                if state == .finished { try stream.drain() }
                return
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
                number = scan.number(attribute.value)
                if number == nil {
                    throw place.error(.damaged(.cellReference), row: lastRow + 1, offset: scanner.offset)
                }
            } else if scan.matches(attribute.name, "hidden") {
                isHidden = scan.isTrue(attribute.value)
            }
        }
        if scan.isBroken { throw scanner.broken() }
        var row = RowCells(number: number, fallback: lastRow + 1, firstCell: batch.cells.count)
        let rowStart = batch.bytes.count
        if !scanner.isEmptyElement {
            cells: while true {
                guard batch.bytes.count - rowStart <= limits.rowBytes else {
                    throw place.error(.limit(name: "rowBytes", value: limits.rowBytes), row: row.number)
                }
                if try readSimpleCell(&row, into: &batch) { continue }
                switch try scanner.next() {
                case .finished: throw scanner.broken()
                case .text: continue
                case .end:
                    guard scanner.isNamed("row") else { throw scanner.broken() }
                    break cells
                case .start:
                    if scanner.isNamed("c") { try readCell(&row, into: &batch) } else { try scanner.skipElement() }
                }
            }
        }
        guard row.number > lastRow, row.number <= Int(Int32.max) else {
            throw place.error(.damaged(.rowOrder), row: row.number, offset: scanner.offset)
        }
        lastRow = row.number
        if !row.isInOrder { try sort(&batch, row) }
        batch.rows.append(
            RowBatch.Row(
                number: Int32(truncatingIfNeeded: row.number), firstCell: Int32(truncatingIfNeeded: row.firstCell),
                cellCount: Int32(truncatingIfNeeded: batch.cells.count - row.firstCell), isHidden: isHidden))
    }

    private func sort(_ batch: inout RowBatch, _ row: RowCells) throws(ReadingError) {
        batch.cells[row.firstCell...].sort { $0.column < $1.column }
        for (former, later) in zip(batch.cells[row.firstCell...], batch.cells[row.firstCell...].dropFirst())
        where former.column == later.column {
            throw place.error(.damaged(.duplicateCell), row: row.number, column: Int(later.column))
        }
    }

    /// Reads the next cell if it is a simple one; gives false, and reads nothing, if it is not.
    @inline(__always)
    private mutating func readSimpleCell(_ row: inout RowCells, into batch: inout RowBatch) throws(ReadingError) -> Bool
    {
        let bytes = scanner.bytes
        guard let cell = SimpleCell(bytes, at: scanner.nextToken) else { return false }
        let value = UnsafeRawBufferPointer(rebasing: bytes[cell.value])
        let start = batch.bytes.count
        var kind = CellKind.text
        switch cell.type {
        case .number:
            guard DecimalText.isPlain(value) else { return false }
            batch.bytes.append(contentsOf: value)
            kind = styles.showsDate(cell.style) ? .date : .number
        case .sharedString:
            guard let index = CellValue.index(value), let range = sharedTexts.range(of: index) else { return false }
            sharedTexts.bytes.withUnsafeBytes {
                batch.bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range]))
            }
        case .inlineString:
            guard UTF8Sequence.firstInvalid(in: value) == nil else { return false }
            batch.bytes.append(contentsOf: value)
        case .string, .boolean, .error, .date: return false
        }
        guard row.enter(UnsafeRawBufferPointer(rebasing: bytes[cell.reference]), limits: limits) else {
            throw place.error(.damaged(.cellReference), row: row.number, offset: scanner.offset)
        }
        append(kind, from: start, row, to: &batch)
        scanner.pass(to: cell.end)
        return true
    }

    @inline(__always)
    private func append(_ kind: CellKind, from start: Int, _ row: RowCells, to batch: inout RowBatch) {
        let length = batch.bytes.count - start
        batch.cells.append(
            RowBatch.Cell(
                offset: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length),
                column: Int32(truncatingIfNeeded: row.column), kind: length == 0 ? .empty : kind,
                is1904: is1904 && kind == .date))
    }

    private mutating func readCell(_ row: inout RowCells, into batch: inout RowBatch) throws(ReadingError) {
        var reference = 0..<0
        var type = CellType.number
        var style = 0
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            guard attribute.name.count == 1, !attribute.hasPrefix else { continue }
            switch scan.bytes[attribute.name.lowerBound] {
            case UInt8(ascii: "r"): reference = attribute.value
            case UInt8(ascii: "s"): style = scan.number(attribute.value) ?? 0
            case UInt8(ascii: "t"): type = CellType(UnsafeRawBufferPointer(rebasing: scan.bytes[attribute.value]))
            default: break
            }
        }
        if scan.isBroken { throw scanner.broken() }
        guard row.enter(UnsafeRawBufferPointer(rebasing: scan.bytes[reference]), limits: limits) else {
            throw place.error(.damaged(.cellReference), row: row.number, offset: scanner.offset)
        }
        let start = batch.bytes.count
        var isFormula = false
        let hasValue = try readValue(type, into: &batch.bytes, isFormula: &isFormula)
        let kind = hasValue ? try finish(type, style: style, from: start, row: row, &batch.bytes) : .empty
        append(kind, from: start, row, to: &batch)
        if isFormula, !hasValue { batch.cells[batch.cells.count - 1].isUncomputed = true }
    }

    /// Appends the text of `<v>`, or of `<is>` in an inline string. Gives false when there is neither.
    private mutating func readValue(
        _ type: CellType, into bytes: inout [UInt8], isFormula: inout Bool
    ) throws(ReadingError) -> Bool {
        if scanner.isEmptyElement { return false }
        let outside = scanner.depth - 1
        let start = bytes.count
        var hasValue = false
        var hasInline = false
        var isValue = false
        while scanner.depth > outside {
            switch try scanner.next() {
            case .finished: throw scanner.broken()
            case .end:
                isValue = false
                if scanner.depth == outside, !scanner.isNamed("c") { throw scanner.broken() }
            case .start:
                if scanner.depth != outside + (scanner.isEmptyElement ? 1 : 2) { continue }
                if scanner.isNamed("v") {
                    isValue = !scanner.isEmptyElement && !hasInline
                    hasValue = hasValue || isValue
                } else if scanner.isNamed("is"), type == .inlineString {
                    bytes.removeLast(bytes.count - start)
                    hasInline = true
                    try RichText.append(&scanner, to: &bytes)
                } else {
                    isFormula = isFormula || scanner.isNamed("f")
                    try scanner.skipElement()
                }
            case .text:
                guard isValue else { continue }
                let raw = UnsafeRawBufferPointer(rebasing: scanner.bytes[scanner.text])
                guard XMLText.append(raw, isCharacterData: scanner.isCharacterData, to: &bytes) else {
                    throw scanner.broken()
                }
            }
        }
        return hasValue || hasInline
    }

    /// Turns the value's raw text, which stands in `bytes` from `start` on, into what the cell says.
    private func finish(
        _ type: CellType, style: Int, from start: Int, row: RowCells, _ bytes: inout [UInt8]
    ) throws(ReadingError) -> CellKind {
        switch type {
        case .number:
            guard CellValue.number(from: start, in: &bytes) else { break }
            return styles.showsDate(style) ? .date : .number
        case .sharedString:
            guard let index = bytes.withUnsafeBytes({ CellValue.index(UnsafeRawBufferPointer(rebasing: $0[start...])) })
            else {
                if CellValue.isBlank(from: start, in: bytes) {
                    bytes.removeLast(bytes.count - start)
                    return .empty
                }
                throw error(.sharedStringIndex, row)
            }
            guard let range = sharedTexts.range(of: index) else { throw error(.sharedStringIndex, row) }
            bytes.removeLast(bytes.count - start)
            sharedTexts.bytes.withUnsafeBytes {
                bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[range]))
            }
            return .text
        case .boolean:
            guard CellValue.boolean(from: start, in: &bytes) else { break }
            return .boolean
        case .date:
            guard CellValue.isoDate(from: start, in: &bytes, is1904: is1904) else { break }
            return .date
        case .string, .inlineString: XMLText.decodeEscapes(in: &bytes, from: start)
        case .error: break
        }
        let fault = bytes.withUnsafeBytes {
            UTF8Sequence.firstInvalid(in: UnsafeRawBufferPointer(rebasing: $0[start...]))
        }
        guard fault == nil else { throw error(.invalidUTF8, row) }
        return type == .error ? .error : .text
    }

    private func error(_ damage: Damage, _ row: RowCells) -> ReadingError {
        place.error(.damaged(damage), row: row.number, column: row.column, offset: scanner.offset)
    }
}

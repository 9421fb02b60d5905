import Records

extension SheetReader {
    /// Reads the cells that come next as long as they are simple ones.
    @inline(__always)
    mutating func readSimpleCells(_ row: inout RowCells, into batch: inout RowBatch) {
        guard
            var run = SimpleCells(
                bytes: scanner.bytes, position: scanner.nextToken, row: row, styles: styles, is1904: is1904,
                limits: limits)
        else { return }
        while true {
            let isFull = Self.append(&run, sharedTexts, room: roomPerRun, to: &batch.bytes, &batch.cells)
            if run.neededRoom > 0 {
                roomPerRun = max(roomPerRun, run.neededRoom)
            } else if !isFull || batch.cells.count - row.firstCell > limits.columns {
                break
            }
        }
        row.pass(to: run.column, isInOrder: run.isInOrder)
        scanner.pass(to: run.position)
    }

    private static let cellsPerRun = 64

    /// Gives whether the run ended because it had room for no more cells.
    @inline(__always)
    private static func append(
        _ run: inout SimpleCells, _ texts: SharedTexts, room: Int, to bytes: inout [UInt8],
        _ cells: inout [RowBatch.Cell]
    ) -> Bool {
        let used = bytes.count
        var isFull = false
        cells.append(addingCapacity: cellsPerRun) { cellSpan in
            cellSpan.withUnsafeMutableBufferPointer { cellBuffer, cellCount in
                bytes.append(addingCapacity: room) { span in
                    span.withUnsafeMutableBufferPointer { buffer, count in
                        (count, cellCount) = texts.withUnsafeTexts { texts, starts in
                            run.read(
                                texts: texts, starts: starts, used: used, into: UnsafeMutableRawBufferPointer(buffer),
                                cellBuffer)
                        }
                    }
                }
                isFull = cellCount == cellBuffer.count
            }
        }
        return isFull
    }

    mutating func readCell(_ row: inout RowCells, into batch: inout RowBatch) throws(ReadingError) {
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
        let entry = row.enter(UnsafeRawBufferPointer(rebasing: scan.bytes[reference]), limits: limits)
        switch entry {
        case .entered, .otherRow: break
        case .notValid: throw error(.cellReference, row)
        case .beyondColumns: throw error(.limit(name: "columns", value: limits.columns), row)
        case .beyondRows: throw error(.limit(name: "rows", value: limits.rows), row)
        }
        let start = batch.bytes.count
        var isFormula = false
        let hasValue = try readValue(type, into: &batch.bytes, isFormula: &isFormula)
        if entry == .otherRow {
            // A cell that holds something must not get into the wrong row; one that holds nothing is passed over.
            if isFormula || batch.bytes.count > start { throw error(.cellReference, row) }
            return
        }
        let kind = hasValue ? try finish(type, style: style, from: start, row: row, &batch.bytes) : .empty
        append(kind, from: start, row, to: &batch)
        // `<v/>` behind a formula is how programs that do not compute write it; a text that is empty is a result.
        if isFormula, batch.bytes.count == start, !hasValue || type != .string {
            batch.cells[batch.cells.count - 1].isUncomputed = true
        }
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
                    hasValue = true
                } else if scanner.isNamed("is"), type == .inlineString {
                    bytes.removeLast(bytes.count - start)
                    hasInline = true
                    try RichText.append(&scanner, limits: limits, to: &bytes)
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
                if bytes.count - start > limits.cellBytes {
                    throw scanner.error(.limit(name: "cellBytes", value: limits.cellBytes))
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
            guard styles.showsDate(style) else { return .number }
            let isShown = bytes.withUnsafeBytes {
                ExcelDate.isShown(UnsafeRawBufferPointer(rebasing: $0[start...]), is1904: is1904)
            }
            return isShown ? .date : .number
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

    /// Appends a cell whose bytes stand at the end of the batch.
    private func append(_ kind: CellKind, from start: Int, _ row: RowCells, to batch: inout RowBatch) {
        let length = batch.bytes.count - start
        batch.cells.append(
            RowBatch.Cell(
                offset: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length),
                column: Int32(truncatingIfNeeded: row.column), kind: length == 0 ? .empty : kind,
                is1904: is1904 && kind == .date))
    }

    private func error(_ kind: ReadingError.Kind, _ row: RowCells) -> ReadingError {
        place.error(kind, row: row.number, offset: scanner.offset)
    }
}

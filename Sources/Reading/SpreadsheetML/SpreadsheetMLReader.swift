import Records

/// Streams the rows of one SpreadsheetML worksheet.
struct SpreadsheetMLReader: RowReader {
    private let text: MarkupText
    private let start: DecodedStream.Point
    private let styles: SpreadsheetMLStyles
    private let is1904: Bool
    private let place: ReadingPlace
    private let limits: ReadingLimits
    private var scanner: XMLScanner
    private var rows: RowBuilder
    private var isFinished: Bool
    /// The numbers that a row or column without `ss:Index` has.
    private var nextRow = 1
    private var nextColumn = 1
    private var tableStyle: Int?
    /// Of the columns in their order, as far as they have one.
    private var columnStyles: [Int?] = []
    private(set) var notes = SheetNotes()

    init(_ text: MarkupText, index: SpreadsheetMLIndex, sheet: SpreadsheetMLIndex.Sheet) {
        self.text = text
        start = sheet.start ?? DecodedStream.Point(offset: 0, skipped: 0)
        isFinished = sheet.start == nil
        styles = index.styles
        is1904 = index.is1904
        tableStyle = index.styles.defaultStyle
        limits = text.limits
        place = text.place.part(sheet.name)
        rows = RowBuilder(limits: limits, place: place)
        scanner = XMLScanner(text.stream(from: start), limits: limits, place: place, chunkSize: text.chunkSize)
    }

    var share: Double { text.share(of: scanner.offset, from: start) }

    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        batch.removeAll()
        do throws(ReadingError) {
            while !isFinished, !RowBuilder.isFull(batch) { try step(&batch) }
        } catch {
            throw text.located(error, from: start)
        }
        return !batch.rows.isEmpty
    }

    private mutating func step(_ batch: inout RowBatch) throws(ReadingError) {
        switch try scanner.next() {
        case .finished: throw scanner.broken()
        case .text: return
        // Rows and columns consume their own ends, so this is the end of the table.
        case .end: isFinished = true
        case .start:
            if scanner.isNamed("Row") {
                try readRow(&batch)
            } else if scanner.isNamed("Table"), scanner.depth <= 1 {
                isFinished = scanner.isEmptyElement
                try readTable()
            } else if scanner.isNamed("Column") {
                try readColumn()
                try scanner.skipElement()
            } else {
                try scanner.skipElement()
            }
        }
    }

    private mutating func readTable() throws(ReadingError) {
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "StyleID") { tableStyle = style(scan, attribute) ?? tableStyle }
        }
        if scan.isBroken { throw scanner.broken() }
    }

    private mutating func readColumn() throws(ReadingError) {
        var span = 0
        var isHidden = false
        var style: Int?
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "Index") { nextColumn = scan.number(attribute.value) ?? nextColumn }
            if scan.matches(attribute.name, "Span") { span = scan.number(attribute.value) ?? 0 }
            if scan.matches(attribute.name, "Hidden") { isHidden = scan.isTrue(attribute.value) }
            if scan.matches(attribute.name, "StyleID") { style = self.style(scan, attribute) }
        }
        if scan.isBroken { throw scanner.broken() }
        if isHidden { notes.addHidden(column: nextColumn, count: span + 1, limits: limits) }
        let end = min(nextColumn + span, limits.columns)
        if let style, nextColumn > columnStyles.count, nextColumn <= end {
            while columnStyles.count < nextColumn - 1 { columnStyles.append(nil) }
            while columnStyles.count < end { columnStyles.append(style) }
        }
        nextColumn = min(nextColumn + span, limits.columns) + 1
    }

    private func style(_ scan: XMLAttributes, _ attribute: XMLAttributes.Attribute) -> Int? {
        scan.string(attribute.value).flatMap { styles.number(of: $0) }
    }

    private mutating func readRow(_ batch: inout RowBatch) throws(ReadingError) {
        var number = nextRow
        var span = 0
        var isHidden = false
        var style: Int?
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "Index") {
                guard let index = scan.number(attribute.value) else {
                    throw place.error(.damaged(.rowOrder), row: number, offset: scanner.offset)
                }
                number = index
            }
            if scan.matches(attribute.name, "Span") { span = scan.number(attribute.value) ?? 0 }
            if scan.matches(attribute.name, "Hidden") { isHidden = scan.isTrue(attribute.value) }
            if scan.matches(attribute.name, "StyleID") { style = self.style(scan, attribute) }
        }
        if scan.isBroken { throw scanner.broken() }
        try rows.begin(number, in: batch)
        nextRow = number + span + 1
        if !scanner.isEmptyElement {
            var column = 1
            cells: while true {
                switch try scanner.next() {
                case .finished: throw scanner.broken()
                case .text: continue
                case .end: break cells
                case .start:
                    if scanner.isNamed("Cell") {
                        try readCell(&column, rowStyle: style, into: &batch)
                    } else {
                        try scanner.skipElement()
                    }
                }
            }
        }
        rows.end(isHidden: isHidden, in: &batch)
    }

    private mutating func readCell(
        _ column: inout Int, rowStyle: Int?, into batch: inout RowBatch
    ) throws(ReadingError) {
        var style: Int?
        var across = 0
        var down = 0
        var isFormula = false
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "Index") {
                guard let index = scan.number(attribute.value), index >= column else {
                    throw place.error(
                        .damaged(.cellReference), row: rows.number, column: column, offset: scanner.offset)
                }
                column = index
            } else if scan.matches(attribute.name, "StyleID") {
                style = self.style(scan, attribute)
            } else if scan.matches(attribute.name, "MergeAcross") {
                across = scan.number(attribute.value) ?? 0
            } else if scan.matches(attribute.name, "MergeDown") {
                down = scan.number(attribute.value) ?? 0
            } else if scan.matches(attribute.name, "Formula") {
                isFormula = true
            }
        }
        if scan.isBroken { throw scanner.broken() }
        if across > 0 || down > 0 {
            try notes.addMerged(
                row: rows.number, column: column, rows: down + 1, columns: across + 1, limits: limits, place: place)
        }
        let start = batch.bytes.count
        let type = try readData(from: start, &batch)
        var kind = CellKind.empty
        if let type {
            kind = try finish(type, from: start, &batch.bytes, column: column)
            if kind == .number, styles.showsDate(style ?? rowStyle ?? self.style(ofColumn: column)) { kind = .date }
        }
        try rows.add(kind, from: start, column: column, is1904: is1904, to: &batch)
        if isFormula, type == nil { batch.cells[batch.cells.count - 1].isUncomputed = true }
        column = min(column + across + 1, limits.columns + 1)
    }

    private func style(ofColumn column: Int) -> Int? {
        (columnStyles.indices.contains(column - 1) ? columnStyles[column - 1] : nil) ?? tableStyle
    }

    private enum DataType { case string, number, date, boolean, error }

    /// Appends the text of the cell's `Data`, that of elements within it included. Absent when there is none.
    private mutating func readData(from start: Int, _ batch: inout RowBatch) throws(ReadingError) -> DataType? {
        if scanner.isEmptyElement { return nil }
        let outside = scanner.depth - 1
        var type: DataType?
        var isData = false
        while scanner.depth > outside {
            switch try scanner.next() {
            case .finished: throw scanner.broken()
            case .end: if scanner.depth == outside + 1 { isData = false }
            case .text:
                guard isData else { continue }
                let raw = UnsafeRawBufferPointer(rebasing: scanner.bytes[scanner.text])
                guard XMLText.append(raw, isCharacterData: scanner.isCharacterData, to: &batch.bytes) else {
                    throw scanner.broken()
                }
                try rows.check(from: start, batch)
            case .start:
                if isData { continue }
                if scanner.isNamed("Data"), type == nil {
                    type = try dataType()
                    isData = !scanner.isEmptyElement
                } else {
                    // Comments, phonetic guides, names.
                    try scanner.skipElement()
                }
            }
        }
        return type
    }

    private func dataType() throws(ReadingError) -> DataType {
        var type = DataType.string
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            guard scan.matches(attribute.name, "Type") else { continue }
            if scan.matches(attribute.value, "Number") { type = .number }
            if scan.matches(attribute.value, "DateTime") { type = .date }
            if scan.matches(attribute.value, "Boolean") { type = .boolean }
            if scan.matches(attribute.value, "Error") { type = .error }
        }
        if scan.isBroken { throw scanner.broken() }
        return type
    }

    /// A value that is not what its type says is text, as it stands.
    private func finish(
        _ type: DataType, from start: Int, _ bytes: inout [UInt8], column: Int
    ) throws(ReadingError) -> CellKind {
        switch type {
        case .number: if CellValue.number(from: start, in: &bytes) { return .number }
        case .boolean: if CellValue.boolean(from: start, in: &bytes) { return .boolean }
        case .date:
            if let serial = ISODateText.serial(bytes[start...], is1904: is1904) {
                bytes.replaceSubrange(start..., with: serial)
                return .date
            }
        case .string: return .text
        case .error: return .error
        }
        return .text
    }
}

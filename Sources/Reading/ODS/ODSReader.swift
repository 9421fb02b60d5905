import Records

/// Streams the rows of one table of an OpenDocument spreadsheet. Rows without cells are gaps.
struct ODSReader: RowReader {
    private let content: ODSContent
    private let table: ODSIndex.Table
    private let place: ReadingPlace
    private let limits: ReadingLimits
    private var scanner: XMLScanner
    private let part: ArchiveStream?
    private var rows: RowBuilder
    /// Tables to pass over before this one.
    private var tablesBefore: Int
    private var state = State.before
    /// Of the next row.
    private var nextRow = 1
    private var nextColumn = 1
    /// The last row, which is to be given that many times more.
    private var repeated: [RowBatch.Cell] = []
    private var repeatedBytes: [UInt8] = []
    private var repeatsLeft = 0
    private var isRepeatHidden = false
    /// Cells of this sheet that only repeat another.
    private var repeatedCells = 0
    private(set) var notes = SheetNotes()

    private enum State { case before, within, finished }

    init(_ content: ODSContent, table: ODSIndex.Table) throws(ReadingError) {
        self.content = content
        self.table = table
        limits = content.limits
        place = content.place(table: table.name)
        rows = RowBuilder(limits: limits, place: place)
        tablesBefore = table.start == nil ? table.number : 0
        (scanner, _, part) = try content.open(at: table.start, table: table.name)
    }

    var share: Double { content.share(of: scanner.offset, from: table.start, part: part) }

    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        batch.removeAll()
        do throws(ReadingError) {
            while !RowBuilder.isFull(batch) {
                if repeatsLeft > 0 {
                    try repeatRow(&batch)
                } else if state == .finished {
                    break
                } else {
                    try step(&batch)
                }
            }
        } catch {
            throw content.located(error, from: table.start)
        }
        return !batch.rows.isEmpty
    }

    private mutating func step(_ batch: inout RowBatch) throws(ReadingError) {
        let token = try scanner.next()
        if token == .finished { throw scanner.broken() }
        if state == .before {
            guard token == .start else { return }
            if scanner.isNamed("tracked-changes") { return try scanner.skipElement() }
            guard scanner.isNamed("table") else { return }
            guard tablesBefore == 0 else {
                tablesBefore -= 1
                return try scanner.skipElement()
            }
            state = scanner.isEmptyElement ? .finished : .within
            return
        }
        switch token {
        case .finished, .text: return
        case .end:
            guard scanner.isNamed("table") else { return }
            state = .finished
            // What follows holds no cells of this table, but must be whole: its checksum is.
            try part?.drain()
        case .start:
            if scanner.isNamed("table-row") {
                try readRow(&batch)
            } else if scanner.isNamed("table-column") {
                try readColumn()
            } else if !isWrapper {
                try scanner.skipElement()
            }
        }
    }

    /// Elements around rows and columns.
    private var isWrapper: Bool {
        scanner.isNamed("table-rows") || scanner.isNamed("table-header-rows") || scanner.isNamed("table-row-group")
            || scanner.isNamed("table-columns") || scanner.isNamed("table-header-columns")
            || scanner.isNamed("table-column-group")
    }

    private mutating func readColumn() throws(ReadingError) {
        let (count, isHidden) = try lineAttributes("number-columns-repeated")
        if isHidden { notes.addHidden(column: nextColumn, count: count, limits: limits) }
        nextColumn = min(nextColumn + count, limits.columns + 1)
        try scanner.skipElement()
    }

    /// How often a row or column stands, and whether it is hidden.
    private func lineAttributes(_ name: StaticString) throws(ReadingError) -> (count: Int, isHidden: Bool) {
        var count = 1
        var isHidden = false
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, name) { count = ODSCell.count(attribute, scan) }
            if scan.matches(attribute.name, "visibility") {
                isHidden = scan.matches(attribute.value, "collapse") || scan.matches(attribute.value, "filter")
            }
        }
        if scan.isBroken { throw scanner.broken() }
        return (count, isHidden)
    }

    private mutating func readRow(_ batch: inout RowBatch) throws(ReadingError) {
        let (count, isHidden) = try lineAttributes("number-rows-repeated")
        let number = nextRow
        nextRow += count
        if scanner.isEmptyElement { return }
        let firstCell = batch.cells.count
        var column = 1
        var hasBegun = false
        cells: while true {
            switch try scanner.next() {
            case .finished: throw scanner.broken()
            case .text: continue
            case .end: break cells
            case .start:
                if scanner.isNamed("table-cell") || scanner.isNamed("covered-table-cell") {
                    try readCell(&column, row: number, &hasBegun, into: &batch)
                } else {
                    try scanner.skipElement()
                }
            }
        }
        guard hasBegun else { return }
        rows.end(isHidden: isHidden, in: &batch)
        if count > 1 { try keepRow(firstCell, count: count - 1, isHidden: isHidden, batch) }
    }

    private mutating func readCell(
        _ column: inout Int, row: Int, _ hasBegun: inout Bool, into batch: inout RowBatch
    ) throws(ReadingError) {
        let cell = try ODSCell(scanner)
        let first = column
        column = min(column + cell.repeats, limits.columns + 1)
        if cell.columns > 1 || cell.rows > 1 {
            try notes.addMerged(
                row: row, column: first, rows: cell.rows, columns: cell.columns, limits: limits, place: place)
        }
        let start = batch.bytes.count
        try ODSText.append(&scanner, to: &batch.bytes, limits: limits, place: place, row: row)
        guard cell.hasValue || cell.isFormula || batch.bytes.count > start else { return }
        if !hasBegun {
            // Cells' texts belong to the row: they stand behind its start.
            try rows.begin(row, bytesFrom: start, in: batch)
            hasBegun = true
        }
        let kind = cell.finish(from: start, in: &batch.bytes)
        let isText = batch.bytes.withUnsafeBytes {
            UTF8Sequence.firstInvalid(in: UnsafeRawBufferPointer(rebasing: $0[start...])) == nil
        }
        guard isText else {
            throw place.error(.damaged(.invalidUTF8), row: row, column: first, offset: scanner.offset)
        }
        try rows.add(kind, from: start, column: first, to: &batch)
        if cell.isFormula, !cell.hasValue, batch.bytes.count == start {
            batch.cells[batch.cells.count - 1].isUncomputed = true
        }
        if cell.repeats > 1 {
            try rows.repeatLast(cell.repeats - 1, in: &batch)
            try countRepeats(cell.repeats - 1)
        }
    }

    // MARK: Repeated rows

    private mutating func keepRow(
        _ firstCell: Int, count: Int, isHidden: Bool, _ batch: RowBatch
    ) throws(ReadingError) {
        guard count <= limits.rows - rows.number else { throw rows.limit("rows", limits.rows) }
        try countRepeats(count * (batch.cells.count - firstCell))
        repeated.removeAll(keepingCapacity: true)
        repeatedBytes.removeAll(keepingCapacity: true)
        guard let first = batch.cells[firstCell...].map(\.offset).min() else { return }
        repeatedBytes.append(contentsOf: batch.bytes[Int(first)...])
        for var cell in batch.cells[firstCell...] {
            cell.offset -= first
            repeated.append(cell)
        }
        repeatsLeft = count
        isRepeatHidden = isHidden
    }

    private mutating func repeatRow(_ batch: inout RowBatch) throws(ReadingError) {
        // The rows of one batch share the text.
        let start = batch.bytes.count
        batch.bytes.append(contentsOf: repeatedBytes)
        while repeatsLeft > 0 {
            try rows.begin(rows.number + 1, in: batch)
            for var cell in repeated {
                cell.offset += Int32(truncatingIfNeeded: start)
                batch.cells.append(cell)
            }
            rows.end(isHidden: isRepeatHidden, in: &batch)
            repeatsLeft -= 1
            if RowBuilder.isFull(batch) { break }
        }
    }

    private mutating func countRepeats(_ count: Int) throws(ReadingError) {
        repeatedCells += count
        guard repeatedCells <= limits.repeatedCells else {
            throw rows.limit("repeatedCells", limits.repeatedCells)
        }
    }
}

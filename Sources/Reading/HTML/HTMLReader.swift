import Records

/// Streams the rows of one table of a page.
struct HTMLReader: RowReader {
    private let page: MarkupText
    private let start: DecodedStream.Point
    private let styles: HTMLStyles
    private var scanner: HTMLScanner
    private var nesting = HTMLNesting()
    private var rows: RowBuilder
    private var spans = HTMLSpans()
    private var text = HTMLCellText()
    private var isFinished = false
    private var isRowOpen = false
    private var isRowHidden = false
    /// The cell that is open: what its tag says, where its text starts, its column, and the last one it covers.
    private var cell: HTMLCellValue?
    private var cellStart = 0
    private var column = 0
    private var lastColumn = 0
    /// The column that the next `col` is about.
    private var nextColumn = 1
    private(set) var notes = SheetNotes()

    init(_ page: MarkupText, start: DecodedStream.Point, name: String, styles: HTMLStyles) {
        self.page = page
        self.start = start
        self.styles = styles
        let place = page.place.part(name)
        rows = RowBuilder(limits: page.limits, place: place)
        scanner = HTMLScanner(
            page.stream(from: start), limits: page.limits, place: place, chunkSize: page.chunkSize)
    }

    var share: Double { page.share(of: scanner.offset, from: start) }

    mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        batch.removeAll()
        do throws(ReadingError) {
            while !isFinished, isRowOpen || !RowBuilder.isFull(batch) { try step(&batch) }
        } catch {
            throw page.located(error, from: start)
        }
        return !batch.rows.isEmpty
    }

    private mutating func step(_ batch: inout RowBatch) throws(ReadingError) {
        switch try scanner.next() {
        case .text:
            guard isCellText else { return }
            text.append(UnsafeRawBufferPointer(rebasing: scanner.bytes[scanner.text]), to: &batch.bytes)
            try rows.check(from: cellStart, batch)
        case .entity:
            guard isCellText else { return }
            text.append(scanner.scalar, to: &batch.bytes)
            try rows.check(from: cellStart, batch)
        case .start: try startTag(&batch)
        case .end: try endTag(&batch)
        case .finished: try endTable(&batch)
        }
    }

    /// The text that comes belongs to this table's open cell: it is in it, or it stands between the cells of a table
    /// in it, where no cell could hold it.
    private var isCellText: Bool {
        cell != nil && (nesting.depth == 1 || nesting.depth == 2 && nesting.place == .between)
    }

    private mutating func startTag(_ batch: inout RowBatch) throws(ReadingError) {
        let tag = scanner.tag
        if tag == .table {
            // The first one is the table's own; one beside it ends it, one within a cell is another sheet.
            let isBeside = nesting.depth == 1 && nesting.place == .between
            _ = nesting.start(tag, scanner.packedName)
            if isBeside { try endTable(&batch) }
            text.block()
            return
        }
        _ = nesting.start(tag, scanner.packedName)
        guard nesting.depth == 1 else { return }
        switch tag {
        case .cell: try beginCell(&batch)
        case .row:
            try endRow(&batch)
            try beginRow(batch)
            isRowHidden = isHidden(scanner.attributeScan)
        case .rowGroup:
            try endRow(&batch)
            spans.clear()
        case .caption:
            try endRow(&batch)
            spans.clear()
        case .column:
            try endRow(&batch)
            spans.clear()
            addColumn()
        case .lineBreak: text.lineBreak()
        case .block: text.block()
        case .preformatted:
            text.block()
            text.isPreformatted = true
        case .span:
            guard cell != nil else { return }
            var scan = scanner.attributeScan
            while let attribute = scan.next() {
                guard attribute.packed == Self.style, let value = attribute.value else { continue }
                if scan.style(value, says: HTMLAttributes.spaceRun) { text.isSpaceRun = true }
            }
        case .table, .anchor, .emphasis, .raw, .style, .island, .other: break
        }
    }

    private mutating func endTag(_ batch: inout RowBatch) throws(ReadingError) {
        let tag = scanner.tag
        let depth = nesting.depth
        guard nesting.end(tag, scanner.packedName) || tag == .table else { return }
        guard depth == 1 else {
            if tag == .table { text.block() }
            return
        }
        switch tag {
        case .table: try endTable(&batch)
        case .row: try endRow(&batch)
        case .cell: try endCell(&batch)
        case .rowGroup:
            try endRow(&batch)
            spans.clear()
        case .block: text.block()
        case .preformatted:
            text.isPreformatted = cell?.isPreformatted ?? false
            text.block()
        case .span: text.isSpaceRun = false
        case .caption, .column, .lineBreak, .anchor, .emphasis, .raw, .style, .island, .other: break
        }
    }

    private mutating func endTable(_ batch: inout RowBatch) throws(ReadingError) {
        try endRow(&batch)
        isFinished = true
    }

    // MARK: Rows and cells

    private mutating func beginRow(_ batch: RowBatch) throws(ReadingError) {
        try rows.begin(rows.number + 1, in: batch)
        spans.begin(rows.number)
        isRowOpen = true
        isRowHidden = false
        lastColumn = 0
    }

    private mutating func endRow(_ batch: inout RowBatch) throws(ReadingError) {
        try endCell(&batch)
        guard isRowOpen else { return }
        rows.end(isHidden: isRowHidden, in: &batch)
        isRowOpen = false
    }

    private mutating func beginCell(_ batch: inout RowBatch) throws(ReadingError) {
        try endCell(&batch)
        if !isRowOpen { try beginRow(batch) }
        let value = HTMLCellValue(scanner.attributeScan, styles: styles)
        column = spans.free(from: lastColumn + 1)
        guard column <= page.limits.columns else { throw rows.limit("columns", page.limits.columns) }
        lastColumn = min(column + value.columns - 1, page.limits.columns)
        if value.rows != 1 {
            let last = value.rows == 0 ? page.limits.rows : min(rows.number + value.rows - 1, page.limits.rows)
            spans.add(column...lastColumn, downTo: last)
        }
        if value.columns > 1 || value.rows > 1 {
            try notes.addMerged(
                row: rows.number, column: column, rows: value.rows, columns: value.columns, limits: page.limits,
                place: rows.place)
        }
        cell = value
        cellStart = batch.bytes.count
        text.isPreformatted = value.isPreformatted
    }

    private mutating func endCell(_ batch: inout RowBatch) throws(ReadingError) {
        guard let value = cell else { return }
        cell = nil
        text.end(&batch.bytes)
        let kind = value.finish(from: cellStart, in: &batch.bytes)
        try rows.add(kind, from: cellStart, column: column, to: &batch)
    }

    // MARK: Hidden rows and columns

    private mutating func addColumn() {
        var count = 1
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if attribute.packed == Self.span, let value = attribute.value { count = max(1, scan.span(value)) }
        }
        if isHidden(scanner.attributeScan) { notes.addHidden(column: nextColumn, count: count, limits: page.limits) }
        nextColumn = min(nextColumn + count, page.limits.columns + 1)
    }

    private func isHidden(_ attributes: HTMLAttributes) -> Bool {
        var scan = attributes
        while let attribute = scan.next() {
            if attribute.packed == Self.hidden { return true }
            guard let value = attribute.value else { continue }
            if attribute.packed == Self.style, scan.style(value, says: HTMLAttributes.notDisplayed) { return true }
            if attribute.packed == Self.className, styles.isHidden(byClasses: scan.raw(value)) { return true }
        }
        return false
    }

    private static let style = HTMLTag.pack("style")
    private static let className = HTMLTag.pack("class")
    private static let span = HTMLTag.pack("span")
    private static let hidden = HTMLTag.pack("hidden")
}

import Records

/// Tells the rows of a sheet apart by their shape while they go by: data, groups, subtotals, lines at the end.
///
/// A row that says one thing only is a group when data comes after it, else a line after the table's end; it waits
/// until that is known. Memory does not grow with the file.
package struct RowSurvey: Sendable {
    package enum Class: Sendable, Hashable {
        case blank, title, header, data
        /// Waits for what follows; counted when it is known.
        case waiting
        case subtotal
        case repeatedHeader
    }

    /// A row that is told by its text.
    package struct Line: Sendable, Hashable {
        /// Counted from 1.
        package var row: Int
        package var text: String
        /// Filled cells.
        package var filled: Int
    }

    /// The first rows of a kind, and how many there are.
    package struct Lines: Sendable, Hashable {
        package static let mostKept = 40
        package private(set) var first: [Line] = []
        package private(set) var count = 0

        mutating func add(_ line: Line) {
            if first.count < Self.mostKept { first.append(line) }
            count += 1
        }

        mutating func add(_ others: Lines) {
            first += others.first.prefix(Self.mostKept - first.count)
            count += others.count
        }
    }

    package private(set) var dataRows = 0
    package private(set) var firstDataRow: Int?
    package private(set) var blankRows = 0
    package private(set) var groups = Lines()
    /// Remarks for the reader between rows of data: `หมายเหตุ…`, `*…`.
    package private(set) var notes = Lines()
    package private(set) var subtotals = Lines()
    package private(set) var repeatedHeaders = Lines()
    /// Lines after the last row of data; complete when `finish` was called.
    package private(set) var trailers = Lines()

    private let shape: TableShape
    private let width: Int
    private let slots = ColumnSlots([])
    private var header = HeaderMemory()
    private var waiting = Lines()
    private var waitingGroups = Lines()
    private var waitingNotes = Lines()
    private var waitingData = 0

    /// Rows of so few cells may be a group's, a note's or an end's.
    private static let fewCells = 2
    private static let subtotalWords = ["รวม", "ยอดรวม", "ผลรวม", "ทั้งสิ้น"].map { Array($0.utf8) }

    package init(_ shape: TableShape) {
        self.shape = shape
        width = shape.columns.count
    }

    package mutating func classify(_ row: RowBatch.Row, of rows: RowBatch) -> Class {
        let look = RowShape(row, of: rows, slots: slots)
        guard look.filled > 0 else {
            blankRows += 1
            return .blank
        }
        if row.number < shape.headerRow { return .title }
        if row.number <= shape.lastHeaderRow {
            header.remember(row, of: rows)
            return .header
        }
        let first = rows.cells[look.firstFilled]
        if first.kind == .text {
            if header.recurrence(of: row, look, in: rows) != nil {
                settle()
                repeatedHeaders.add(line(row, look, first, in: rows))
                return .repeatedHeader
            }
            if look.filled * 10 < width * 7 || width <= 3, Self.isSubtotal(rows.bytes(of: first)) {
                settle()
                subtotals.add(line(row, look, first, in: rows))
                return .subtotal
            }
            if look.filled == 1 || look.filled <= Self.fewCells && width > 2 * Self.fewCells {
                if look.filled == 1 ? hasLetters(rows.bytes(of: first)) : !hasValue(row, in: rows) {
                    wait(row, look, first, in: rows)
                    return .waiting
                }
            }
        }
        settle()
        dataRows += 1
        if firstDataRow == nil { firstDataRow = Int(row.number) }
        return .data
    }

    /// The lines that still wait stand after the table.
    package mutating func finish() {
        trailers = waiting
        forget()
    }

    private mutating func forget() {
        waiting = Lines()
        waitingGroups = Lines()
        waitingNotes = Lines()
        waitingData = 0
    }

    private mutating func wait(
        _ row: RowBatch.Row, _ look: RowShape, _ first: RowBatch.Cell, in rows: RowBatch
    ) {
        let line = line(row, look, first, in: rows)
        waiting.add(line)
        if RowNotices.isNote(line.text, HeaderKey(line.text)) {
            waitingNotes.add(line)
        } else if look.filled == 1 {
            waitingGroups.add(line)
        } else {
            waitingData += 1
        }
    }

    /// Data, or a sum of it, comes after the lines that waited.
    private mutating func settle() {
        guard waiting.count > 0 else { return }
        groups.add(waitingGroups)
        notes.add(waitingNotes)
        dataRows += waitingData
        forget()
    }

    private func line(
        _ row: RowBatch.Row, _ look: RowShape, _ first: RowBatch.Cell, in rows: RowBatch
    ) -> Line {
        Line(row: Int(row.number), text: TableShape.onOneLine(rows.text(of: first)), filled: look.filled)
    }

    private func hasValue(_ row: RowBatch.Row, in rows: RowBatch) -> Bool { !ShapeRow(row, of: rows).values.isEmpty }

    /// A name has Thai letters; a number alone is a poor row of data.
    private func hasLetters(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.count { (0xE01...0xE2E).contains($0.value) } >= 3
    }

    private static func isSubtotal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let text = bytes.drop { $0 <= 0x20 }
        return subtotalWords.contains { text.starts(with: $0) }
    }
}

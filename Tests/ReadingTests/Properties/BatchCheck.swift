import Records

@testable import Reading

/// What holds for every batch that a reader hands out, whatever the file.
struct BatchCheck {
    /// Number of the sheet's last row so far.
    private var lastRow: Int32 = 0

    /// Looks at the next batch of a sheet.
    mutating func look(at batch: RowBatch) throws(Flaw) {
        try hold(!batch.rows.isEmpty && batch.rows.count <= RowBatch.rowsPerBatch, "\(batch.rows.count) rows")
        var nextCell: Int32 = 0
        for row in batch.rows {
            try hold(row.number > lastRow, "row \(row.number) comes after row \(lastRow)")
            lastRow = row.number
            try hold(
                row.firstCell == nextCell && row.cellCount >= 0, "row \(row.number) begins at cell \(row.firstCell)")
            nextCell = row.firstCell + row.cellCount
            try hold(Int(nextCell) <= batch.cells.count, "row \(row.number) ends behind the cells")
            var lastColumn: Int32 = 0
            for cell in batch.cells(of: row) {
                try hold(cell.column > lastColumn, "row \(row.number): \(cell.column) after \(lastColumn)")
                lastColumn = cell.column
                try Self.look(at: cell, of: batch, row: row.number)
            }
        }
        try hold(Int(nextCell) == batch.cells.count, "cells behind the last row")
    }

    private static func look(at cell: RowBatch.Cell, of batch: RowBatch, row: Int32) throws(Flaw) {
        let place = "row \(row), column \(cell.column)"
        let (offset, length) = (Int(cell.offset), Int(cell.length))
        try hold(offset >= 0 && length >= 0 && offset + length <= batch.bytes.count, "\(place): outside the bytes")
        let bytes = batch.bytes(of: cell)
        try hold(String(validating: bytes, as: UTF8.self) != nil, "\(place): no UTF-8")
        let text = { "\(place): \(cell.kind.word) “\(String(decoding: bytes, as: UTF8.self))”" }
        switch cell.kind {
        case .empty: try hold(bytes.isEmpty, text())
        case .text: try hold(!bytes.isEmpty, text())
        case .number, .date: try hold(DecimalGrammar.matches(bytes), text())
        case .boolean: try hold(bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8), text())
        // Whatever word the file gives for it: what it calls an error must not pass for a text.
        case .error: try hold(!bytes.isEmpty, text())
        }
        try hold(cell.kind == .date || !cell.is1904, "\(place): 1904 without a date")
        try hold(cell.kind == .empty || !cell.isUncomputed, "\(place): a value that was not computed")
    }
}

/// The decimal text that number cells hold.
enum DecimalGrammar {
    /// `0`, or digits without a needless zero, with at most one point, at most 15 of them significant.
    static func matches(_ text: some Collection<UInt8>) -> Bool {
        if text.elementsEqual("0".utf8) { return true }
        let magnitude = text.first == UInt8(ascii: "-") ? Array(text.dropFirst()) : Array(text)
        let parts = magnitude.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let (zero, nine) = (UInt8(ascii: "0"), UInt8(ascii: "9"))
        guard let whole = parts.first, !whole.isEmpty, parts.joined().allSatisfy({ (zero...nine).contains($0) })
        else { return false }
        if whole.first == zero, whole.count > 1 { return false }
        if parts.count == 2, parts[1].isEmpty || parts[1].last == zero { return false }
        let significant = parts.joined().drop { $0 == zero }.reversed().drop { $0 == zero }
        return (1...15).contains(significant.count)
    }
}

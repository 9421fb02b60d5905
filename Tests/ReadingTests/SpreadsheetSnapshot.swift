import Records

@testable import Reading

/// All that a spreadsheet file says, as lines that a person can read and `diff` can compare.
///
///     xls-biff5 cp874
///     sheet Sheet1 hidden
///     A1    text      ชื่อ
///     row 3 hidden
///     merged A1:B2
///     hidden columns 4...5
///
/// Columns are parted by a tab. Cells that are there and hold nothing are left out. Of a sheet with more cells than
/// `wholeSheet` the first ones are told, then how many there are and the checksum of all their lines. A file that is
/// refused has one line with the error, and what was read before it is left out.
enum SpreadsheetSnapshot {
    static let wholeSheet = 300

    static func lines(ofFile path: String) -> [String] {
        do throws(ReadingError) {
            let file = try SourceFile.open(path: path)
            var lines = [file.format.rawValue + " " + file.encoding.rawValue]
            for index in file.sheets.indices {
                let sheet = file.sheets[index]
                lines.append("sheet " + escaped(sheet.name ?? "") + (sheet.isHidden ? " hidden" : ""))
                var reader = try file.rows(sheet: index)
                lines += try self.lines(of: &reader)
            }
            return lines
        } catch {
            return [line(of: error)]
        }
    }

    private static func lines(of reader: inout any RowReader) throws(ReadingError) -> [String] {
        var lines: [String] = []
        var cells = 0
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var batch = RowBatch()
        while try reader.read(into: &batch) {
            for row in batch.rows {
                if row.isHidden { lines.append("row \(row.number) hidden") }
                for cell in batch.cells(of: row) where cell.kind != .empty {
                    cells += 1
                    let line = line(of: cell, in: batch, row: row.number)
                    if cells <= wholeSheet { lines.append(line) }
                    // FNV-1a.
                    for byte in (line + "\n").utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
                }
            }
        }
        if cells > wholeSheet { lines.append("… \(cells) cells, checksum " + String(hash, radix: 16)) }
        for range in reader.notes.mergedRanges { lines.append("merged " + range.text) }
        for columns in reader.notes.hiddenColumns { lines.append("hidden columns \(columns)") }
        return lines
    }

    private static func line(of cell: RowBatch.Cell, in batch: RowBatch, row: Int32) -> String {
        var line = CellLocation.letters(ofColumn: Int(cell.column)) + String(row) + "\t" + cell.kind.word + "\t"
        if cell.kind == .date, let iso = ExcelDate.isoText(serial: batch.bytes(of: cell), is1904: cell.is1904) {
            line += iso + "\t"
        }
        return line + escaped(batch.text(of: cell))
    }

    private static func line(of error: ReadingError) -> String {
        var line = "refused: \(error.kind)"
        if let part = error.part { line += ", part " + escaped(part) }
        if let row = error.row { line += ", row \(row)" }
        if let column = error.column { line += ", column \(column)" }
        return line
    }

    /// On one line: control characters and backslashes as Swift writes them.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\\"
            if isPlain { result.unicodeScalars.append(scalar) } else { result += scalar.escaped(asASCII: true) }
        }
        return result
    }
}

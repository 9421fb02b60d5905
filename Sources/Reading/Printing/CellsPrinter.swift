import Records

/// Rows as `thabian cells` prints them: one JSON object a line.
///
///     {"sheet":"R0901","row":5,"cells":[{"column":1,"type":"text","value":"กองคลัง"}]}
///
/// A value is always a string. A date has its ISO text, and its serial besides. A hidden row says `"hidden":true` after
/// its number.
package struct CellsPrinter: Sendable {
    private let prefix: [UInt8]

    /// `sheet` is absent for files without sheets, and then printed as `null`.
    package init(sheet: String?) {
        var start = Array("{\"sheet\":".utf8)
        if let sheet {
            var name = sheet
            name.withUTF8 { Self.appendQuoted(UnsafeRawBufferPointer($0), to: &start) }
        } else {
            start.append(contentsOf: "null".utf8)
        }
        start.append(contentsOf: ",\"row\":".utf8)
        prefix = start
    }

    /// Appends the batch's rows, each with a line feed.
    package func append(_ batch: RowBatch, to output: inout [UInt8]) {
        batch.bytes.withUnsafeBytes { bytes in
            for row in batch.rows {
                output.append(contentsOf: prefix)
                Self.append(Int(row.number), to: &output)
                if row.isHidden { output.append(contentsOf: Self.hiddenKey) }
                output.append(contentsOf: Self.cellsKey)
                var isFirst = true
                for cell in batch.cells(of: row) {
                    if !isFirst { output.append(UInt8(ascii: ",")) }
                    isFirst = false
                    let start = Int(cell.offset)
                    let value = UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(cell.length)])
                    Self.append(cell, value, to: &output)
                }
                output.append(contentsOf: Self.rowEnd)
            }
        }
    }

    private static func append(_ cell: RowBatch.Cell, _ value: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        output.append(contentsOf: columnKey)
        append(Int(cell.column), to: &output)
        output.append(contentsOf: typeKey)
        output.append(contentsOf: cell.kind.word.utf8)
        output.append(contentsOf: valueKey)
        if cell.kind == .date, var iso = ExcelDate.isoText(serial: value, is1904: cell.is1904) {
            iso.withUTF8 { appendQuoted(UnsafeRawBufferPointer($0), to: &output) }
        } else {
            appendQuoted(value, to: &output)
        }
        if cell.kind == .date {
            output.append(contentsOf: serialKey)
            appendQuoted(value, to: &output)
        }
        output.append(UInt8(ascii: "}"))
    }

    private static let hiddenKey = Array(",\"hidden\":true".utf8)
    private static let cellsKey = Array(",\"cells\":[".utf8)
    private static let columnKey = Array("{\"column\":".utf8)
    private static let typeKey = Array(",\"type\":\"".utf8)
    private static let valueKey = Array("\",\"value\":".utf8)
    private static let serialKey = Array(",\"serial\":".utf8)
    private static let rowEnd = Array("]}\n".utf8)
    private static let hexDigits = Array("0123456789abcdef".utf8)

    private static func append(_ number: Int, to output: inout [UInt8]) {
        output.append(contentsOf: String(number).utf8)
    }

    /// A JSON string: quotes, backslashes and control characters escaped, all else as it is.
    private static func appendQuoted(_ text: UnsafeRawBufferPointer, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            if byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
            output.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start..<index]))
            start = index + 1
            output.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
            case 0x09: output.append(UInt8(ascii: "t"))
            case 0x0A: output.append(UInt8(ascii: "n"))
            case 0x0D: output.append(UInt8(ascii: "r"))
            default:
                output.append(contentsOf: "u00".utf8)
                output.append(hexDigits[Int(byte >> 4)])
                output.append(hexDigits[Int(byte & 15)])
            }
        }
        output.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[start...]))
        output.append(UInt8(ascii: "\""))
    }
}

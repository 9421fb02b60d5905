import Records

/// The values of an XLS workbook's records as cells.
extension XLSWorkbook {
    /// Appends a number and gives its kind.
    @inline(__always)
    func append(_ value: Double, style: Int, to bytes: inout [UInt8]) -> CellKind {
        guard value.isFinite else {
            bytes.append(contentsOf: "#NUM!".utf8)
            return .error
        }
        DecimalText.append(value, to: &bytes)
        return kind(ofNumber: style)
    }

    /// Appends a number in 30 bits, whole or the upper part of a double, perhaps in hundredths ([MS-XLS] 2.5.217).
    @inline(__always)
    func append(rk raw: Int, style: Int, to bytes: inout [UInt8]) -> CellKind {
        let isHundredths = raw & 1 != 0
        if raw & 2 != 0 {
            let whole = Int(Int32(truncatingIfNeeded: raw) >> 2)
            DecimalText.appendHundredths(isHundredths ? whole : whole * 100, to: &bytes)
            return kind(ofNumber: style)
        }
        let value = Double(bitPattern: UInt64(UInt32(truncatingIfNeeded: raw) & 0xFFFF_FFFC) << 32)
        return append(isHundredths ? value / 100 : value, style: style, to: &bytes)
    }

    /// A style that is not there shows plain numbers.
    @inline(__always)
    private func kind(ofNumber style: Int) -> CellKind {
        style < stylesShowDate.count && stylesShowDate[style] ? .date : .number
    }

    static func append(_ value: UInt8, isError: Bool, to bytes: inout [UInt8]) -> CellKind {
        bytes.append(contentsOf: (isError ? ErrorName.name(of: value) : value != 0 ? "true" : "false").utf8)
        return isError ? .error : .boolean
    }
}

extension RowBatch {
    /// Appends a cell whose text goes from `start` to the end of `bytes`. `column` counts from 0.
    @inline(__always)
    mutating func append(_ kind: CellKind, from start: Int, column: Int, is1904: Bool) {
        let length = bytes.count - start
        cells.append(
            Cell(
                offset: Int32(truncatingIfNeeded: start), length: Int32(truncatingIfNeeded: length),
                column: Int32(truncatingIfNeeded: column + 1), kind: length == 0 && kind == .text ? .empty : kind,
                is1904: is1904 && kind == .date))
    }

    /// Puts the cells from an index on, all of one row, in the order of their columns, and leaves one for each.
    ///
    /// DPIS's writer formats a row with blanks first and then writes into it, so an empty cell yields to one that
    /// holds something, whichever comes first. Of several that hold something the last one counts, as in Excel. Gives the
    /// columns, counted from 1, of the values that yielded to different ones.
    mutating func settle(from first: Int) -> [Int] {
        var isRising = true
        var former: Int32 = 0
        for index in first..<cells.count {
            if cells[index].column <= former { isRising = false }
            former = cells[index].column
        }
        if isRising { return [] }
        // Of cells that hold something the later one's bytes stand further behind; others make no difference.
        cells[first...].sort { ($0.column, $0.offset) < ($1.column, $1.offset) }
        var overwritten: [Int] = []
        var kept = first
        for index in (first + 1)..<cells.count {
            let cell = cells[index]
            let last = cells[kept]
            if cell.column != last.column {
                kept += 1
                cells[kept] = cell
            } else if last.kind == .empty {
                if cell.kind != .empty || cell.isUncomputed { cells[kept] = cell }
            } else if cell.kind != .empty {
                if cell.kind != last.kind || bytes(of: cell) != bytes(of: last) { overwritten.append(Int(cell.column)) }
                cells[kept] = cell
            }
        }
        cells.removeSubrange((kept + 1)...)
        return overwritten
    }
}

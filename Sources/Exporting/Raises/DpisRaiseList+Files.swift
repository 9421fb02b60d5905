import Records

extension DpisRaiseList {
    /// DPIS reads no second sheet, and the first row is the header.
    package static let mostRows = XlsWriter.rows - 1

    /// The list as a sheet. Amounts are numbers in no format of their own, as DPIS reads formatted ones with their separators.
    package func sheet() -> Sheet {
        let widths = [16.0, 28, 12, 26, 14, 11, 11, 11, 11, 11, 12, 14, 11, 11, 12, 14, 30, 12, 30]
        var sheet = Sheet(name: "ผลการเลื่อนเงินเดือน", columns: widths.map(SheetColumn.init(fixed:)))
        sheet.rows = [SheetRow(Self.titles.map { SheetCell(.text($0), look: .label) })]
        for row in rows { sheet.rows.append(SheetRow(row.map { SheetCell(Self.value(of: $0)) })) }
        sheet.frozenRows = 1
        sheet.repeatedRows = 1...1
        return sheet
    }

    private static func value(of cell: Cell) -> SheetValue {
        if cell.text.isEmpty { return .empty }
        return switch cell {
        case .text(let text): .text(text)
        case .identifier(let text): .identifier(text)
        case .number(let text): DecimalText(text).map(SheetValue.number) ?? .text(text)
        }
    }

    /// Writes an XLS file with one sheet, in place of what was at `path`. What DPIS would misread is told all together, and
    /// nothing is written then.
    package func writeXls(to path: String) throws(ExportError) -> ExportReceipt {
        guard rows.count <= Self.mostRows else {
            throw ExportError(path: path, reason: .tooManyRows(count: rows.count, limit: Self.mostRows))
        }
        let faults = faults { cell in
            separators(in: cell, asText: false).map(CellFault.Kind.separator) + XlsText.checked(cell.text).faults
        }
        guard faults.isEmpty else { throw ExportError(path: path, reason: .cells(faults)) }
        return try XlsWriter.write([sheet()], to: path)
    }

    /// Writes text in windows-874 with `$` between cells and a line feed between rows, none after the last: DPIS takes what
    /// follows a line feed for a row. What DPIS would misread and characters that the code page lacks are told all
    /// together, and nothing is written then.
    package func writeText(to path: String) throws(ExportError) {
        let bytes = try text(path: path)
        let scratch = try ScratchFile(target: path)
        do throws(ExportError) {
            try scratch.write(bytes)
            try scratch.keep()
        } catch {
            scratch.discard()
            throw error
        }
    }

    /// - Parameter path: for messages.
    func text(path: String) throws(ExportError) -> [UInt8] {
        let faults = faults { cell in
            separators(in: cell, asText: true).map(CellFault.Kind.separator)
                + CodePage874.encode(cell.text).missing.map(CellFault.Kind.character)
        }
        guard faults.isEmpty else { throw ExportError(path: path, reason: .cells(faults)) }
        var bytes = CodePage874.encode(Self.titles.joined(separator: "$")).bytes
        for row in rows {
            bytes.append(UInt8(ascii: "\n"))
            bytes += CodePage874.encode(row.map(\.text).joined(separator: "$")).bytes
        }
        return bytes
    }

    private func faults(_ kinds: (Cell) -> [CellFault.Kind]) -> [CellFault] {
        var faults: [CellFault] = []
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                for kind in kinds(cell) {
                    faults.append(CellFault(sheet: nil, row: index + 2, column: column + 1, kind: kind))
                }
            }
        }
        return faults
    }
}

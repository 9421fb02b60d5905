import Records

/// Writes workbooks as XLS files (BIFF8), for programs that take nothing newer.
///
/// The same values as `WorkbookWriter` takes, with four differences: formulas stand as what they give, remarks and filter
/// buttons are left out, a document has no title, and what a cell cannot hold is an error, not a sign in its place.
package enum XlsWriter {
    /// The last row of a sheet.
    package static let rows = 65_536
    package static let columns = 256
    /// As many as in the newer format.
    static let pageBreaks = 1023

    /// Writes the workbook to `path`, in place of what was there. After an error nothing has changed; the same workbook
    /// gives the same bytes.
    ///
    /// A longer sheet goes on in further ones, each of which repeats the frozen rows; the receipt says so. Characters that
    /// no cell takes and texts that are too long are told all together.
    package static func write(_ workbook: Workbook, to path: String) throws(ExportError) -> ExportReceipt {
        try write(workbook.sheets, to: path)
    }

    static func write(_ sheets: [Sheet], to path: String) throws(ExportError) -> ExportReceipt {
        let (bytes, receipt) = try file(sheets, path: path)
        let scratch = try ScratchFile(target: path)
        do throws(ExportError) {
            try scratch.write(bytes)
            try scratch.keep()
        } catch {
            scratch.discard()
            throw error
        }
        return receipt
    }

    /// - Parameter path: for messages.
    static func file(
        _ sheets: [Sheet], path: String, rowsPerSheet: Int = rows
    ) throws(ExportError) -> (bytes: [UInt8], receipt: ExportReceipt) {
        guard let active = sheets.firstIndex(where: { !$0.isHidden }) else {
            throw ExportError(path: path, reason: .nothingVisible)
        }
        for sheet in sheets {
            let count = max(sheet.columns.count, sheet.rows.lazy.map(\.cells.count).max() ?? 0)
            guard count <= columns else {
                throw ExportError(
                    path: path, reason: .tooManyColumns(sheet: sheet.name, count: count, limit: columns))
            }
            guard sheet.pageBreaks.count <= pageBreaks else {
                let message = "\(sheet.pageBreaks.count) page breaks, a sheet takes \(pageBreaks)"
                throw ExportError(
                    path: path, reason: .refused(sheet: sheet.name, row: 0, column: 0, message: message))
            }
        }
        var names = SheetNames()
        var cells = XlsCells()
        var parts: [(sheet: Sheet, part: SheetParts.Part)] = []
        var bodies: [RecordBytes] = []
        for (index, sheet) in sheets.enumerated() {
            var former: String?
            for part in SheetParts(sheet: sheet, limit: rowsPerSheet, names: &names).parts {
                if let former {
                    cells.note(part.name, .sheetContinues(former))
                } else if part.name != sheet.name {
                    cells.note(part.name, .sheetRenamed(from: sheet.name))
                }
                var body = RecordBytes()
                XlsSheet(sheet: sheet, part: part, isActive: index == active && former == nil)
                    .append(to: &body, &cells)
                bodies.append(body)
                parts.append((sheet, part))
                cells.receipt.sheets.append(part.name)
                former = part.name
            }
        }
        guard cells.faults.isEmpty else { throw ExportError(path: path, reason: .cells(cells.faults)) }

        var records = RecordBytes()
        let places = appendGlobals(parts, cells, to: &records)
        for (place, body) in zip(places, bodies) {
            records.replace32(at: place, with: records.bytes.count)
            records.bytes += body.bytes
        }
        return (CompoundBytes.file(named: "Workbook", records.bytes), cells.receipt)
    }

    static func appendStart(_ bytes: inout [UInt8], kind: Int) {
        for number in [0x0600, kind, 0x0DBB, 0x07CC] { bytes.append16(number) }
        bytes.append32(0x09)
        bytes.append32(0x0306)
    }

    /// What belongs to no sheet alone. Gives the places where the start of each sheet is to be told.
    private static func appendGlobals(
        _ parts: [(sheet: Sheet, part: SheetParts.Part)], _ cells: XlsCells, to records: inout RecordBytes
    ) -> [Int] {
        let active = parts.firstIndex { !$0.sheet.isHidden } ?? 0
        records.put(BIFF.beginning) { appendStart(&$0, kind: 0x0005) }
        // Texts are UTF-16.
        records.put(BIFF.codePage) { $0.append16(1200) }
        records.put(BIFF.window) {
            for number in [0, 0, 0x4000, 0x2000, 0x38, active, 0, 1, 600] { $0.append16(number) }
        }
        records.put(BIFF.dateMode) { $0.append16(0) }
        cells.styles.append(to: &records)
        var places: [Int] = []
        for (sheet, part) in parts {
            places.append(records.bytes.count + 4)
            records.put(BIFF.boundSheet) {
                $0.append32(0)
                $0.append16(sheet.isHidden ? 1 : 0)
                $0.appendShort(part.name)
            }
        }
        appendRepeatedRows(parts, to: &records)
        cells.texts.append(to: &records)
        records.put(BIFF.end)
        return places
    }

    /// Rows printed again on every page are names that programs know: `Print_Titles` of a sheet.
    private static func appendRepeatedRows(
        _ parts: [(sheet: Sheet, part: SheetParts.Part)], to records: inout RecordBytes
    ) {
        let titles = parts.enumerated().compactMap { index, item -> (sheet: Int, rows: ClosedRange<Int>)? in
            guard let rows = item.sheet.repeatedRows, rows.upperBound <= item.part.rowCount else { return nil }
            return (index, rows)
        }
        guard !titles.isEmpty else { return }
        records.put(BIFF.externalBook) {
            $0.append16(parts.count)
            // This workbook itself.
            $0.append16(0x0401)
        }
        // At most as many as a record holds; further sheets print without.
        let named = titles.prefix((RecordBytes.mostData - 2) / 6)
        records.put(BIFF.externalSheet) {
            $0.append16(named.count)
            for title in named { for number in [0, title.sheet, title.sheet] { $0.append16(number) } }
        }
        for (index, title) in named.enumerated() {
            records.put(BIFF.name) {
                // Built in, of one sheet; name 7 is Print_Titles.
                $0.append16(0x0020)
                $0 += [0, 1]
                $0.append16(11)
                $0.append16(0)
                $0.append16(title.sheet + 1)
                $0 += [0, 0, 0, 0, 0, 7, 0x3B]
                for number in [index, title.rows.lowerBound - 1, title.rows.upperBound - 1, 0, 0xFF] {
                    $0.append16(number)
                }
            }
        }
    }
}

import CXlsxWriter
import Records

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes workbooks as XLSX files.
package enum WorkbookWriter {
    /// Writes the workbook to `path`, in place of what was there.
    ///
    /// The file is written beside its target, read back, and renamed: a reader never sees half a file, and after an
    /// error nothing has changed. The same workbook gives the same bytes. The receipt lists what could not be
    /// written as it was given; an empty list means that nothing was changed.
    /// - Parameter rowsPerSheet: where a sheet continues on the next one; at most, and by default, Excel's limit.
    package static func write(
        _ workbook: Workbook, to path: String, rowsPerSheet: Int = SheetParts.excelRows
    ) throws(ExportError) -> ExportReceipt {
        try check(workbook, path: path)
        let scratch = try ScratchFile(target: path)
        do throws(ExportError) {
            let receipt = try fill(scratch, with: workbook, limit: min(max(2, rowsPerSheet), SheetParts.excelRows))
            try WrittenFile.check(scratch.path, reportedAs: path)
            try scratch.keep()
            return receipt
        } catch {
            scratch.discard()
            throw error
        }
    }

    private static func check(_ workbook: Workbook, path: String) throws(ExportError) {
        guard workbook.sheets.contains(where: { !$0.isHidden }) else {
            throw ExportError(path: path, reason: .nothingVisible)
        }
        for sheet in workbook.sheets {
            let columns = max(sheet.columns.count, sheet.rows.lazy.map(\.cells.count).max() ?? 0)
            guard columns <= 16_384 else {
                throw ExportError(path: path, reason: .tooManyColumns(sheet: sheet.name, count: columns))
            }
        }
    }

    private static func fill(
        _ scratch: ScratchFile, with workbook: Workbook, limit: Int
    ) throws(ExportError) -> ExportReceipt {
        let book = try open(scratch)
        var isClosed = false
        defer { if !isClosed { lxw_workbook_free(book) } }

        try setProperties(of: book, workbook, path: scratch.target)
        var names = SheetNames()
        let parts = workbook.sheets.map { SheetParts(sheet: $0, limit: limit, names: &names) }
        let byName = Dictionary(zip(workbook.sheets.map(\.name), parts), uniquingKeysWith: { first, _ in first })
        var writer = SheetWriter(
            path: scratch.target, book: book, formats: FormatTable(workbook: book),
            formulas: FormulaText(parts: byName))
        for (sheet, parts) in zip(workbook.sheets, parts) {
            try writer.write(sheet, parts: parts)
        }

        isClosed = true
        errno = 0
        let result = workbook_close(book)
        let code = errno
        guard result == LXW_NO_ERROR else {
            if code != 0 { throw ExportError.fromSystem(scratch.target, code: code) }
            throw ExportError(
                path: scratch.target,
                reason: .refused(sheet: "", row: 0, column: 0, message: SheetWriter.message(result)))
        }
        return writer.receipt
    }

    /// Constant memory mode: rows leave memory as they are written. The library's own temporary files lie beside the
    /// target too, where they are deleted as soon as they are open.
    private static func open(_ scratch: ScratchFile) throws(ExportError) -> UnsafeMutablePointer<lxw_workbook> {
        let book = scratch.directory.withCString { directory in
            var options = lxw_workbook_options(
                constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: directory), use_zip64: 0)
            return workbook_new_opt(scratch.path, &options)
        }
        guard let book else {
            throw ExportError(
                path: scratch.target, reason: .refused(sheet: "", row: 0, column: 0, message: "no workbook was made"))
        }
        return book
    }

    private static func setProperties(
        of book: UnsafeMutablePointer<lxw_workbook>, _ workbook: Workbook, path: String
    ) throws(ExportError) {
        let result = CellText(workbook.title).text.withCString { title in
            var properties = lxw_doc_properties()
            properties.title = UnsafeMutablePointer(mutating: title)
            // Zero would mean the clock.
            properties.created = max(1, ExcelDay.unixSeconds(workbook.createdOn))
            return workbook_set_properties(book, &properties)
        }
        guard result == LXW_NO_ERROR else {
            throw ExportError(
                path: path, reason: .refused(sheet: "", row: 0, column: 0, message: SheetWriter.message(result)))
        }
    }
}

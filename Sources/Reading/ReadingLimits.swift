/// How much a file may ask for before reading stops with `ReadingError.Kind.limit`. A file's own claims about sizes
/// are never believed: memory grows with the bytes that were really read.
package struct ReadingLimits: Sendable, Equatable {
    /// Bytes of the sector table, and of the directory, of an XLS file's OLE2 container. The table takes four bytes for
    /// each sector of 512: a file of 8 GiB.
    package var sectorTableBytes = 64 << 20
    /// Series of cells of one row in an XLS sheet whose rows are out of order.
    package var unorderedRuns = 1 << 22
    /// Entries of an XLSX or ODS archive.
    package var archiveEntries = 20_000
    /// Inflated bytes of one sheet, of the content of an ODS.
    package var sheetBytes = 16 << 30
    /// Inflated bytes of any other part of a workbook: shared strings, styles, relationships.
    package var partBytes = 2 << 30
    /// How many times larger than its compressed form a part may be; asked only past 64 MiB inflated.
    package var inflationRatio = 500
    /// Bytes of all shared strings of a workbook.
    package var sharedStringBytes = 1 << 30
    /// Shared strings of a workbook: each takes four bytes beside its text.
    package var sharedStrings = 1 << 25
    /// Bytes of one cell's text.
    package var cellBytes = 8 << 20
    /// Bytes of one row's text.
    package var rowBytes = 64 << 20
    /// Number of a row of a workbook's sheet (Excel's own limit) or a page's table. Text files are read to the end of
    /// 32-bit row numbers.
    package var rows = 1_048_576
    /// Columns of a row (Excel's own limit).
    package var columns = 16_384
    /// Merged ranges of a sheet.
    package var mergedRanges = 1 << 20
    /// Cells of one ODS sheet that only repeat another cell.
    package var repeatedCells = 1 << 24
    /// Elements of XML that stand in each other.
    package var nesting = 256
    /// Worksheets of a workbook, tables of a page.
    package var sheets = 4_096
    /// Tables within tables of a page, the outermost counted.
    package var tableNesting = 32
    /// Styles, number formats and relationships of a workbook, each.
    package var styles = 1 << 20

    package init() {}

    package static let `default` = ReadingLimits()
}

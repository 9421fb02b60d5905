import Records

/// A workbook in Excel's XML of 2002 and 2003.
struct SpreadsheetMLFile: SheetSource {
    let format = SourceFormat.spreadsheetML
    let delimiter: String? = nil
    let sheets: [SourceFile.Sheet]
    private let text: MarkupText
    private let index: SpreadsheetMLIndex

    var encoding: FoundEncoding { .text(text.encoding) }
    var evidence: [Wording] { text.evidence }

    /// Throws when it is not well-formed, or has no worksheet.
    init(_ text: MarkupText) throws(ReadingError) {
        self.text = text
        index = try SpreadsheetMLIndex(text)
        guard !index.sheets.isEmpty else { throw text.place.part("Workbook").error(.damaged(.missingPart)) }
        sheets = index.sheets.map { SourceFile.Sheet(name: $0.name, isHidden: $0.isHidden) }
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        SpreadsheetMLReader(text, index: index, sheet: index.sheets[sheet])
    }
}

import Records

/// An OpenDocument spreadsheet: `.ods`, `.ots`, or `.fods` in one XML document.
struct ODSFile: SheetSource {
    let delimiter: String? = nil
    let sheets: [SourceFile.Sheet]
    private let content: ODSContent
    private let index: ODSIndex

    var format: SourceFormat { content.format }
    var encoding: FoundEncoding { .text(content.encoding) }
    var evidence: [Wording] {
        guard index.copies > 0 else { return content.evidence }
        let copies = Wording(
            th: "ไม่อ่านตารางที่เก็บสำเนาเซลล์ของแฟ้มอื่น: \(index.copies) ตาราง",
            en: "tables with copies of other files' cells are left out: \(index.copies)")
        return content.evidence + [copies]
    }

    /// Throws when it is not well-formed, or has no table.
    init(_ content: ODSContent) throws(ReadingError) {
        self.content = content
        index = try ODSIndex(content)
        guard !index.tables.isEmpty else { throw content.place(table: nil).error(.damaged(.missingPart)) }
        sheets = index.tables.map { SourceFile.Sheet(name: $0.name, isHidden: $0.isHidden) }
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        try ODSReader(content, table: index.tables[sheet])
    }
}

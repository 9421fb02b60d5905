import Records

/// A web page: each of its tables is a sheet, also one that stands in a cell of another.
struct HTMLFile: SheetSource {
    let format = SourceFormat.html
    let delimiter: String? = nil
    let evidence: [Wording]
    let sheets: [SourceFile.Sheet]
    private let page: MarkupText
    private let index: HTMLIndex

    var encoding: FoundEncoding { .text(page.encoding) }

    /// Throws when the page has no table, or is cut off.
    init(_ page: MarkupText) throws(ReadingError) {
        self.page = page
        index = try HTMLIndex(page)
        guard !index.tables.isEmpty else { throw page.place.error(.notATable(found: .html)) }
        sheets = index.tables.map { SourceFile.Sheet(name: $0.name, isHidden: $0.isHidden) }
        var evidence = page.evidence
        let count = index.tables.count
        evidence.append(
            Wording(
                th: "หน้าเว็บที่มี \(count) ตาราง", en: count == 1 ? "a page with 1 table" : "a page with \(count) tables"))
        for table in index.tables {
            guard let outer = table.outer else { continue }
            let outerName = index.tables[outer].name
            evidence.append(
                Wording(
                    th: "ตาราง “\(table.name)” อยู่ในเซลล์ของ “\(outerName)”",
                    en: "table “\(table.name)” stands in a cell of “\(outerName)”"))
            if evidence.count > 20 { break }
        }
        self.evidence = evidence
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        HTMLReader(page, start: index.tables[sheet].start, name: index.tables[sheet].name, styles: index.styles)
    }
}

/// An XLSX workbook around one part that a fuzzer makes up; the other parts are in order.
struct WorkbookParts {
    var workbook: [UInt8]?
    var styles = Array("<styleSheet><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>".utf8)
    var sharedStrings = Array("<sst><si><t>ก</t></si><si><r><t>ข</t></r><r><t>ค</t></r></si></sst>".utf8)
    /// The sheets' parts.
    var sheets: [[UInt8]]

    var bytes: [UInt8] {
        var archive = StoredArchive()
        var list = ""
        var relations = ""
        for (index, sheet) in sheets.enumerated() {
            archive.add("xl/s\(index).xml", sheet)
            list += "<sheet name='S\(index)' r:id='r\(index)'/>"
            relations += "<Relationship Id='r\(index)' Type='/worksheet' Target='s\(index).xml'/>"
        }
        archive.add("xl/workbook.xml", workbook ?? Array("<workbook><sheets>\(list)</sheets></workbook>".utf8))
        archive.add("xl/_rels/workbook.xml.rels", "<Relationships>\(relations)</Relationships>")
        archive.add("xl/styles.xml", styles)
        archive.add("xl/sharedStrings.xml", sharedStrings)
        return archive.bytes
    }

    static func sheet(_ cells: String) -> [UInt8] {
        Array("<worksheet><sheetData><row>\(cells)</row></sheetData></worksheet>".utf8)
    }
}

/// A small XLSX workbook with one sheet, for tests.
struct WorkbookBuilder {
    /// The XML within `<sheetData>`.
    var rows = ""
    /// The `<si>` elements.
    var strings = ""
    /// The content of the styles part.
    var styles = ""
    var properties = ""
    /// The whole sheet part, in place of `rows`.
    var sheet: String?
    var sheetState = ""
    /// A part that the archive does not hold.
    var leftOut = ""

    var bytes: [UInt8] { zip.bytes }

    var zip: ZipBuilder {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var zip = ZipBuilder()
        zip.leftOut = leftOut
        zip.add(
            "_rels/.rels",
            "<Relationships><Relationship Id='rId1' Type='\(relations)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
        )
        zip.add(
            "xl/workbook.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?><workbook \(main) xmlns:r="\(relations)">\(properties)<sheets>\
            <sheet name="บัญชี &amp; 1" sheetId="1" \(sheetState) r:id="rId1"/></sheets></workbook>
            """)
        zip.add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Target="worksheets/sheet1.xml" Id="rId1" Type="\(relations)/worksheet"/>\
            <Relationship Target="/xl/sharedStrings.xml" Id="rId2" Type="\(relations)/sharedStrings"/>\
            <Relationship Target="styles.xml" Id="rId3" Type="\(relations)/styles"/></Relationships>
            """)
        zip.add("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>")
        zip.add("xl/sharedStrings.xml", "<sst \(main) count=\"999999999\" uniqueCount=\"999999999\">\(strings)</sst>")
        zip.add("xl/worksheets/sheet1.xml", sheet ?? "<worksheet \(main)><sheetData>\(rows)</sheetData></worksheet>")
        return zip
    }
}

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
    /// The XML before and behind `<sheetData>`.
    var head = ""
    var tail = ""
    /// A part that the archive does not hold.
    var leftOut = ""
    /// Parts in place of those that are built, by name, and more of them.
    var parts: [(name: String, content: String)] = []

    var bytes: [UInt8] { zip.bytes }

    func content(of part: String) -> String { zip.content(of: part) }

    var zip: ZipBuilder {
        let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var zip = ZipBuilder()
        zip.leftOut = leftOut
        func add(_ name: String, _ content: String) {
            zip.add(name, parts.first { $0.name == name }?.content ?? content)
        }
        add(
            "_rels/.rels",
            "<Relationships><Relationship Id='rId1' Type='\(relations)/officeDocument' Target='xl/workbook.xml'/></Relationships>"
        )
        add(
            "xl/workbook.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?><workbook \(main) xmlns:r="\(relations)">\(properties)<sheets>\
            <sheet name="บัญชี &amp; 1" sheetId="1" \(sheetState) r:id="rId1"/></sheets></workbook>
            """)
        add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Target="worksheets/sheet1.xml" Id="rId1" Type="\(relations)/worksheet"/>\
            <Relationship Target="/xl/sharedStrings.xml" Id="rId2" Type="\(relations)/sharedStrings"/>\
            <Relationship Target="styles.xml" Id="rId3" Type="\(relations)/styles"/></Relationships>
            """)
        add("xl/styles.xml", "<styleSheet \(main)>\(styles)</styleSheet>")
        add("xl/sharedStrings.xml", "<sst \(main) count=\"999999999\" uniqueCount=\"999999999\">\(strings)</sst>")
        add(
            "xl/worksheets/sheet1.xml",
            sheet ?? "<worksheet \(main)>\(head)<sheetData>\(rows)</sheetData>\(tail)</worksheet>")
        let built = zip.names
        for part in parts where !built.contains(part.name) { zip.add(part.name, part.content) }
        return zip
    }
}

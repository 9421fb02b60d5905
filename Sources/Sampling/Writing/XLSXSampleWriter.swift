/// A workbook with one table that goes on in a further sheet where one is full, and whatever a test wants hidden or
/// merged in it. Texts stand in their cells.
struct XLSXSampleWriter: SheetWriting {
    private var zip: ZipWriter
    private let name: String
    /// Titles and headers, which every sheet has.
    private let top: [[SampleCell]]
    /// Counted from 1.
    private let hiddenColumn: Int?
    private var sheets: [(name: String, isHidden: Bool)] = []
    private var rowsInSheet = 0
    private var bytes: [UInt8] = []
    /// Rows that the sheet hides, and ranges of cells that it merges, of the first sheet.
    var hidesNextRow = false
    var merged: [String] = []
    private static let mostRows = 1_000_000

    var sheet: String? { sheets.last?.name }

    init(path: String, sheet: String, top: [[SampleCell]], hiddenColumn: Int? = nil) throws {
        self.hiddenColumn = hiddenColumn
        zip = try ZipWriter(path: path)
        name = sheet
        self.top = top
        try beginSheet()
    }

    mutating func write(_ row: [SampleCell]) throws -> Int {
        if rowsInSheet >= Self.mostRows {
            try endSheet()
            try beginSheet()
        }
        return try put(row)
    }

    /// A sheet that nobody sees, with the table's header and one row.
    mutating func addHiddenSheet(_ name: String, row: [SampleCell]) throws {
        try endSheet()
        try beginSheet(named: name, isHidden: true)
        _ = try put(row)
    }

    mutating func close() throws {
        try endSheet()
        try writeParts()
        try zip.close()
    }

    private mutating func put(_ row: [SampleCell]) throws -> Int {
        rowsInSheet += 1
        append("<row r=\"\(rowsInSheet)\"\(hidesNextRow ? " hidden=\"1\"" : "")>")
        hidesNextRow = false
        for (column, cell) in row.enumerated() {
            if cell == .empty || cell == .text("") { continue }
            append("<c r=\"\(Self.letters[column])\(rowsInSheet)\"")
            switch cell {
            case .empty: break
            case .text(let text): append(" t=\"inlineStr\"><is><t>\(Self.escaped(text))</t></is></c>")
            case .number(let hundredths): append("><v>\(SampleCell.decimal(hundredths))</v></c>")
            case .error(let text): append(" t=\"e\"><v>\(Self.escaped(text))</v></c>")
            }
        }
        append("</row>")
        if bytes.count >= 1 << 16 { try flush() }
        return rowsInSheet
    }

    private static let letters = (0..<64).map(SampleLayout.letter)

    private mutating func beginSheet() throws {
        try beginSheet(named: sheets.isEmpty ? name : "\(name)_\(sheets.count + 1)", isHidden: false)
    }

    private mutating func beginSheet(named name: String, isHidden: Bool) throws {
        sheets.append((name, isHidden))
        rowsInSheet = 0
        try zip.begin("xl/worksheets/sheet\(sheets.count).xml")
        append("\(Self.declaration)<worksheet xmlns=\"\(Self.main)\">")
        if let column = hiddenColumn {
            append("<cols><col min=\"\(column)\" max=\"\(column)\" width=\"0\" hidden=\"1\" customWidth=\"1\"/></cols>")
        }
        append("<sheetData>")
        for row in top { _ = try put(row) }
    }

    private mutating func endSheet() throws {
        append("</sheetData>")
        if sheets.count == 1, !merged.isEmpty {
            let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
            append("<mergeCells count=\"\(merged.count)\">\(ranges)</mergeCells>")
        }
        append("</worksheet>")
        try flush()
        try zip.end()
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func flush() throws {
        try zip.append(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func writeParts() throws {
        let numbered = sheets.enumerated().map { ($0.offset + 1, $0.element) }
        let types = numbered.map {
            "<Override PartName=\"/xl/worksheets/sheet\($0.0).xml\" ContentType=\"\(Self.types).worksheet+xml\"/>"
        }
        try zip.add(
            "[Content_Types].xml",
            "\(Self.declaration)<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.types).sheet.main+xml\"/>"
                + types.joined() + "</Types>")
        try zip.add(
            "_rels/.rels",
            "\(Self.declaration)<Relationships xmlns=\"\(Self.relations)\"><Relationship Id=\"rId1\" "
                + "Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
        let list = numbered.map { number, sheet in
            "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(number)\""
                + "\(sheet.isHidden ? " state=\"hidden\"" : "") r:id=\"rId\(number)\"/>"
        }
        try zip.add(
            "xl/workbook.xml",
            "\(Self.declaration)<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>\(list.joined())"
                + "</sheets></workbook>")
        let links = numbered.map {
            "<Relationship Id=\"rId\($0.0)\" Type=\"\(Self.office)/worksheet\" Target=\"worksheets/sheet\($0.0).xml\"/>"
        }
        try zip.add(
            "xl/_rels/workbook.xml.rels",
            "\(Self.declaration)<Relationships xmlns=\"\(Self.relations)\">\(links.joined())</Relationships>")
    }

    private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return text }
        return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

import Records

/// An XLSX or XLSM workbook: its sheets, styles and shared strings. The sheets themselves are streamed.
struct XLSXWorkbook: SheetSource {
    let format = SourceFormat.xlsx
    let encoding = FoundEncoding.text(.utf8)
    let delimiter: String? = nil
    let evidence: [Wording]
    let sheets: [SourceFile.Sheet]
    let is1904: Bool
    let styles: CellStyles
    let sharedTexts: SharedTexts
    private let archive: Archive
    private let parts: [ArchiveEntry]
    private let limits: ReadingLimits
    private let place: ReadingPlace
    private let chunkSize: Int

    init(_ archive: Archive, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int) throws(ReadingError) {
        let parts = PackageParts(archive: archive, limits: limits, place: place, chunkSize: chunkSize)
        let path = try parts.workbookPath()
        var workbookScanner = try parts.scanner(of: path)
        let book = try WorkbookPart(&workbookScanner, limits: limits)
        let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
        let relations = try parts.relationships(of: path)

        var found: [(sheet: SourceFile.Sheet, entry: ArchiveEntry)] = []
        var evidence = [Wording(th: "ข้อความ XML", en: "XML text")]
        for (index, sheet) in book.sheets.enumerated() {
            // Where no sheet has a relationship, the sheets stand under the names that all programs give them.
            let fallback = Relationships.Target(
                id: "", kind: "worksheet", path: folder + "worksheets/sheet\(index + 1).xml")
            guard
                let target = relations.target(id: sheet.relationId)
                    ?? (relations.first("worksheet") == nil ? fallback : nil)
            else { throw place.part(sheet.name).error(.damaged(.missingPart)) }
            guard target.kind == "worksheet" else {
                evidence.append(
                    Wording(
                        th: "แผ่นงาน “\(sheet.name)” เป็น\(Self.thaiName(ofKind: target.kind)) จึงไม่มีเซลล์",
                        en: "sheet “\(sheet.name)” is a \(target.kind) and has no cells"))
                continue
            }
            guard let entry = archive.entry(named: target.path) else {
                throw place.part(target.path).error(.damaged(.missingPart))
            }
            found.append((SourceFile.Sheet(name: sheet.name, isHidden: sheet.isHidden), entry))
        }
        guard !found.isEmpty else { throw place.error(.notATable(found: .sheetless)) }
        sheets = found.map(\.sheet)
        self.parts = found.map(\.entry)
        is1904 = book.is1904

        let relatedStyles = relations.first("styles")
        let stylesPath = relatedStyles ?? folder + "styles.xml"
        if archive.entry(named: stylesPath) != nil {
            var scanner = try parts.scanner(of: stylesPath)
            styles = try CellStyles(&scanner, limits: limits)
        } else {
            styles = .none
            if relatedStyles != nil {
                evidence.append(
                    Wording(
                        th: "ไม่มีส่วนรูปแบบเซลล์ \(stylesPath): วันที่จึงอ่านเป็นตัวเลข",
                        en: "the styles \(stylesPath) are missing: dates are read as numbers"))
            }
        }
        self.evidence = evidence
        // Missing shared strings are told by the cell that needs them.
        let stringsPath = relations.first("sharedStrings") ?? folder + "sharedStrings.xml"
        if archive.entry(named: stringsPath) != nil {
            var scanner = try parts.scanner(of: stringsPath)
            sharedTexts = try SharedStringPart.read(&scanner, limits: limits, place: place.part(stringsPath))
        } else {
            sharedTexts = SharedTexts()
        }
        self.archive = archive
        self.limits = limits
        self.place = place
        self.chunkSize = chunkSize
    }

    /// A sheet's kind by the last word of its relationship's type; an unknown one as it stands.
    private static func thaiName(ofKind kind: String) -> String {
        switch kind {
        case "chartsheet": "แผ่นแผนภูมิ"
        case "dialogsheet": "แผ่นกล่องโต้ตอบ"
        case "xlMacrosheet", "xlIntlMacrosheet": "แผ่นแมโคร"
        default: "ชนิด \(kind)"
        }
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        let stream = try archive.open(parts[sheet], limit: ("sheetBytes", limits.sheetBytes))
        let place = place.part(sheets[sheet].name ?? parts[sheet].name)
        return try SheetReader(workbook: self, stream: stream, limits: limits, place: place, chunkSize: chunkSize)
    }
}

import Records

/// An XLS workbook (Excel 5.0 to 2003): its sheets, styles and shared strings. The sheets themselves are streamed.
struct XLSWorkbook: SheetSource {
    let format: SourceFormat
    let encoding: FoundEncoding
    let evidence: [Wording]
    let sheets: [SourceFile.Sheet]
    let delimiter: String? = nil
    let stream: StreamBytes
    let isBIFF8: Bool
    /// For 8-bit text of BIFF5.
    let text: XLSText
    let sharedTexts: SharedTexts
    let is1904: Bool
    /// For each cell style, whether it shows dates.
    let stylesShowDate: [Bool]
    let limits: ReadingLimits
    let chunkSize: Int
    /// Where the substreams start: of the sheets that are read, and of all.
    let starts: [Int]
    let allStarts: Set<Int>
    private let place: ReadingPlace

    /// `stream` is the content of the stream `Workbook` or `Book`.
    init(
        _ stream: StreamBytes, evidence seen: [Wording], options: ReadingOptions, place: ReadingPlace, chunkSize: Int
    ) throws(ReadingError) {
        let globals = try XLSGlobals(stream, limits: options.limits, place: place, chunkSize: chunkSize)
        let worksheets = globals.sheets.filter { $0.kind == .worksheet }
        guard !worksheets.isEmpty else { throw place.error(.notATable(found: .sheetless)) }
        let page = try XLSCodePage(
            globals, stream: stream, chunkSize: chunkSize, told: options.encoding, place: place)
        self.stream = stream
        self.place = place
        self.chunkSize = chunkSize
        limits = options.limits
        isBIFF8 = globals.isBIFF8
        format = isBIFF8 ? .xlsBIFF8 : .xlsBIFF5
        encoding = page.encoding
        text = page.table
        is1904 = globals.is1904
        sharedTexts = globals.sharedTexts
        stylesShowDate = globals.stylesShowDate
        starts = worksheets.map(\.offset)
        allStarts = globals.starts
        func name(_ sheet: XLSGlobals.Sheet) -> String {
            globals.isBIFF8 ? String(decoding: sheet.name, as: UTF8.self) : page.table.string(sheet.name)
        }
        evidence =
            page.evidence + seen
            + globals.sheets.compactMap { sheet in
                Self.leftOut(sheet.kind).map { kind in
                    Wording(
                        th: "แผ่นงาน “\(name(sheet))” เป็น\(kind.th) จึงไม่มีเซลล์",
                        en: "sheet “\(name(sheet))” is \(kind.en) and has no cells")
                }
            }
        sheets = worksheets.map { SourceFile.Sheet(name: name($0), isHidden: $0.isHidden) }
    }

    private static func leftOut(_ kind: XLSGlobals.Kind) -> Wording? {
        switch kind {
        case .worksheet: nil
        case .macros: Wording(th: "แผ่นแมโคร", en: "a macro sheet")
        case .chart: Wording(th: "แผนภูมิ", en: "a chart")
        case .visualBasic: Wording(th: "โมดูล Visual Basic", en: "a Visual Basic module")
        case .other: Wording(th: "ชนิดที่ไม่รู้จัก", en: "of an unknown kind")
        }
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        let place = place.part(sheets[sheet].name ?? "")
        let survey = try XLSSheetSurvey(self, start: starts[sheet], place: place)
        return XLSReader(workbook: self, survey: survey, place: place)
    }
}

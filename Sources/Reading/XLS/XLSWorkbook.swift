/// An XLS workbook (Excel 5.0 to 2003) in memory: its stream, styles, shared strings and sheets.
struct XLSWorkbook: SheetSource {
    let format: SourceFormat
    let encoding: TextEncoding
    let evidence: [String]
    let sheets: [SourceFile.Sheet]
    let delimiter: String? = nil
    let stream: [UInt8]
    let isBIFF8: Bool
    /// For 8-bit text of BIFF5.
    let codePage: EightBitText
    let sharedTexts: SharedTexts
    let is1904: Bool
    /// For each cell style, whether it shows dates.
    let stylesShowDate: [Bool]
    let place: ReadingPlace
    let limits: ReadingLimits
    private let offsets: [Int]

    /// `stream` is the content of the stream `Workbook` or `Book`.
    init(stream: [UInt8], options: ReadingOptions, place: ReadingPlace) throws(ReadingError) {
        var globals = try XLSGlobals(stream, limits: options.limits, place: place)
        let text = try XLSCodePage(globals, stream: stream, told: options.encoding, place: place)
        self.stream = stream
        limits = options.limits
        self.place = place
        isBIFF8 = globals.isBIFF8
        format = isBIFF8 ? .xlsBIFF8 : .xlsBIFF5
        encoding = text.encoding
        codePage = text.table
        is1904 = globals.is1904
        sharedTexts = globals.sharedTexts
        for (id, code) in globals.formatCodes { globals.formats.define(id, code: code) }
        let formats = globals.formats
        stylesShowDate = globals.styleFormats.map { formats.showsDate($0) }
        let worksheets = globals.sheets.filter { $0.isWorksheet }
        var seen = text.evidence
        let others = globals.sheets.count - worksheets.count
        if others > 0 { seen.append("\(others) sheets that are charts or macros have no cells and are left out") }
        evidence = seen
        offsets = worksheets.map(\.offset)
        let isBIFF8 = globals.isBIFF8
        sheets = worksheets.map { sheet in
            let name = isBIFF8 ? String(decoding: sheet.name, as: UTF8.self) : text.table.string(sheet.name[...])
            return SourceFile.Sheet(name: name, isHidden: sheet.isHidden)
        }
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        let name = sheets[sheet].name ?? ""
        return XLSReader(
            workbook: self, index: try XLSSheetIndex(self, offset: offsets[sheet], place: place.part(name)))
    }
}

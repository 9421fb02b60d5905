/// How an XLS workbook's 8-bit text is encoded, and why.
///
/// DPIS writes CP874 into BIFF5 without a CODEPAGE record; Excel on a Thai Windows reads it by the system's own code
/// page, other readers as Western text. So Thai text is known by its bytes.
struct XLSCodePage {
    var encoding: TextEncoding
    var table: EightBitText
    var evidence: [String]

    init(
        _ globals: XLSGlobals, stream: [UInt8], told given: TextEncoding?, place: ReadingPlace
    ) throws(ReadingError) {
        if globals.isBIFF8 {
            (encoding, table, evidence) = (.utf16LittleEndian, .latin1, ["BIFF8 text is Unicode"])
            return
        }
        let told: String
        switch globals.codePage {
        case 874:
            (encoding, table, evidence) = (.cp874, .cp874, ["CODEPAGE record 874"])
            return
        case nil: told = "no CODEPAGE record"
        case .some(let number): told = "CODEPAGE record \(number)"
        }
        let thai = Self.survey(globals, stream)
        if thai.isThai {
            (encoding, table, evidence) = (.cp874, .cp874, ["\(told); \(thai.words)"])
            return
        }
        let western: Set<Int?> = [nil, 1252, 1200, 0x8001, 367, 0]
        guard thai.high == 0 || western.contains(globals.codePage) else { throw place.error(.damaged(.codePage)) }
        (encoding, table) = (.cp1252, .cp1252)
        evidence = [told + (thai.high == 0 ? "; only ASCII bytes" : "; \(thai.high) high bytes that are not Thai text")]
    }

    /// Looks at all 8-bit text of the workbook.
    private static func survey(_ globals: XLSGlobals, _ stream: [UInt8]) -> ThaiBytes {
        var thai = ThaiBytes()
        for sheet in globals.sheets { thai.add(sheet.name[...]) }
        var offset = 0
        var former = 0
        while let record = BIFFRecord(in: stream, at: offset) {
            offset = record.end
            switch record.id {
            case BIFFRecord.label, BIFFRecord.richString: thai.add(stream[record.data].dropFirst(8))
            case BIFFRecord.string: thai.add(stream[record.data].dropFirst(2))
            case BIFFRecord.continuation:
                if former == BIFFRecord.label || former == BIFFRecord.string { thai.add(stream[record.data]) }
                continue
            default: break
            }
            former = record.id
        }
        return thai
    }
}

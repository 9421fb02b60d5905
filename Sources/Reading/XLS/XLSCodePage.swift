import Records

/// How an XLS workbook's 8-bit text is encoded, and why.
///
/// DPIS writes CP874 into BIFF5 without a CODEPAGE record; Excel on a Thai Windows reads it by the system's own code
/// page, other readers as Western text. So Thai text is known by its bytes.
struct XLSCodePage {
    let encoding: FoundEncoding
    let table: XLSText
    let evidence: [Wording]

    init(
        _ globals: XLSGlobals, stream: StreamBytes, chunkSize: Int, told given: TextEncoding?, place: ReadingPlace
    ) throws(ReadingError) {
        let known: (FoundEncoding, XLSText, [Wording])
        if globals.isBIFF8 {
            let unicode = Wording(th: "ข้อความใน BIFF8 เป็น Unicode", en: "BIFF8 text is Unicode")
            known = (.text(.utf16LittleEndian), .eightBit(.latin1), [unicode])
        } else if let given, let table = Self.table(told: given) {
            let told = Wording(
                th: "อ่านข้อความ 8 บิตเป็น \(given.rawValue) ตามที่ระบุ",
                en: "8-bit text is read as \(given.rawValue), as told")
            known = (.text(given), table, [told])
        } else {
            known = try Self.decided(globals, stream: stream, chunkSize: chunkSize, place: place)
        }
        (encoding, table, evidence) = known
    }

    /// Absent for encodings that are not of single bytes.
    private static func table(told encoding: TextEncoding) -> XLSText? {
        if encoding == .cp874 { return .eightBit(.cp874) }
        if encoding == .cp1252 { return .eightBit(.cp1252) }
        return encoding == .utf8 ? .utf8 : nil
    }

    private static func decided(
        _ globals: XLSGlobals, stream: StreamBytes, chunkSize: Int, place: ReadingPlace
    ) throws(ReadingError) -> (FoundEncoding, XLSText, [Wording]) {
        let told =
            globals.codePage.map { Wording(th: "ระเบียน CODEPAGE \($0)", en: "CODEPAGE record \($0)") }
            ?? Wording(th: "ไม่มีระเบียน CODEPAGE", en: "no CODEPAGE record")
        if globals.codePage == 874 { return (.text(.cp874), .eightBit(.cp874), [told]) }
        let table = globals.codePage.flatMap { Self.meaningless.contains($0) ? nil : CodePageTable($0) }
        if let table, let number = globals.codePage, !Self.latin.contains(number) {
            return (.codePage(number), .codePage(table), [told])
        }
        let thai = try survey(globals, stream, chunkSize)
        if thai.isThai { return (.text(.cp874), .eightBit(.cp874), [told + "; " + thai.words]) }
        let seen =
            thai.high == 0
            ? EncodingDecision.onlyASCII
            : Wording(
                th: "\(thai.high) ไบต์นอก ASCII ไม่ใช่ข้อความภาษาไทย",
                en: "\(thai.high) high bytes that are not Thai text")
        if let table, let number = globals.codePage {
            return (.codePage(number), .codePage(table), [told + "; " + seen])
        }
        let isUnknown = globals.codePage.map { !Self.meaningless.contains($0) } ?? false
        guard thai.high == 0 || !isUnknown else { throw place.error(.damaged(.codePage)) }
        return (.text(.cp1252), .eightBit(.cp1252), [told + "; " + seen])
    }

    /// What writers put there who did not think of a code page: Western (twice), UTF-16, ASCII, nothing.
    private static let meaningless: Set<Int> = [1252, 0x8001, 1200, 367, 0]

    /// Code pages of Latin letters, DOS and Macintosh among them. Their texts are no runs of high bytes, so Thai can be
    /// told from them; Cyrillic or Chinese text could look like Thai.
    private static let latin: Set<Int> = [
        437, 850, 852, 857, 858, 860, 861, 863, 865, 1250, 1254, 1257, 1258, 10000, 0x8000, 10029,
    ]

    /// Looks at all 8-bit text of the workbook.
    private static func survey(
        _ globals: XLSGlobals, _ stream: StreamBytes, _ chunkSize: Int
    ) throws(ReadingError) -> ThaiBytes {
        var thai = ThaiBytes()
        for sheet in globals.sheets { thai.add(sheet.name[...]) }
        var records = RecordStream(stream, chunkSize: chunkSize)
        var continuesText = false
        while try records.next() {
            let skipped: Int
            switch records.id {
            case BIFFRecord.label, BIFFRecord.richString: skipped = 8
            case BIFFRecord.string: skipped = 2
            case BIFFRecord.continuation: skipped = continuesText ? 0 : Int.max
            default: skipped = Int.max
            }
            continuesText = skipped != Int.max
            guard skipped < records.count else { continue }
            records.withData { thai.add(UnsafeRawBufferPointer(rebasing: $0[skipped...])) }
        }
        return thai
    }
}

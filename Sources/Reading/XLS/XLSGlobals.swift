/// What the first substream of an XLS workbook says about all of it ([MS-XLS] 2.1.7.20.3).
struct XLSGlobals {
    struct Sheet {
        /// Where its substream starts in the workbook stream.
        var offset: Int
        var isHidden: Bool
        var kind: Kind
        /// UTF-8 in BIFF8, 8-bit text in BIFF5.
        var name: [UInt8]
    }

    /// [MS-XLS] 2.4.28
    enum Kind {
        case worksheet, macros, chart, visualBasic, other

        init(_ number: Int) {
            switch number {
            case 0: self = .worksheet
            case 1: self = .macros
            case 2: self = .chart
            case 6: self = .visualBasic
            default: self = .other
            }
        }
    }

    let isBIFF8: Bool
    private(set) var is1904 = false
    private(set) var codePage: Int?
    private(set) var sheets: [Sheet] = []
    /// Where the substreams of all sheets start.
    private(set) var starts: Set<Int> = []
    private(set) var sharedTexts = SharedTexts()
    /// For each cell style, whether it shows dates.
    var stylesShowDate: [Bool] { styleFormats.map { formats.showsDate($0) } }
    /// The number format of each cell style.
    private var styleFormats: [Int] = []
    private var formats = NumberFormats()

    init(_ source: StreamBytes, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int) throws(ReadingError) {
        var stream = RecordStream(source, chunkSize: chunkSize)
        guard try stream.next() else { throw place.error(.truncated, offset: stream.fileEnd) }
        guard stream.id == BIFFRecord.beginning, stream.count >= 4 else {
            let old: Set<Int> = [0x0009, 0x0209, 0x0409]
            throw place.error(
                old.contains(stream.id) ? .unsupported(format: .oldExcel) : .damaged(.workbookRecord),
                offset: stream.fileOffset)
        }
        let version = stream.uint16(at: 0)
        guard version == 0x0500 || version == 0x0600 else { throw place.error(.unsupported(format: .oldExcel)) }
        isBIFF8 = version == 0x0600
        if stream.uint16(at: 2) == 0x0010 {
            // A bare worksheet without a workbook around it: it holds the globals' records itself.
            sheets = [Sheet(offset: 0, isHidden: false, kind: .worksheet, name: Array("Sheet1".utf8))]
        }
        try read(&stream, limits, place)
    }

    private mutating func read(
        _ stream: inout RecordStream, _ limits: ReadingLimits, _ place: ReadingPlace
    ) throws(ReadingError) {
        while true {
            guard try stream.next() else {
                if stream.endedWhole, !sheets.isEmpty { return }
                throw place.error(.truncated, offset: stream.fileEnd)
            }
            switch stream.id {
            case BIFFRecord.endOfSubstream: return
            // Without a record for its end, the substream ends where a sheet starts.
            case BIFFRecord.beginning: if starts.contains(stream.offset) { return }
            case BIFFRecord.filePass: throw place.error(.encrypted, offset: stream.fileOffset)
            case BIFFRecord.codePage: codePage = stream.uint16(at: 0)
            case BIFFRecord.dateMode: is1904 = stream.uint16(at: 0) != 0
            case BIFFRecord.extendedFormat:
                styleFormats.append(stream.uint16(at: 2))
                try check(styleFormats.count, "styles", limits.styles, place)
            case BIFFRecord.format:
                try addFormat(&stream)
                try check(formats.count, "styles", limits.styles, place)
            case BIFFRecord.boundSheet:
                guard try addSheet(&stream) else {
                    throw place.error(.damaged(.workbookRecord), offset: stream.fileOffset)
                }
                try check(sheets.count, "sheets", limits.sheets, place)
            case BIFFRecord.sharedStrings:
                sharedTexts = try SharedStringTable.read(&stream, limits: limits, place: place.part("SST"))
            default: break
            }
        }
    }

    private func check(_ count: Int, _ name: String, _ limit: Int, _ place: ReadingPlace) throws(ReadingError) {
        if count > limit { throw place.error(.limit(name: name, value: limit)) }
    }

    private mutating func addFormat(_ stream: inout RecordStream) throws(ReadingError) {
        guard stream.count >= 3, let id = try stream.uint16() else { return }
        formats.define(id, code: try text(&stream, hasLongCount: isBIFF8))
    }

    /// Gives false where the record is cut, or names a place where another sheet already starts.
    private mutating func addSheet(_ stream: inout RecordStream) throws(ReadingError) -> Bool {
        guard stream.count >= 7 else { return false }
        let offset = stream.uint32(at: 0)
        let flags = stream.uint16(at: 4)
        guard try stream.skip(6) else { return false }
        let name = try text(&stream, hasLongCount: false)
        let sheet = Sheet(offset: offset, isHidden: flags & 3 != 0, kind: Kind(flags >> 8), name: name)
        sheets.append(sheet)
        // Read once for each of thousands of names, a small file would take for ever.
        return starts.insert(offset).inserted || sheet.kind != .worksheet
    }

    /// A name or number format: UTF-8 in BIFF8, as it stands in BIFF5. Cut where the record ends too early.
    private func text(_ stream: inout RecordStream, hasLongCount: Bool) throws(ReadingError) -> [UInt8] {
        var text: [UInt8] = []
        let count = hasLongCount ? try stream.uint16() : try stream.byte().map(Int.init)
        guard let count else { return text }
        if !isBIFF8 {
            for _ in 0..<count { if let byte = try stream.byte() { text.append(byte) } }
        } else if let flags = try stream.byte() {
            _ = try stream.appendUnicode(count, isWide: flags & 1 != 0, to: &text)
        }
        return text
    }
}

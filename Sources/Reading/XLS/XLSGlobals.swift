/// What the first substream of an XLS workbook says about all of it.
struct XLSGlobals {
    struct Sheet {
        var offset: Int
        var isHidden: Bool
        var isWorksheet: Bool
        /// UTF-8 in BIFF8, 8-bit text in BIFF5.
        var name: [UInt8]
    }

    private(set) var isBIFF8: Bool
    private(set) var is1904 = false
    private(set) var codePage: Int?
    private(set) var sheets: [Sheet] = []
    private(set) var sharedTexts = SharedTexts()
    /// The number format of each cell style.
    private(set) var styleFormats: [Int] = []
    private(set) var formatCodes: [(id: Int, code: [UInt8])] = []
    var formats = NumberFormats()

    init(_ stream: [UInt8], limits: ReadingLimits, place: ReadingPlace) throws(ReadingError) {
        guard let first = BIFFRecord(in: stream, at: 0) else { throw place.error(.truncated, offset: stream.count) }
        guard first.id == BIFFRecord.beginning, first.data.count >= 4 else {
            let old: Set<Int> = [0x0009, 0x0209, 0x0409]
            throw place.error(
                old.contains(first.id) ? .unsupported(format: .oldExcel) : .damaged(.workbookRecord), offset: 0)
        }
        let version = stream.uint16(at: first.data.lowerBound)
        guard version == 0x0500 || version == 0x0600 else { throw place.error(.unsupported(format: .oldExcel)) }
        isBIFF8 = version == 0x0600
        if stream.uint16(at: first.data.lowerBound + 2) == 0x0010 {
            // A bare worksheet without a workbook around it.
            sheets = [Sheet(offset: 0, isHidden: false, isWorksheet: true, name: Array("Sheet1".utf8))]
            return
        }
        var offset = first.end
        while true {
            guard let record = BIFFRecord(in: stream, at: offset) else {
                throw place.error(.truncated, offset: stream.count)
            }
            offset = record.end
            switch record.id {
            case BIFFRecord.endOfSubstream: return
            case BIFFRecord.filePass: throw place.error(.encrypted)
            case BIFFRecord.codePage: codePage = stream.uint16(at: record.data.lowerBound)
            case BIFFRecord.dateMode: is1904 = stream.uint16(at: record.data.lowerBound) != 0
            case BIFFRecord.extendedFormat: styleFormats.append(stream.uint16(at: record.data.lowerBound + 2))
            case BIFFRecord.format: addFormat(record, stream)
            case BIFFRecord.boundSheet:
                addSheet(record, stream)
                if sheets.count > limits.sheets { throw place.error(.limit(name: "sheets", value: limits.sheets)) }
            case BIFFRecord.sharedStrings:
                sharedTexts = try SharedStringTable.read(record, in: stream, limits: limits, place: place)
            default: break
            }
        }
    }

    private mutating func addFormat(_ record: BIFFRecord, _ stream: [UInt8]) {
        let start = record.data.lowerBound
        guard record.data.count >= 3 else { return }
        let id = stream.uint16(at: start)
        var code: [UInt8] = []
        if isBIFF8 {
            var data = ContinuedBytes(record, skipping: 2, in: stream)
            if let count = data.uint16(), let flags = data.byte() {
                _ = data.appendUnicode(count, isWide: flags & 1 != 0, to: &code)
            }
        } else {
            let end = min(start + 3 + Int(stream[start + 2]), record.end)
            code = Array(stream[start + 3..<end])
        }
        formatCodes.append((id, code))
    }

    private mutating func addSheet(_ record: BIFFRecord, _ stream: [UInt8]) {
        let start = record.data.lowerBound
        guard record.data.count >= 7 else { return }
        var name: [UInt8] = []
        if isBIFF8 {
            var data = ContinuedBytes(record, skipping: 6, in: stream)
            if let count = data.byte(), let flags = data.byte() {
                _ = data.appendUnicode(Int(count), isWide: flags & 1 != 0, to: &name)
            }
        } else {
            let end = min(start + 7 + Int(stream[start + 6]), record.end)
            name = Array(stream[start + 7..<end])
        }
        sheets.append(
            Sheet(
                offset: stream.uint32(at: start), isHidden: stream[start + 4] & 3 != 0,
                isWorksheet: stream[start + 5] == 0, name: name))
    }
}

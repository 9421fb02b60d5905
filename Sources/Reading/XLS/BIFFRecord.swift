/// One record of a workbook stream: its kind, and where its data stands.
struct BIFFRecord {
    var id: Int
    /// Where the record's header starts.
    var offset: Int
    var data: Range<Int>

    var end: Int { data.upperBound }

    /// The record at an offset; absent at the end of the stream or where the stream is cut.
    @inline(__always)
    init?(in stream: [UInt8], at offset: Int) {
        guard offset >= 0, offset + 4 <= stream.count else { return nil }
        let start = offset + 4
        let end = start + stream.uint16(at: offset + 2)
        guard end <= stream.count else { return nil }
        id = stream.uint16(at: offset)
        self.offset = offset
        data = start..<end
    }

    // [MS-XLS] 2.3; the ids of BIFF5 are the same.
    static let formula = 0x0006
    static let endOfSubstream = 0x000A
    static let dateMode = 0x0022
    static let filePass = 0x002F
    static let continuation = 0x003C
    static let codePage = 0x0042
    static let boundSheet = 0x0085
    static let multipleRK = 0x00BD
    static let multipleBlank = 0x00BE
    static let richString = 0x00D6
    static let extendedFormat = 0x00E0
    static let sharedStrings = 0x00FC
    static let labelShared = 0x00FD
    static let blank = 0x0201
    static let number = 0x0203
    static let label = 0x0204
    static let booleanOrError = 0x0205
    static let formulaBIFF3 = 0x0206
    static let string = 0x0207
    static let row = 0x0208
    static let rk = 0x027E
    static let formulaBIFF4 = 0x0406
    static let format = 0x041E
    static let beginning = 0x0809
}

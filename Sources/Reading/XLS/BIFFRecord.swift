/// The kinds of records of a workbook stream that are looked at: [MS-XLS] 2.3; the numbers of BIFF5 are the same.
enum BIFFRecord {
    static let formula = 0x0006
    static let endOfSubstream = 0x000A
    static let dateMode = 0x0022
    static let filePass = 0x002F
    static let continuation = 0x003C
    static let codePage = 0x0042
    static let columnInfo = 0x007D
    static let boundSheet = 0x0085
    static let multipleRK = 0x00BD
    static let multipleBlank = 0x00BE
    static let richString = 0x00D6
    static let extendedFormat = 0x00E0
    static let mergedCells = 0x00E5
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

    /// How many bytes a record of cells has at least; 0 for all others.
    @inline(__always)
    static func leastCellBytes(_ id: Int) -> Int {
        switch id {
        case labelShared, rk: 10
        case number, formula: 14
        case blank: 6
        case label, booleanOrError, richString: 8
        // Row, first column, at least one cell, last column.
        case multipleRK: 12
        case multipleBlank: 8
        case formulaBIFF3, formulaBIFF4: 14
        default: 0
        }
    }
}

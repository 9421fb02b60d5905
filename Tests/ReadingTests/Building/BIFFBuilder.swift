/// A workbook stream of BIFF5 or BIFF8, for tests: one sheet, and more where they are added.
struct BIFFBuilder {
    struct Sheet {
        var name: [UInt8] = Array("S".utf8)
        /// Hidden is 1, very hidden 2; a macro sheet 0x100, a chart 0x200, a Visual Basic module 0x600.
        var flags = 0
        /// Records of the sheet, between BOF and EOF.
        var records: [UInt8] = []
    }

    var isBIFF8: Bool
    /// Records of the globals, between BOF and BOUNDSHEET.
    var globals: [UInt8] = []
    /// Records of the globals behind BOUNDSHEET.
    var laterGlobals: [UInt8] = []
    var sheetName: [UInt8] = Array("S".utf8)
    var sheetFlags = 0
    /// Records of the sheet, between BOF and EOF.
    var sheet: [UInt8] = []
    /// Sheets behind the first one.
    var otherSheets: [Sheet] = []
    /// Whether the substreams have the record for their end.
    var hasEnds = true

    init(isBIFF8: Bool) { self.isBIFF8 = isBIFF8 }

    static func record(_ id: Int, _ data: [UInt8]) -> [UInt8] { .le16(id, data.count) + data }

    static func number(_ row: Int, _ column: Int, _ value: Double, style: Int = 0) -> [UInt8] {
        record(0x203, .le16(row, column, style) + .double(value))
    }

    /// A text cell of BIFF5.
    static func label5(_ row: Int, _ column: Int, _ text: [UInt8]) -> [UInt8] {
        record(0x204, .le16(row, column, 0, text.count) + text)
    }

    /// A text cell of BIFF8.
    static func label8(_ row: Int, _ column: Int, _ text: String) -> [UInt8] {
        record(0x204, .le16(row, column, 0, text.utf16.count) + [1] + utf16(text))
    }

    private func beginning(_ kind: Int) -> [UInt8] {
        Self.record(0x809, .le16(isBIFF8 ? 0x600 : 0x500, kind, 0, 0))
    }

    /// The stream as a file of its own, without a compound file around it.
    var stream: [UInt8] {
        let sheets = [Sheet(name: sheetName, flags: sheetFlags, records: sheet)] + otherSheets
        let end = hasEnds ? Self.record(0x0A, []) : []
        let start = beginning(5) + globals
        func bound(_ sheet: Sheet, _ offset: Int) -> [UInt8] {
            let name = [UInt8(sheet.name.count)] + (isBIFF8 ? [0] : []) + sheet.name
            return Self.record(0x85, .le32(offset) + .le16(sheet.flags) + name)
        }
        var offset = start.count + sheets.reduce(0) { $0 + bound($1, 0).count } + laterGlobals.count + end.count
        var bounds: [UInt8] = []
        var bodies: [UInt8] = []
        for sheet in sheets {
            let body = beginning(0x10) + sheet.records + end
            bounds += bound(sheet, offset)
            bodies += body
            offset += body.count
        }
        return start + bounds + laterGlobals + end + bodies
    }

    /// The stream in an OLE2 compound file, filled up with zeros to the size from which streams have sectors of their own.
    func file(stream name: String) -> [UInt8] {
        let content = stream + [UInt8](repeating: 0, count: max(0, 4096 - stream.count))
        return CompoundBuilder(streams: [(name, content)]).bytes
    }
}

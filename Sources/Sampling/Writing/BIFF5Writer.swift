/// An `.xls` file as DPIS writes it: Excel 5, a stream `Book`, no CODEPAGE record, texts in CP874.
///
/// A sheet of that format ends at row 16,384, so longer reports need several; their names are known before.
struct BIFF5Writer: SheetWriting {
    private var file: CompoundFile
    private let sheets: [String]
    /// Places in the stream where each sheet's offset is told.
    private var offsetPlaces: [Int] = []
    private var open = -1
    private var rows = 0
    static let mostRows = 16_384

    var sheet: String? { open >= 0 ? sheets[open] : nil }

    init(path: String, sheets: [String]) throws {
        file = try CompoundFile(path: path, stream: "Book")
        self.sheets = sheets
        try writeGlobals()
    }

    mutating func beginSheet() throws {
        try endSheet()
        open += 1
        rows = 0
        var place: [UInt8] = []
        place.append32(file.length)
        try file.replace(at: offsetPlaces[open], with: place)
        try put(0x0809) { Self.appendStart(&$0, kind: 0x0010) }
        try put(0x0200) { bytes in
            for number in [0, Self.mostRows - 1, 0, 256, 0] { bytes.append16(number) }
        }
    }

    mutating func write(_ row: [SampleCell]) throws -> Int {
        for (column, cell) in row.enumerated() { try write(cell, row: rows, column: column) }
        rows += 1
        return rows
    }

    /// Writes another value into a cell of the row that comes next, which that row will write over.
    mutating func writeBefore(_ cell: SampleCell, column: Int) throws {
        let row = rows
        try write(cell, row: row, column: column)
    }

    mutating func close() throws {
        try endSheet()
        try file.close()
    }

    private mutating func write(_ cell: SampleCell, row: Int, column: Int) throws {
        switch cell {
        case .empty:
            try put(0x0201) { Self.appendPlace(&$0, row, column) }
        case .text(let text), .error(let text):
            let bytes = Self.bytes(of: text)
            try put(0x0204) {
                Self.appendPlace(&$0, row, column)
                $0.append16(bytes.count)
                $0 += bytes
            }
        case .number(let hundredths):
            try put(0x0203) {
                Self.appendPlace(&$0, row, column)
                $0.append(little: Int(bitPattern: UInt((Double(hundredths) / 100).bitPattern)), width: 8)
            }
        }
    }

    private static func appendPlace(_ bytes: inout [UInt8], _ row: Int, _ column: Int) {
        bytes.append16(row)
        bytes.append16(column)
        bytes.append16(15)
    }

    private static func bytes(of text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        ThaiText.append(text, to: &bytes)
        return bytes
    }

    private static func appendStart(_ bytes: inout [UInt8], kind: Int) {
        for number in [0x0500, kind, 0x096C, 0x07C9] { bytes.append16(number) }
    }

    private mutating func endSheet() throws {
        guard open >= 0 else { return }
        let flags = open == 0 ? 0x06B6 : 0x00B6
        try put(0x023E) { bytes in
            bytes.append16(flags)
            bytes += [UInt8](repeating: 0, count: 8)
        }
        try put(0x000A) { _ in }
    }

    private mutating func writeGlobals() throws {
        try put(0x0809) { Self.appendStart(&$0, kind: 0x0005) }
        try put(0x003D) { bytes in
            for number in [0, 0, 0x25BC, 0x1572, 0x38, 0, 0, 1, 0x0258] { bytes.append16(number) }
        }
        try put(0x0022) { $0.append16(0) }
        for _ in 0..<5 {
            try put(0x0031) { bytes in
                for number in [200, 0, 0x7FFF, 400, 0] { bytes.append16(number) }
                bytes += [0, 0, 0, 0, 5] + Array("Arial".utf8)
            }
        }
        for place in 0..<16 {
            try put(0x00E0) { bytes in
                bytes.append16(0)
                bytes.append16(0)
                bytes.append16(place < 15 ? 0xFFF5 : 1)
                bytes.append16(0x20)
                bytes.append16(0x20C0)
                bytes += [UInt8](repeating: 0, count: 6)
            }
        }
        for sheet in sheets {
            offsetPlaces.append(file.length + 4)
            try put(0x0085) { bytes in
                bytes.append32(0)
                bytes.append16(0)
                let name = Self.bytes(of: sheet)
                bytes.append(UInt8(name.count))
                bytes += name
            }
        }
        try put(0x000A) { _ in }
    }

    private mutating func put(_ type: Int, _ fill: (inout [UInt8]) -> Void) throws {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        bytes.append16(type)
        bytes.append16(0)
        fill(&bytes)
        bytes[2] = UInt8(truncatingIfNeeded: bytes.count - 4)
        bytes[3] = UInt8(truncatingIfNeeded: (bytes.count - 4) >> 8)
        try file.append(bytes)
    }
}

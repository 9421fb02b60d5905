/// Delimited text, quoted where needed.
struct CSVSampleWriter: SheetWriting {
    private var sink: ByteSink
    private var rows = 0
    private var line: [UInt8] = []
    private let isCP874: Bool
    private let delimiter: UInt8
    private let lineEnd: [UInt8]
    var sheet: String? { nil }

    /// As DPIS writes it: CP874, lines ended by a line feed. Else UTF-8 with a byte order mark and the line ends of
    /// Windows.
    init(path: String, isCP874: Bool, delimiter: UInt8 = UInt8(ascii: ",")) throws {
        self.delimiter = delimiter
        sink = try ByteSink(path: path)
        self.isCP874 = isCP874
        lineEnd = isCP874 ? [0x0A] : [0x0D, 0x0A]
        if !isCP874 { try sink.write([0xEF, 0xBB, 0xBF]) }
    }

    mutating func write(_ row: [SampleCell]) throws -> Int {
        line.removeAll(keepingCapacity: true)
        for (place, cell) in row.enumerated() {
            if place > 0 { line.append(delimiter) }
            switch cell {
            case .empty: break
            case .text(let text), .error(let text): append(text)
            case .number(let hundredths): append(SampleCell.decimal(hundredths))
            }
        }
        try sink.write(line)
        try sink.write(lineEnd)
        rows += 1
        return rows
    }

    mutating func close() throws { try sink.close() }

    private mutating func append(_ text: String) {
        let isQuoted = text.utf8.contains { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        let quoted = isQuoted ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
        if isCP874 { ThaiText.append(quoted, to: &line) } else { line.append(contentsOf: quoted.utf8) }
    }
}

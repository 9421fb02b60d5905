import Records

@testable import Reading

/// The rows of one sheet as short words, for comparing: `3: 1=text:กองคลัง 2=empty:`.
func readCells(
    _ bytes: [UInt8], sheet: Int = 0, limits: ReadingLimits = .default, encoding: TextEncoding? = nil,
    delimiter: String? = nil, chunkSize: Int = 256 << 10
) throws -> [String] {
    let options = ReadingOptions(limits: limits, encoding: encoding, delimiter: delimiter)
    let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "input", options: options, chunkSize: chunkSize)
    return try readCells(file, sheet: sheet)
}

/// The rows of one sheet of a file, whose grounds are told in both languages.
func readCells(_ file: SourceFile, sheet: Int = 0) throws -> [String] {
    expectBothLanguages(file)
    var reader = try file.rows(sheet: sheet)
    var batch = RowBatch()
    var lines: [String] = []
    while try reader.read(into: &batch) {
        for row in batch.rows {
            let cells = batch.cells(of: row).map { cell in
                "\(cell.column)=\(cell.kind.word)\(cell.is1904 ? "1904" : ""):\(batch.text(of: cell))"
            }
            lines.append((["\(row.number)\(row.isHidden ? "h" : ""):"] + cells).joined(separator: " "))
        }
    }
    return lines
}

/// The error that reading every sheet of the bytes ends in; absent if all can be read.
func readingError(
    _ bytes: [UInt8], limits: ReadingLimits = .default, chunkSize: Int = 256 << 10
) -> ReadingError? {
    do throws(ReadingError) {
        let options = ReadingOptions(limits: limits)
        let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "input", options: options, chunkSize: chunkSize)
        var batch = RowBatch()
        for sheet in file.sheets.indices {
            var reader = try file.rows(sheet: sheet)
            while try reader.read(into: &batch) {}
        }
        return nil
    } catch {
        return error
    }
}

/// Thai text in CP874, by the rule and not by the table that is tested.
func cp874(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
        scalar.value >= 0xE01 ? UInt8(scalar.value - 0xE01 + 0xA1) : UInt8(scalar.value)
    }
}

/// Text in UTF-16, without a byte-order mark.
func utf16(_ text: String, isBigEndian: Bool = false) -> [UInt8] {
    var bytes: [UInt8] = []
    for unit in text.utf16 {
        let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
        bytes.append(isBigEndian ? high : low)
        bytes.append(isBigEndian ? low : high)
    }
    return bytes
}

extension [UInt8] {
    /// Little-endian numbers one after the other.
    static func le16(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { littleEndian(UInt64(bitPattern: Int64($0)), 2) }
    }

    static func le32(_ numbers: Int...) -> [UInt8] {
        numbers.flatMap { littleEndian(UInt64(bitPattern: Int64($0)), 4) }
    }

    static func double(_ value: Double) -> [UInt8] { littleEndian(value.bitPattern, 8) }

    private static func littleEndian(_ number: UInt64, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
    }
}

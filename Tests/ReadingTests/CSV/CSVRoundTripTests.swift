import Records
import Testing

@testable import Reading

/// Random tables, written in every dialect and encoding, are read back as they were, however the bytes are cut.
struct CSVRoundTripTests {
    struct Table {
        var rows: [[String]]

        init(_ random: inout SplitMix, pieces: [String]) {
            let columns = Int.random(in: 2...6, using: &random)
            rows = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                (0..<columns).map { _ in
                    let count = Bool.random(using: &random) ? Int.random(in: 0...3, using: &random) : 1
                    let repeats = Int.random(in: 0..<12, using: &random) == 0 ? 60 : 1
                    let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
                    return String(repeating: text, count: repeats)
                }
            }
            rows.insert((0..<columns).map { "หัวเรื่อง\($0)" }, at: 0)
        }

        func text(_ dialect: CSVDialect, lineEnd: String, random: inout SplitMix) -> String {
            var text = rows.map { row in
                row.map { field in
                    guard dialect.isQuoted else { return field }
                    let special = field.unicodeScalars.contains { "\"\r\n".unicodeScalars.contains($0) }
                    let needsQuotes = special || field.contains(dialect.delimiter)
                    guard needsQuotes || Int.random(in: 0..<4, using: &random) == 0 else { return field }
                    let doubled = field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
                    return "\"\(doubled)\""
                }.joined(separator: dialect.delimiter)
            }.joined(separator: lineEnd)
            if Bool.random(using: &random) { text += lineEnd }
            return text
        }
    }

    private static let plain = ["สมชาย", "ใจดี", "0012", "12.50", " ", "x", "นางสาว", "ก", "ฎ", "<br", "กรม ก", "7"]
    private static let special = ["\"", ",", ";", "\t", "|", "$", "\n", "\r\n", "a\"b", "\"\""]

    private func cells(_ file: SourceFile) throws -> [[String]] {
        var reader = try file.rows(sheet: 0)
        var batch = RowBatch()
        var rows: [[String]] = []
        while try reader.read(into: &batch) {
            for row in batch.rows {
                #expect(Int(row.number) == rows.count + 1)
                rows.append(batch.cells(of: row).map { batch.text(of: $0) })
                #expect(batch.cells(of: row).map(\.column) == (0..<row.cellCount).map { $0 + 1 })
            }
        }
        return rows
    }

    @Test(arguments: CSVDialect.candidates.map(\.delimiter), TextEncoding.allCases)
    func whatIsWrittenIsReadBack(_ delimiter: String, _ encoding: TextEncoding) throws {
        guard encoding != .cp1252 else { return }
        let dialect = CSVDialect.with(delimiter: delimiter)
        var random = SplitMix(state: UInt64(delimiter.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        var pieces = dialect.isQuoted ? Self.plain + Self.special : Self.plain
        if encoding != .cp874 { pieces += ["😀", "é", "漢"] }
        for round in 0..<12 {
            let table = Table(&random, pieces: pieces)
            let lineEnd = ["\n", "\r\n", "\r"][round % 3]
            let text = table.text(dialect, lineEnd: lineEnd, random: &random)
            let bytes: [UInt8]
            switch encoding {
            case .utf8: bytes = Array(text.utf8)
            case .cp874, .cp1252: bytes = cp874(text)
            case .utf16LittleEndian: bytes = utf16(text)
            case .utf16BigEndian: bytes = utf16(text, isBigEndian: true)
            }
            for size in [1, 2, 3, 5, 64, 67, 1 << 18] {
                var told = dialect
                told.endsRowsWithCR = lineEnd == "\r"
                var reader = CSVReader(
                    source: MemoryBytes(bytes: bytes), decoder: TextDecoder(encoding: encoding), start: 0,
                    dialect: told,
                    limits: .default, place: ReadingPlace(file: "input"), chunkSize: size)
                var batch = RowBatch()
                var rows: [[String]] = []
                while try reader.read(into: &batch) {
                    rows += batch.rows.map { row in batch.cells(of: row).map { batch.text(of: $0) } }
                }
                #expect(rows == table.rows, "round \(round), by \(size)")
            }
            let options = ReadingOptions(encoding: encoding, delimiter: delimiter)
            let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "input", options: options)
            if lineEnd != "\r" { #expect(try cells(file) == table.rows, "opened, round \(round)") }
        }
    }

    /// Any bytes at all: rows or an error, the same for every way to cut them.
    @Test(arguments: [",", "|#|", ";", "ab", "\"", "\n", "\r"])
    func everySplitOfAnyBytesIsTheSame(_ delimiter: String) {
        var random = SplitMix(state: 77)
        let alphabet = Array("\"\"\",,;|#|<br>\r\n\n\r ab1".utf8) + [0xE0, 0xB8, 0x81, 0xC3, 0xA9, 0x00, 0xFF]
        var limits = ReadingLimits()
        (limits.cellBytes, limits.rowBytes, limits.columns) = (60, 150, 20)
        var errors = 0
        for round in 0..<150 {
            let count = Int.random(in: 0...400, using: &random)
            let letters = round % 2 == 0 ? alphabet.count : alphabet.count - 7
            // Few special bytes in every other round, so that rows grow.
            let bytes = (0..<count).map { _ in
                round % 3 == 0 || Int.random(in: 0..<5, using: &random) == 0
                    ? alphabet[Int.random(in: 0..<letters, using: &random)] : UInt8(ascii: "x")
            }
            for endsWithCR in [false, true] {
                var dialect = CSVDialect.with(delimiter: delimiter)
                dialect.endsRowsWithCR = endsWithCR
                let whole = outcome(bytes, dialect, limits, chunkSize: 1000)
                if whole.error != nil { errors += 1 }
                for size in [1, 2, 3, 7, 64, 100] {
                    let split = outcome(bytes, dialect, limits, chunkSize: size)
                    #expect(split.rows == whole.rows && split.error == whole.error, "round \(round), by \(size)")
                }
            }
        }
        #expect(errors > 20 && errors < 290)
    }

    private func outcome(
        _ bytes: [UInt8], _ dialect: CSVDialect, _ limits: ReadingLimits, chunkSize: Int
    ) -> (rows: [[String]], error: ReadingError?) {
        var reader = CSVReader(
            source: MemoryBytes(bytes: bytes), decoder: TextDecoder(encoding: .utf8), start: 0, dialect: dialect,
            limits: limits, place: ReadingPlace(file: "input"), chunkSize: chunkSize)
        var batch = RowBatch()
        var rows: [[String]] = []
        do throws(ReadingError) {
            while try reader.read(into: &batch) {
                rows += batch.rows.map { row in batch.cells(of: row).map { batch.text(of: $0) } }
            }
        } catch {
            return (rows, error)
        }
        return (rows, nil)
    }
}

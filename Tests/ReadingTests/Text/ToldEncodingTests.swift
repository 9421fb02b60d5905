import Records
import Testing

@testable import Reading

struct ToldEncodingTests {
    private let thai = "เลขที่,ชื่อ\n1,สมชาย ใจดี\n2,กำไรพร\n"

    private func open(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> SourceFile {
        let options = ReadingOptions(encoding: encoding)
        let file = try SourceFile.open(MemoryBytes(bytes: bytes), path: "input", options: options)
        expectBothLanguages(file)
        return file
    }

    private func error(_ bytes: [UInt8], _ encoding: TextEncoding, chunkSize: Int = 4096) -> ReadingError? {
        do throws(ReadingError) {
            let options = ReadingOptions(encoding: encoding)
            let file = try SourceFile.open(
                MemoryBytes(bytes: bytes), path: "input", options: options, chunkSize: chunkSize)
            var reader = try file.rows(sheet: 0)
            var batch = RowBatch()
            while try reader.read(into: &batch) {}
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsToldIsUsed() throws {
        let rows = try readCells(Array(thai.utf8))
        let files: [(TextEncoding, [UInt8])] = [
            (.utf8, Array(thai.utf8)), (.utf8, [0xEF, 0xBB, 0xBF] + thai.utf8), (.cp874, cp874(thai)),
            (.utf16LittleEndian, utf16(thai)), (.utf16LittleEndian, [0xFF, 0xFE] + utf16(thai)),
            (.utf16BigEndian, utf16(thai, isBigEndian: true)),
            (.utf16BigEndian, [0xFE, 0xFF] + utf16(thai, isBigEndian: true)),
        ]
        for (encoding, bytes) in files {
            let file = try open(bytes, encoding)
            #expect(file.encoding == encoding)
            #expect(file.evidence[0].en == "encoding \(encoding.rawValue) as told")
            #expect(!file.evidence.contains { $0.en.contains("look like") })
            #expect(try readCells(file) == rows)
        }
        let ascii = try open(Array("a,b\n1,2\n".utf8), .cp874)
        #expect(!ascii.evidence.contains { $0.en.contains("look like") })
    }

    @Test func theEvidenceTellsWhenTheBytesSayOtherwise() throws {
        let western = try open(cp874("ก,ข\nเลข,1\n"), .cp1252)
        #expect(western.encoding == .cp1252)
        #expect(western.evidence.contains { $0.en.hasPrefix("the bytes look like cp874: no byte-order mark;") })
        #expect(try readCells(western)[0] == "1: 1=text:¡ 2=text:¢")
        let marked = try open([0xEF, 0xBB, 0xBF] + thai.utf8, .cp874)
        #expect(marked.evidence.map(\.en).contains("the bytes look like utf-8: byte-order mark"))
        // A mark of another encoding is text in this one.
        #expect(try readCells(marked)[0].hasPrefix("1: 1=text:๏ปฟ"))
        let faulty = try open(Array(thai.utf8) + [0xA1, 0x0A], .cp874)
        #expect(faulty.evidence.map(\.en).contains("the bytes look like utf-8 with faults"))
        var random = SplitMix(state: 3)
        let noise = [0x01] + (0..<2000).map { _ in UInt8.random(in: 0...255, using: &random) }
        #expect(try open(noise, .cp874).evidence.map(\.en).contains("the bytes look like binary data"))
    }

    @Test func bytesWithoutMeaningAreReplacedAndCounted() throws {
        let file = try open(cp874("ก,ข\n") + [0xDB, 0x2C, 0xFF, 0x0A], .cp874)
        #expect(file.evidence.map(\.en).contains("2 bytes have no meaning in CP874 and are given as U+FFFD"))
        #expect(try readCells(file)[1] == "2: 1=text:\u{FFFD} 2=text:\u{FFFD}")
        let western = try open(Array("a,b\n".utf8) + [0x81, 0x2C, 0x80, 0x0A], .cp1252)
        #expect(western.evidence.map(\.en).contains("1 bytes have no meaning in CP1252 and are given as U+FFFD"))
        #expect(try readCells(western)[1] == "2: 1=text:\u{FFFD} 2=text:€")
    }

    @Test func whatIsNotValidIsAnErrorWithRowAndOffset() {
        let good = Array(String(repeating: "ก,\"ข\nค\"\n", count: 30).utf8)
        for size in [1, 2, 3, 7, 64, 4096] {
            #expect(
                error(good + [0x31, 0x2C, 0xA1, 0x0A], .utf8, chunkSize: size)
                    == ReadingError(.damaged(.invalidUTF8), file: "input", row: 31, offset: good.count + 2))
            #expect(
                error(good + [0xE0, 0xB8], .utf8, chunkSize: size)
                    == ReadingError(.truncated, file: "input", row: 31, offset: good.count))
            #expect(
                error(cp874("ชื่อ,สกุล\n"), .utf8, chunkSize: size)
                    == ReadingError(.damaged(.invalidUTF8), file: "input", row: 1, offset: 0))
            #expect(
                error(Array("abc".utf8), .utf16LittleEndian, chunkSize: size)
                    == ReadingError(.truncated, file: "input", row: 1, offset: 2))
        }
    }
}

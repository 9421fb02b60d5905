import Testing

@testable import Reading

struct TextSurveyTests {
    private static let pieces: [[UInt8]] = [
        Array("สมชาย ใจดี,0012\n".utf8), Array("plain text, 1234567890\r\n".utf8), Array("é😀漢".utf8), Array("ก".utf8),
        [0xE0], [0xE0, 0xB8], [0xE0, 0x85, 0x80], [0xB8, 0x81], [0xC3], [0x00], [0x0E], [0x01, 0x02], [0xFF],
        [0xED, 0xA0, 0x80],
        [0xE0, 0xBA, 0x81], [0xF4, 0x90, 0x80, 0x80], [0xA1, 0xCA],
    ]

    private func bytes(_ random: inout SplitMix, faults: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...60, using: &random) {
            let piece = Self.pieces[Int.random(in: 0..<(faults ? Self.pieces.count : 4), using: &random)]
            for _ in 0..<(Int.random(in: 0..<5, using: &random) == 0 ? 12 : 1) { bytes += piece }
        }
        return bytes
    }

    @Test func everySplitGivesTheSameSurvey() throws {
        var random = SplitMix(state: 11)
        for round in 0..<300 {
            let bytes = bytes(&random, faults: round % 2 == 1)
            let source = MemoryBytes(bytes: bytes)
            let whole = try TextSurvey.survey(of: source, from: 0, chunkSize: 1 << 16)
            for size in [8, 9, 15, 64, 67, 130] {
                #expect(
                    try TextSurvey.survey(of: source, from: 0, chunkSize: size) == whole, "round \(round), by \(size)")
            }
            #expect(whole.isValid == (String(validating: bytes, as: UTF8.self) != nil))
            #expect(whole.size == bytes.count)
            #expect(whole.highBytes == bytes.count { $0 >= 0x80 })
            #expect(whole.nulsAtEven + whole.nulsAtOdd == bytes.count { $0 == 0 })
            #expect(whole.nulsAtOdd == bytes.indices.count { $0 % 2 == 1 && bytes[$0] == 0 })
            #expect(whole.shiftsAtOdd == bytes.indices.count { $0 % 2 == 1 && bytes[$0] == 0x0E })
            #expect(whole.controls == bytes.count { (1...8).contains($0) })
            if whole.isValid {
                let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
                #expect(whole.sequences == scalars.count { $0.value >= 0x80 })
                #expect(whole.thaiSequences == scalars.count { (0xE00...0xE7F).contains($0.value) })
            }
        }
    }

    @Test(arguments: TextEncoding.allCases)
    func everySplitIsDecodedTheSame(_ encoding: TextEncoding) {
        var random = SplitMix(state: 12)
        for round in 0..<200 {
            var bytes = bytes(&random, faults: round % 2 == 1)
            if round % 4 < 2 {
                let text = String(decoding: bytes, as: UTF8.self)
                switch encoding {
                case .utf16LittleEndian: bytes = utf16(text)
                case .utf16BigEndian: bytes = utf16(text, isBigEndian: true)
                case .utf8, .cp874, .cp1252: bytes = Array(text.utf8)
                }
            }
            let whole = decode(bytes, encoding, chunkSize: 1 << 16)
            for size in [1, 2, 3, 5, 64, 67] {
                let split = decode(bytes, encoding, chunkSize: size)
                #expect(split.text == whole.text && split.fault == whole.fault, "round \(round), by \(size)")
                #expect(split.kind == whole.kind)
            }
            #expect(String(validating: whole.text, as: UTF8.self) != nil)
            if whole.fault == nil, encoding == .utf16LittleEndian || encoding == .utf16BigEndian {
                #expect(
                    utf16(String(decoding: whole.text, as: UTF8.self), isBigEndian: encoding == .utf16BigEndian)
                        == bytes)
            }
        }
    }

    private func decode(
        _ bytes: [UInt8], _ encoding: TextEncoding, chunkSize: Int
    ) -> (text: [UInt8], fault: Int?, kind: ReadingError.Kind?) {
        var decoder = TextDecoder(encoding: encoding)
        var text: [UInt8] = []
        var offset = 0
        while true {
            let chunk = bytes[offset..<min(offset + chunkSize, bytes.count)]
            let kept = decoder.keptCount
            let isLast = offset + chunk.count == bytes.count
            if let fault = chunk.withUnsafeBytes({ decoder.append($0, isLast: isLast, to: &text) }) {
                return (text, offset - kept + fault, decoder.faultKind)
            }
            offset += chunk.count
            if isLast { return (text, nil, nil) }
        }
    }

    @Test func codePagesAreDecodedByteForByte() {
        var random = SplitMix(state: 13)
        for (page, name) in [(EightBitText.cp874, "cp874"), (.cp1252, "cp1252")] {
            for count in [0, 1, 7, 8, 9, 100, 20_000, 40_000] {
                let bytes = (0..<count).map { _ in
                    Bool.random(using: &random) ? UInt8.random(in: 0...255, using: &random) : UInt8(ascii: "x")
                }
                var text: [UInt8] = Array("before".utf8)
                bytes.withUnsafeBytes { page.append($0, to: &text) }
                let single = bytes.flatMap { byte in Array(page.string([byte]).utf8) }
                #expect(text == Array("before".utf8) + single, "\(name), \(count)")
                let counts = bytes.withUnsafeBytes { page.highBytes(in: $0) }
                #expect(counts.high == bytes.count { $0 >= 0x80 })
                #expect(counts.undefined == bytes.count { $0 >= 0x80 && page.isUndefined[Int($0)] })
            }
        }
    }
}

/// The encoding of a text file, and why.
struct EncodingDecision: Equatable {
    var encoding: TextEncoding
    /// Bytes of the byte-order mark at the file's start.
    var markLength: Int
    var evidence: [String]

    /// By its byte-order mark; else strict UTF-8 over the whole file; else CP874. Nothing else is guessed.
    ///
    /// Throws when the text is UTF-8 with faults, ends within a character, or is no text.
    static func decide(
        _ source: any ByteSource, place: ReadingPlace, chunkSize: Int = 1 << 20
    ) throws(ReadingError) -> EncodingDecision {
        let head = try source.bytes(at: 0, count: 3)
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            let encoding: TextEncoding = head[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian
            return EncodingDecision(encoding: encoding, markLength: 2, evidence: ["byte-order mark"])
        }
        let mark = head == [0xEF, 0xBB, 0xBF] ? 3 : 0
        let survey = try TextSurvey.survey(of: source, from: mark, chunkSize: chunkSize)
        let nuls = survey.nulsAtEven + survey.nulsAtOdd
        if nuls > 0, mark == 0 {
            // Latin letters and digits of UTF-16 have a NUL in every second byte.
            if survey.nulsAtEven == 0, nuls * 16 > source.size {
                return EncodingDecision(
                    encoding: .utf16LittleEndian, markLength: 0,
                    evidence: ["no byte-order mark; NULs only at odd bytes"])
            }
            if survey.nulsAtOdd == 0, nuls * 16 > source.size {
                return EncodingDecision(
                    encoding: .utf16BigEndian, markLength: 0, evidence: ["no byte-order mark; NULs only at even bytes"])
            }
        }
        if nuls * 1000 > source.size { throw place.error(.notATable(found: .binary)) }
        if mark > 0 || survey.isMostlyUTF8 {
            if let offset = survey.firstInvalid { throw place.error(.damaged(.invalidUTF8), offset: offset) }
            if let offset = survey.cutCharacter { throw place.error(.truncated, offset: offset) }
        }
        if mark > 0 { return EncodingDecision(encoding: .utf8, markLength: 3, evidence: ["byte-order mark"]) }
        let isValid = survey.firstInvalid == nil && survey.cutCharacter == nil
        if survey.highBytes == 0 {
            return EncodingDecision(encoding: .utf8, markLength: 0, evidence: ["only ASCII bytes"])
        }
        let isChance = survey.thaiSequences == 0 && survey.oddSequences > 0
        if isValid, !isChance { return EncodingDecision(encoding: .utf8, markLength: 0, evidence: utf8(survey)) }

        let (undefined, high) = try undefinedBytes(of: source)
        if isValid, undefined > 0 {
            return EncodingDecision(encoding: .utf8, markLength: 0, evidence: utf8(survey))
        }
        if undefined * 20 > high { throw place.error(.notATable(found: .binary)) }
        var evidence: [String] = []
        if isValid {
            evidence.append("valid UTF-8 by chance, with no Thai letter in it; in CP874 every byte is a letter")
        } else {
            let offset = survey.firstInvalid ?? survey.cutCharacter ?? 0
            evidence.append(
                "no byte-order mark; byte \(offset) is not UTF-8; \(high - undefined) of \(high) high bytes are CP874")
        }
        if undefined > 0 { evidence.append("\(undefined) bytes have no meaning in CP874 and are given as U+FFFD") }
        return EncodingDecision(encoding: .cp874, markLength: 0, evidence: evidence)
    }

    private static func utf8(_ survey: TextSurvey) -> [String] {
        ["no byte-order mark; all \(survey.sequences) characters beyond ASCII are valid UTF-8"]
    }

    /// How many of the high bytes CP874 does not define.
    private static func undefinedBytes(of source: any ByteSource) throws(ReadingError) -> (undefined: Int, high: Int) {
        var offset = 0
        var undefined = 0
        var high = 0
        while offset < source.size {
            let chunk = try source.bytes(at: offset, count: 1 << 20)
            if chunk.isEmpty { break }
            let counts = chunk.withUnsafeBytes { EightBitText.cp874.highBytes(in: $0) }
            high += counts.high
            undefined += counts.undefined
            offset += chunk.count
        }
        return (undefined, high)
    }
}

import Records

/// The encoding of a text file, and why.
struct EncodingDecision: Equatable {
    var encoding: TextEncoding
    /// Bytes of the byte-order mark at the file's start.
    var markLength: Int
    var evidence: [Wording]
    /// The whole file is known to be valid in the encoding.
    var isChecked = true
    /// The whole file is valid UTF-8 too, though that was taken for chance.
    var isUTF8ByChance = false
    /// The whole file is ASCII, without a mark: any code page would do.
    var isASCII = false

    /// By its byte-order mark; else strict UTF-8 over the whole file; else CP874, or Windows-1252 where the text is
    /// plainly Western. Nothing else is guessed.
    ///
    /// Throws when the text is UTF-8 with faults, ends within a character, is UTF-32, or is no text.
    static func decide(
        _ source: any ByteSource, place: ReadingPlace, chunkSize: Int = 1 << 20
    ) throws(ReadingError) -> EncodingDecision {
        // One of the marks of UTF-32 begins like that of UTF-16.
        let head = try source.bytes(at: 0, count: 4)
        if head == [0xFF, 0xFE, 0, 0] || head == [0, 0, 0xFE, 0xFF] {
            throw place.error(.unsupported(format: .utf32))
        }
        let mark = try byteOrderMark(of: source)
        if let mark, mark.encoding != .utf8 {
            return EncodingDecision(
                encoding: mark.encoding, markLength: mark.length, evidence: [marked], isChecked: false)
        }
        let markLength = mark?.length ?? 0
        let survey = try TextSurvey.survey(of: source, from: markLength, chunkSize: chunkSize)
        if mark == nil, let decision = unmarkedUTF16(survey) { return decision }
        if survey.isBinary { throw place.error(.notATable(found: .binary)) }
        if mark != nil || survey.isMostlyUTF8 {
            if let offset = survey.firstInvalid { throw place.error(.damaged(.invalidUTF8), offset: offset) }
            if let offset = survey.cutCharacter { throw place.error(.truncated, offset: offset) }
        }
        var decision = EncodingDecision(encoding: .utf8, markLength: markLength, evidence: [marked])
        if mark == nil {
            if survey.highBytes == 0 {
                decision.evidence = [onlyASCII]
                decision.isASCII = true
            } else if survey.isValid, try !isChance(survey, in: source) {
                decision.evidence = utf8(survey)
            } else {
                decision = try eightBit(source, survey: survey, place: place)
            }
        }
        let nuls = survey.nulsAtEven + survey.nulsAtOdd
        if nuls > 0 {
            decision.evidence.append(
                Wording(th: "คงไบต์ NUL ไว้ตามเดิม \(nuls) ไบต์", en: "\(nuls) NUL bytes are given as they stand"))
        }
        return decision
    }

    static func byteOrderMark(
        of source: any ByteSource
    ) throws(ReadingError) -> (encoding: TextEncoding, length: Int)? {
        let head = try source.bytes(at: 0, count: 3)
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        return head == [0xEF, 0xBB, 0xBF] ? (.utf8, 3) : nil
    }

    /// In UTF-16 every second byte is the upper half of a character: 00 of a Latin one, 0E of a Thai one. At least half of
    /// them are that.
    private static func unmarkedUTF16(_ survey: TextSurvey) -> EncodingDecision? {
        let nuls = survey.nulsAtEven + survey.nulsAtOdd
        let (even, odd) = (survey.nulsAtEven + survey.shiftsAtEven, survey.nulsAtOdd + survey.shiftsAtOdd)
        guard survey.size > 1, max(even, odd) * 4 >= survey.size - 1 else { return nil }
        let isLittle = odd >= even
        // No character has 00 for its lower half but those that no text holds. A Thai one has 0E: it is ฎ.
        guard (isLittle ? survey.nulsAtEven : survey.nulsAtOdd) == 0 else { return nil }
        let (most, half) = (max(even, odd), survey.size / 2)
        let place = isLittle ? Wording(th: "คี่", en: "odd") : Wording(th: "คู่", en: "even")
        let grounds =
            nuls == most
            ? Wording(th: "มีไบต์ NUL เฉพาะในตำแหน่ง\(place.th)", en: "NULs only at \(place.en) bytes")
            : Wording(
                th: "\(most) จาก \(half) ไบต์ในตำแหน่ง\(place.th)เป็น 00 หรือ 0E ซึ่งเป็นไบต์สูงของอักษรละตินและอักษรไทย",
                en: "\(most) of \(half) \(place.en) bytes are 00 or 0E, the upper halves of Latin and Thai letters")
        return EncodingDecision(
            encoding: isLittle ? .utf16LittleEndian : .utf16BigEndian, markLength: 0,
            evidence: [unmarked + grounds], isChecked: false)
    }

    /// Valid UTF-8 without a Thai letter that Thai bytes in CP874 give, too: `เขต` and `รถ` do.
    private static func isChance(_ survey: TextSurvey, in source: any ByteSource) throws(ReadingError) -> Bool {
        if survey.thaiSequences > 0 { return false }
        if survey.oddSequences > 0 { return true }
        guard survey.sequences <= TextSurvey.placesKept else { return false }
        // A few pairs of Thai letters, with no Latin letter beside them.
        for offset in survey.firstPlaces {
            let around = try source.bytes(at: max(offset - 1, 0), count: offset == 0 ? 3 : 4)
            let pair = Array(around.dropFirst(offset == 0 ? 0 : 1))
            guard pair.count > 1, pair[0] < 0xE0, pair[1] > 0xA0 else { return false }
            if offset > 0, WesternBytes.isLetter(around[0]) { return false }
            if pair.count > 2, WesternBytes.isLetter(pair[2]) { return false }
        }
        return true
    }

    /// Text in a code page: CP874 or, if plainly so, Windows-1252.
    private static func eightBit(
        _ source: any ByteSource, survey: TextSurvey, place: ReadingPlace
    ) throws(ReadingError) -> EncodingDecision {
        let (undefined, high, western) = try highBytes(of: source, .cp874)
        if survey.isValid, undefined > 0 {
            return EncodingDecision(encoding: .utf8, markLength: 0, evidence: utf8(survey))
        }
        let fault = survey.firstInvalid ?? survey.cutCharacter ?? 0
        let grounds = unmarked + Wording(th: "ไบต์ที่ \(fault) ไม่ใช่ UTF-8; ", en: "byte \(fault) is not UTF-8; ")
        if !survey.isValid, western.isWestern {
            return EncodingDecision(encoding: .cp1252, markLength: 0, evidence: [grounds + western.words])
        }
        let isForeign = try isEBCDIC(source)
        if undefined * 20 > high || isForeign { throw place.error(.notATable(found: .binary)) }
        var evidence: [Wording] = []
        if survey.isValid {
            evidence.append(
                Wording(
                    th: "ถูกต้องตาม UTF-8 โดยบังเอิญ แต่ไม่มีอักษรไทย; หากอ่านเป็น CP874 ทุกไบต์เป็นตัวอักษร",
                    en: "valid UTF-8 by chance, with no Thai letter in it; in CP874 every byte is a letter"))
        } else {
            let defined = high - undefined
            evidence.append(
                grounds
                    + Wording(
                        th: "\(defined) จาก \(high) ไบต์นอก ASCII เป็น CP874",
                        en: "\(defined) of \(high) high bytes are CP874"))
        }
        if undefined > 0 { evidence.append(replaced(undefined, .cp874)) }
        return EncodingDecision(
            encoding: .cp874, markLength: 0, evidence: evidence, isUTF8ByChance: survey.isValid)
    }

    private static let marked = Wording(th: "มีเครื่องหมายลำดับไบต์ (BOM)", en: "byte-order mark")
    private static let unmarked = Wording(th: "ไม่มีเครื่องหมายลำดับไบต์ (BOM); ", en: "no byte-order mark; ")
    static let onlyASCII = Wording(th: "มีแต่อักขระ ASCII", en: "only ASCII bytes")

    private static func utf8(_ survey: TextSurvey) -> [Wording] {
        let count = survey.sequences
        let grounds = Wording(
            th: "อักขระนอก ASCII ทั้ง \(count) ตัวถูกต้องตาม UTF-8",
            en: "all \(count) characters beyond ASCII are valid UTF-8")
        return [unmarked + grounds]
    }

    static func replaced(_ count: Int, _ encoding: TextEncoding) -> Wording {
        let name = encoding.rawValue.uppercased()
        return Wording(
            th: "\(count) ไบต์ไม่มีความหมายใน \(name) จึงอ่านเป็น U+FFFD",
            en: "\(count) bytes have no meaning in \(name) and are given as U+FFFD")
    }

    /// How many high bytes there are, and how many of them the code page does not define.
    static func highBytes(
        of source: any ByteSource, _ page: EightBitText
    ) throws(ReadingError) -> (undefined: Int, high: Int, western: WesternBytes) {
        var (offset, undefined, high) = (0, 0, 0)
        var western = WesternBytes()
        let chunk = ChunkBuffer(size: 256 << 10)
        while true {
            let count = try source.read(at: offset, into: chunk.bytes)
            if count == 0 { break }
            let filled = UnsafeRawBufferPointer(rebasing: chunk.bytes[..<count])
            let counts = page.highBytes(in: filled)
            high += counts.high
            undefined += counts.undefined
            if !western.isEnough { western.add(filled) }
            offset += count
        }
        return (undefined, high, western)
    }

    /// Text of IBM's big machines: a space is 40, a line ends with 15 or 25, and letters and digits are high bytes.
    private static func isEBCDIC(_ source: any ByteSource) throws(ReadingError) -> Bool {
        let head = try source.bytes(at: 0, count: 64 << 10)
        if head.contains(0x20) || head.contains(0x0A) { return false }
        var (high, marks) = (0, 0)
        for byte in head {
            if byte >= 0x80 { high += 1 }
            if byte == 0x40 || byte == 0x15 || byte == 0x25 { marks += 1 }
        }
        return high * 2 > head.count && marks * 50 > head.count
    }
}

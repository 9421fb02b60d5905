import Records

/// The text of a page or XML document, with its encoding decided by its bytes and by what it declares.
struct MarkupText: Sendable {
    let source: any ByteSource
    let encoding: TextEncoding
    let evidence: [Wording]
    let limits: ReadingLimits
    let place: ReadingPlace
    let chunkSize: Int
    /// Bytes of the byte-order mark at the file's start.
    private let markLength: Int

    /// The bytes decide, as for any text. Where they are neither plainly UTF-8 nor plainly Thai, a declaration of UTF-8,
    /// CP874 or Windows-1252 counts if they are valid in it; one of an encoding that is not read is refused then.
    init(_ text: TextSource) throws(ReadingError) {
        source = text.source
        limits = text.options.limits
        place = text.place
        chunkSize = text.chunkSize
        markLength = text.markLength
        // What the bytes decided was checked; what was told was not.
        if text.options.encoding == .utf8 { try Self.check(text) }
        (encoding, evidence) = try Self.decide(text)
    }

    private static func decide(
        _ text: TextSource
    ) throws(ReadingError) -> (encoding: TextEncoding, evidence: [Wording]) {
        let name = declared(in: text.sample)
        let declared = name.flatMap { DeclaredEncoding.named($0) }
        // An XML document that declares nothing is UTF-8 (XML 1.0, 4.3.3).
        let isXML = name == nil && text.sample.starts(with: "<?xml".utf8)
        if text.isUTF8ByChance, declared == .utf8 || isXML {
            return (.utf8, [Wording(th: "ถูกต้องตาม UTF-8 ตรงกับที่แฟ้มประกาศ", en: "it is valid UTF-8, as it declares")])
        }
        guard let name else { return (text.encoding, text.evidence) }
        let word = String(decoding: name, as: UTF8.self)
        let declares = Wording(th: "แฟ้มประกาศว่าเป็น \(word)", en: "it declares \(word)")
        if declared == text.encoding { return (text.encoding, text.evidence + [declares]) }
        let otherwise = Wording(th: " แต่ไบต์ไม่เป็นตามนั้น", en: "; its bytes tell otherwise")
        let differs = (text.encoding, text.evidence + [declares + otherwise])
        if text.options.encoding != nil { return differs }
        switch text.encoding {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: return differs
        case .cp1252:
            if declared == .cp874 {
                return (.cp874, [declares + Wording(th: " และไบต์ไม่ใช่ UTF-8", en: ", and its bytes are not UTF-8")])
            }
        case .cp874:
            let thai = try thaiBytes(of: text.source)
            if thai.isThai {
                return (.cp874, text.evidence + [declares + Wording(th: " แต่ ", en: ", but ") + thai.words])
            }
            if declared == .cp1252 {
                let neither = Wording(
                    th: " และไบต์นอก ASCII ไม่ใช่ทั้ง UTF-8 และอักษรไทย",
                    en: ", and its high bytes are neither UTF-8 nor Thai")
                return (.cp1252, [declares + neither])
            }
        }
        guard declared != nil else { throw text.place.error(.damaged(.codePage)) }
        return differs
    }

    /// The text from its start on.
    func stream(keepsMarks: Bool = false) -> DecodedStream {
        stream(from: DecodedStream.Point(offset: markLength, skipped: 0), keepsMarks: keepsMarks)
    }

    func stream(from point: DecodedStream.Point, keepsMarks: Bool = false) -> DecodedStream {
        DecodedStream(
            SourceStream(source, from: point.offset), encoding: encoding, from: point, keepsMarks: keepsMarks,
            place: place, chunkSize: chunkSize)
    }

    /// The error with its offset counted from the file's start, where it was counted in decoded text from `point` on.
    /// In other encodings than UTF-8 it is left out.
    func located(_ error: ReadingError, from point: DecodedStream.Point?) -> ReadingError {
        guard error.kind != .damaged(.invalidUTF16) else { return error }
        var error = error
        let start = point?.offset ?? markLength
        error.offset = encoding == .utf8 ? error.offset.map { $0 + start } : nil
        return error
    }

    /// How much of the file stands before this place of a stream's text, 0 to 1.
    func share(of decoded: Int, from point: DecodedStream.Point) -> Double {
        min(1, Double(point.offset + decoded) / Double(max(source.size, 1)))
    }

    /// What an XML declaration or a `meta` tag names.
    private static func declared(in sample: [UInt8]) -> ArraySlice<UInt8>? {
        let start = sample.firstIndex { $0 > 0x20 && $0 < 0x80 } ?? sample.endIndex
        if let name = DeclaredEncoding.inDeclaration(of: sample[start...]) { return name }
        var index = start
        let meta = Array("meta".utf8)
        while let tag = sample[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = tag + 1
            guard index + 4 < sample.endIndex, zip(sample[index...], meta).allSatisfy({ $0 | 0x20 == $1 }) else {
                continue
            }
            let end = sample[index...].firstIndex(of: UInt8(ascii: ">")) ?? sample.endIndex
            if let name = DeclaredEncoding.value(of: Array("charset".utf8), in: sample[index..<end]) { return name }
        }
        return nil
    }

    /// Throws where the text is not valid UTF-8.
    private static func check(_ text: TextSource) throws(ReadingError) {
        guard text.encoding == .utf8 else { return }
        var offset = text.markLength
        while offset < text.source.size {
            let chunk = try text.source.bytes(at: offset, count: 1 << 20)
            if chunk.isEmpty { return }
            let fault = chunk.withUnsafeBytes { bytes in
                UTF8Sequence.firstInvalid(in: bytes).map { ($0, UTF8Sequence.length(in: bytes, at: $0)) }
            }
            guard let (index, length) = fault else {
                offset += chunk.count
                continue
            }
            // A character that the chunk cuts is looked at again with what follows it.
            guard length < 0, index > 0, offset + chunk.count < text.source.size else {
                throw text.place.error(.damaged(.invalidUTF8), offset: offset + index)
            }
            offset += index
        }
    }

    /// What the first 16 MiB of the file are made of.
    private static func thaiBytes(of source: any ByteSource) throws(ReadingError) -> ThaiBytes {
        var thai = ThaiBytes()
        var offset = 0
        while offset < 16 << 20 {
            let chunk = try source.bytes(at: offset, count: 1 << 20)
            if chunk.isEmpty { break }
            thai.add(chunk[...])
            offset += chunk.count
        }
        return thai
    }
}

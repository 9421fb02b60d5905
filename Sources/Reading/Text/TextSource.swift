import Records

/// A text file whose encoding is decided, before it is known what the text holds.
struct TextSource: Sendable {
    let source: any ByteSource
    let encoding: TextEncoding
    /// Bytes of the byte-order mark at the file's start.
    let markLength: Int
    let evidence: [Wording]
    /// The start of the text in UTF-8, without the mark; the whole text if `sampleIsWhole`.
    let sample: [UInt8]
    let sampleIsWhole: Bool
    let options: ReadingOptions
    let place: ReadingPlace
    let chunkSize: Int
    /// The whole file is known to be valid in its encoding.
    let isChecked: Bool
    /// The whole file is valid UTF-8 too, though that was taken for chance.
    let isUTF8ByChance: Bool

    /// Raw bytes from which the kind of text and the delimiter are decided.
    static let sampleSize = 256 << 10

    init(
        _ source: any ByteSource, options: ReadingOptions, place: ReadingPlace, chunkSize: Int
    ) throws(ReadingError) {
        let decision: EncodingDecision
        if let told = options.encoding {
            decision = try EncodingDecision.told(told, source, place: place)
        } else {
            decision = try EncodingDecision.decide(source, place: place)
        }
        let raw = try source.bytes(at: decision.markLength, count: Self.sampleSize)
        guard !raw.isEmpty else { throw place.error(.empty) }
        var decoder = TextDecoder(encoding: decision.encoding)
        var sample: [UInt8] = []
        // A broken character in the sample comes up again, with its row, when the rows are read.
        _ = raw.withUnsafeBytes { decoder.append($0, isLast: false, to: &sample) }
        self.source = source
        encoding = decision.encoding
        markLength = decision.markLength
        evidence = decision.evidence
        self.sample = sample
        sampleIsWhole = decision.markLength + raw.count >= source.size
        isChecked = decision.isChecked
        isUTF8ByChance = decision.isUTF8ByChance
        self.options = options
        self.place = place
        self.chunkSize = chunkSize
    }

    /// A decoder for the file's text, from the mark on.
    var decoder: TextDecoder { TextDecoder(encoding: encoding, isChecked: isChecked) }
}

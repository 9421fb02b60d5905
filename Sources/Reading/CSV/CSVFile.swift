/// A delimited text file, with its encoding and dialect decided.
struct CSVFile: SheetSource {
    let format = SourceFormat.csv
    let encoding: TextEncoding
    let dialect: CSVDialect
    let evidence: [String]
    let sheets = [SourceFile.Sheet(name: nil, isHidden: false)]
    private let source: any ByteSource
    private let markLength: Int
    private let limits: ReadingLimits
    private let place: ReadingPlace
    private let chunkSize: Int

    var delimiter: String? { dialect.delimiter }

    init(source: any ByteSource, limits: ReadingLimits, place: ReadingPlace, chunkSize: Int) throws(ReadingError) {
        let decision = try EncodingDecision.decide(source, place: place)
        encoding = decision.encoding
        markLength = decision.markLength
        let raw = try source.bytes(at: markLength, count: Self.sampleSize)
        guard !raw.isEmpty else { throw place.error(.empty) }
        var decoder = TextDecoder(encoding: encoding)
        var sample: [UInt8] = []
        // A broken character in the sample comes up again, with its row, when the rows are read.
        _ = raw.withUnsafeBytes { decoder.append($0, isLast: false, to: &sample) }
        if let found = FileSignature.markup(in: sample) {
            throw place.error(found == .xml ? .notATable(found: found) : .unsupported(format: found))
        }
        let shape = DialectDecision.decide(sample: sample, isWhole: markLength + raw.count >= source.size)
        dialect = shape.dialect
        evidence = decision.evidence + shape.evidence
        self.source = source
        self.limits = limits
        self.place = place
        self.chunkSize = chunkSize
    }

    /// Bytes from which the delimiter is decided.
    private static let sampleSize = 256 << 10

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        CSVReader(
            source: source, encoding: encoding, start: markLength, dialect: dialect, limits: limits, place: place,
            chunkSize: chunkSize)
    }
}

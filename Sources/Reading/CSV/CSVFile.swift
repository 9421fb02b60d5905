/// A delimited text file, with its encoding and dialect decided.
struct CSVFile: SheetSource {
    let format = SourceFormat.csv
    let dialect: CSVDialect
    let evidence: [String]
    let sheets = [SourceFile.Sheet(name: nil, isHidden: false)]
    private let text: TextSource

    var encoding: TextEncoding { text.encoding }
    var delimiter: String? { dialect.delimiter }

    init(_ text: TextSource) {
        let shape = DialectDecision.decide(sample: text.sample, isWhole: text.sampleIsWhole)
        dialect = shape.dialect
        evidence = text.evidence + shape.evidence
        self.text = text
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        CSVReader(
            source: text.source, encoding: encoding, start: text.markLength, dialect: dialect,
            limits: text.options.limits, place: text.place, chunkSize: text.chunkSize)
    }
}

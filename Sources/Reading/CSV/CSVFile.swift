import Records

/// A delimited text file, with its encoding and dialect decided.
struct CSVFile: SheetSource {
    let format = SourceFormat.csv
    let dialect: CSVDialect
    let evidence: [Wording]
    let sheets = [SourceFile.Sheet(name: nil, isHidden: false)]
    private let text: TextSource

    var encoding: FoundEncoding { .text(text.encoding) }
    var delimiter: String? { dialect.delimiter }

    init(_ text: TextSource) {
        let told = text.options.delimiter.flatMap { $0.isEmpty ? nil : $0 }
        var shape = DialectDecision.decide(sample: text.sample, isWhole: text.sampleIsWhole, told: told)
        if shape.isOneColumn, !text.sampleIsWhole, let later = Self.laterDecision(text) {
            shape.dialect.delimiter = later.dialect.delimiter
            shape.dialect.isQuoted = later.dialect.isQuoted
            shape.notes += [later.grounds] + later.notes
        }
        dialect = shape.dialect
        let size = TextSource.sampleSize >> 10
        let portion =
            text.sampleIsWhole
            ? Wording(th: " (ทั้งแฟ้ม)", en: " (the whole file)")
            : Wording(th: " (\(size) KiB แรก)", en: " (its first \(size) KiB)")
        evidence = text.evidence + [shape.grounds + portion] + shape.notes
        self.text = text
    }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        CSVReader(
            source: text.source, decoder: text.decoder, start: text.markLength, dialect: dialect,
            limits: text.options.limits, place: text.place, chunkSize: text.chunkSize)
    }

    /// The delimiter of the first later piece of the file that has one. A title may go on for long.
    /// What is broken on the way there is told, with its row, when the rows are read.
    private static func laterDecision(_ text: TextSource) -> DialectDecision? {
        let chunk = ChunkBuffer(size: TextSource.sampleSize)
        var decoder = text.decoder
        var offset = text.markLength
        var piece: [UInt8] = []
        while true {
            guard let count = try? text.source.read(at: offset, into: chunk.bytes), count > 0 else { return nil }
            let isLast = count < chunk.bytes.count
            piece.removeAll(keepingCapacity: true)
            let filled = UnsafeRawBufferPointer(rebasing: chunk.bytes[..<count])
            let fault = decoder.append(filled, isLast: isLast, to: &piece)
            let isPlain = piece.withUnsafeBytes { piece in
                ByteSearch.first(of: 0x09, 0x2C, 0x3B, in: piece, from: 0) == piece.count
                    && ByteSearch.first(of: 0x24, 0x7C, 0x7C, in: piece, from: 0) == piece.count
            }
            if !isPlain {
                // From the first whole row on.
                let start = piece.firstIndex(of: 0x0A).map { $0 + 1 } ?? 0
                var decision = DialectDecision.decide(sample: Array(piece[start...]), isWhole: isLast)
                if decision.isOneColumn { decision = .decide(sample: piece, isWhole: isLast) }
                if !decision.isOneColumn {
                    let start = Wording(th: " (ตั้งแต่ไบต์ที่ \(offset))", en: " (from byte \(offset) on)")
                    decision.grounds = decision.grounds + start
                    return decision
                }
            }
            if isLast || fault != nil { return nil }
            offset += count
        }
    }
}

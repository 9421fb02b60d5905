import Records

/// A file that holds tables, opened: what it is, how its text is encoded, which sheets it has.
///
///     let file = try SourceFile.open(path: "roster.csv")
///     var reader = try file.rows(sheet: 0)
///     var batch = RowBatch()
///     while try reader.read(into: &batch) { … }
package struct SourceFile: Sendable {
    package struct Sheet: Sendable, Equatable {
        /// Absent where the format has no sheets.
        package var name: String?
        package var isHidden: Bool
    }

    package let path: String
    package let format: SourceFormat
    /// The field delimiter of a delimited text file.
    package let delimiter: String?
    /// How the file's text is encoded: `utf-8`, `cp874`, `utf-16le`, … Of an XLS file, its 8-bit text.
    package let encoding: FoundEncoding
    /// Why it was taken for that: what the bytes show.
    package let evidence: [Wording]
    /// In the file's order; a delimited text file has one, without a name.
    package let sheets: [Sheet]
    private let contents: any SheetSource

    /// Tells the format by the bytes and reads what is needed to read rows later.
    package static func open(
        path: String, options: ReadingOptions = .default
    ) throws(ReadingError) -> SourceFile {
        try open(FileBytes(path: path), path: path, options: options)
    }

    static func open(
        _ source: any ByteSource, path: String, options: ReadingOptions = .default, chunkSize: Int = 256 << 10
    ) throws(ReadingError) -> SourceFile {
        let place = ReadingPlace(file: path)
        guard source.size > 0 else { throw place.error(.empty) }
        let contents: any SheetSource
        var signature = FileSignature(try source.bytes(at: 0, count: 64))
        if signature == .text || signature == .foreign(.executable), try ArchiveEnd.isThere(source) {
            signature = .zip
        }
        switch signature {
        case .foreign(let found):
            throw place.error(found == .oldExcel ? .unsupported(format: found) : .notATable(found: found))
        case .zip:
            let archive = try Archive(source, limits: options.limits, place: place)
            if let content = try ODSContent(archive, limits: options.limits, place: place, chunkSize: chunkSize) {
                contents = try ODSFile(content)
            } else {
                contents = try XLSXWorkbook(archive, limits: options.limits, place: place, chunkSize: chunkSize)
            }
        case .compoundFile, .bareWorkbook:
            contents = try XLSOpening.open(
                source, isBare: signature == .bareWorkbook, options: options, place: place, chunkSize: chunkSize)
        case .text:
            let text = try TextSource(source, options: options, place: place, chunkSize: chunkSize)
            switch MarkupKind(sample: text.sample, isWhole: text.sampleIsWhole) {
            case nil: contents = CSVFile(text)
            case .html: contents = try HTMLFile(MarkupText(text))
            case .spreadsheetML: contents = try SpreadsheetMLFile(MarkupText(text))
            case .flatODS: contents = try ODSFile(ODSContent(MarkupText(text)))
            case .mhtml: throw place.error(.unsupported(format: .mhtml))
            case .xml: throw place.error(.notATable(found: .xml))
            }
        }
        return SourceFile(
            path: path, format: contents.format, delimiter: contents.delimiter, encoding: contents.encoding,
            evidence: contents.evidence, sheets: contents.sheets, contents: contents)
    }

    /// The rows of a sheet from its first one on; each call starts anew. `sheet` counts from 0.
    package func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        guard sheets.indices.contains(sheet) else {
            throw ReadingError(.damaged(.missingPart), file: path, part: "sheet \(sheet + 1)")
        }
        return try contents.rows(sheet: sheet)
    }
}

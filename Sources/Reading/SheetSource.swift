import Records

/// One format's opened file.
protocol SheetSource: Sendable {
    var format: SourceFormat { get }
    var delimiter: String? { get }
    var encoding: FoundEncoding { get }
    var evidence: [Wording] { get }
    var sheets: [SourceFile.Sheet] { get }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader
}

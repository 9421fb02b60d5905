/// One format's opened file.
protocol SheetSource: Sendable {
    var format: SourceFormat { get }
    var delimiter: String? { get }
    var encoding: FoundEncoding { get }
    var evidence: [String] { get }
    var sheets: [SourceFile.Sheet] { get }

    func rows(sheet: Int) throws(ReadingError) -> any RowReader
}

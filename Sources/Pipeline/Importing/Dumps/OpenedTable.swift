import Reading
import Records

/// A table's file, opened, with its header.
struct OpenedTable {
    let table: TableFile
    let file: SourceFile
    let header: TableHeader
    let misread: MisreadText?

    /// Absent when the file is no delimited text, or has no row.
    init?(_ table: TableFile, reading: ReadingOptions) throws(ReadingError) {
        let file = try SourceFile.open(path: table.path, options: reading)
        guard file.format == .csv else { return nil }
        var reader = try file.rows(sheet: 0)
        var sample = RowBatch()
        _ = try reader.read(into: &sample)
        misread = MisreadText.detect(sample)
        guard let header = TableHeader(sample) else { return nil }
        self.table = table
        self.file = file
        self.header = header
    }

    func rows() throws(ReadingError) -> any RowReader {
        let reader = try file.rows(sheet: 0)
        return misread.map { RepairingRowReader(reader, misread: $0) } ?? reader
    }
}

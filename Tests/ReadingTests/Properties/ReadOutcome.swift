import Records

@testable import Reading

/// All that reading a file gave, in a form that can be compared: two readings of the same bytes must be alike.
struct ReadOutcome: Equatable {
    struct Sheet: Equatable {
        var name: String?
        /// One sum a row, over its number and its cells.
        var rows: [UInt64] = []
        var error: ReadingError?
        var notes = SheetNotes()
    }

    /// The bytes are those of an archive, whatever it holds.
    var isArchive = false
    var format: SourceFormat?
    var encoding: FoundEncoding?
    var delimiter: String?
    /// Why the file could not be opened.
    var error: ReadingError?
    var sheets: [Sheet] = []

    /// Reads all sheets; throws when a batch is not as it must be.
    init(_ bytes: [UInt8], options: ReadingOptions, chunkSize: Int) throws(Flaw) {
        isArchive = (try? ArchiveEnd.isThere(MemoryBytes(bytes: bytes))) ?? false
        let file: SourceFile
        do throws(ReadingError) {
            file = try SourceFile.open(
                MemoryBytes(bytes: bytes), path: "input", options: options, chunkSize: chunkSize)
        } catch {
            self.error = error
            return
        }
        (format, encoding, delimiter) = (file.format, file.encoding, file.delimiter)
        for (index, sheet) in file.sheets.enumerated() {
            var outcome = Sheet(name: sheet.name)
            try Self.read(file, sheet: index, into: &outcome)
            sheets.append(outcome)
        }
    }

    private static func read(_ file: SourceFile, sheet index: Int, into outcome: inout Sheet) throws(Flaw) {
        var batch = RowBatch()
        var check = BatchCheck()
        let printer = CellsPrinter(sheet: outcome.name)
        var reader: any RowReader
        do throws(ReadingError) { reader = try file.rows(sheet: index) } catch { return outcome.error = error }
        while true {
            do throws(ReadingError) {
                guard try reader.read(into: &batch) else { break }
            } catch {
                return outcome.error = error
            }
            try check.look(at: batch)
            for row in batch.rows { outcome.rows.append(sum(of: row, in: batch)) }
            var lines: [UInt8] = []
            printer.append(batch, to: &lines)
            try hold(lines.count { $0 < 0x20 } == batch.rows.count, "printed cells hold control characters")
            try hold(reader.share >= 0 && reader.share <= 1, "a share of \(reader.share)")
        }
        try hold(batch.rows.isEmpty && batch.cells.isEmpty && batch.bytes.isEmpty, "a batch behind the end")
        outcome.notes = reader.notes
        let readsOn: Bool
        do throws(ReadingError) { readsOn = try reader.read(into: &batch) } catch { readsOn = true }
        try hold(!readsOn, "reading goes on behind the end")
    }

    private static func sum(of row: RowBatch.Row, in batch: RowBatch) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func mix(_ number: Int32) { hash = (hash ^ UInt64(UInt32(bitPattern: number))) &* 0x100_0000_01B3 }
        mix(row.number)
        mix(row.isHidden ? 1 : 0)
        for cell in batch.cells(of: row) {
            mix(cell.column)
            mix(Int32(cell.kind.rawValue) | (cell.is1904 ? 16 : 0) | (cell.isUncomputed ? 32 : 0))
            mix(cell.length)
            for byte in batch.bytes(of: cell) { mix(Int32(byte)) }
        }
        return hash
    }
}

import Records

/// Rows with misread text read back.
package struct RepairingRowReader: RowReader {
    private var base: any RowReader
    private let misread: MisreadText

    package init(_ base: any RowReader, misread: MisreadText) {
        self.base = base
        self.misread = misread
    }

    package var share: Double { base.share }
    package var notes: SheetNotes { base.notes }

    package mutating func read(into batch: inout RowBatch) throws(ReadingError) -> Bool {
        guard try base.read(into: &batch) else { return false }
        batch.repair(misread)
        return true
    }
}

extension RowBatch {
    /// Reads misread text of all text cells back; a cell that does not fit stays as it is.
    package mutating func repair(_ misread: MisreadText) {
        for index in cells.indices where cells[index].kind == .text {
            guard let text = misread.repaired(bytes(of: cells[index])) else { continue }
            cells[index].offset = Int32(bytes.count)
            cells[index].length = Int32(text.count)
            bytes.append(contentsOf: text)
        }
    }
}

import Records

/// One row of a sample, looked at for what its cells look like.
struct ShapeRow {
    let texts: HeaderRow
    /// Columns whose cells look like values: numbers, days, ids.
    let values: Set<Int>

    var number: Int { texts.number }
    var filled: Int { texts.texts.count }
    var columns: Set<Int> { Set(texts.texts.keys) }

    init(_ row: RowBatch.Row, of batch: RowBatch) {
        texts = HeaderRow(row, of: batch)
        var values: Set<Int> = []
        for cell in batch.cells(of: row) where texts.texts[Int(cell.column)] != nil {
            switch cell.kind {
            case .number, .date, .boolean: values.insert(Int(cell.column))
            case .text: if Self.looksLikeValue(batch.bytes(of: cell)) { values.insert(Int(cell.column)) }
            case .empty, .error: break
            }
        }
        self.values = values
    }

    /// At least as many digits as letters.
    private static func looksLikeValue(_ bytes: ArraySlice<UInt8>) -> Bool {
        var (letters, digits) = (0, 0)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0xE50...0xE59: digits += 1
            case 0x41...0x5A, 0x61...0x7A, 0xE01...0xE2E: letters += 1
            default: break
            }
        }
        return digits > 0 && digits >= letters
    }

    /// `(1) (2) (3)` under the headers, in brackets or not, counting up from 1.
    var countsColumns: Bool {
        guard filled >= 3 else { return false }
        let texts = texts.texts.sorted { $0.key < $1.key }.map { HeaderKey($0.value) }
        return texts.enumerated().allSatisfy { place, key in
            key.scalars.elementsEqual(String(place + 1).unicodeScalars.map(\.value))
        }
    }
}

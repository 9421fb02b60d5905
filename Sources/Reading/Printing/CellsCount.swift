import Records

/// How much a file holds, and a checksum over all of it: two files with the same sum say the same in every cell.
package struct CellsCount: Sendable, Equatable {
    package private(set) var rows = 0
    /// Cells that are not empty.
    package private(set) var cells = 0
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    package init() {}

    /// 64-bit FNV-1a, in 16 hexadecimal digits, over each cell's sheet, row, column, kind and bytes, in order.
    package var checksum: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// `sheet` counts from 0.
    package mutating func add(_ batch: RowBatch, sheet: Int) {
        var hash = hash
        var filled = 0
        batch.bytes.withUnsafeBytes { bytes in
            for row in batch.rows {
                for cell in batch.cells(of: row) {
                    Self.mix(UInt64(truncatingIfNeeded: sheet), into: &hash)
                    Self.mix(UInt64(truncatingIfNeeded: row.number), into: &hash)
                    Self.mix(UInt64(truncatingIfNeeded: cell.column), into: &hash)
                    Self.mix(UInt64(cell.kind.rawValue), into: &hash)
                    let start = Int(cell.offset)
                    for index in start..<start + Int(cell.length) {
                        hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
                    }
                    if cell.kind != .empty { filled += 1 }
                }
            }
        }
        self.hash = hash
        rows += batch.rows.count
        cells += filled
    }

    /// The number's bytes, four of them, lowest first.
    private static func mix(_ number: UInt64, into hash: inout UInt64) {
        for shift in stride(from: UInt64(0), to: 32, by: 8) {
            hash = (hash ^ (number >> shift & 0xFF)) &* 0x100_0000_01B3
        }
    }
}

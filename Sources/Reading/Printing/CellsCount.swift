import Records

/// How much a file holds, and a checksum over all of it: two files with the same sum say the same in every cell.
package struct CellsCount: Sendable, Equatable {
    package private(set) var rows = 0
    /// Cells that are not empty.
    package private(set) var cells = 0
    private var hash: UInt64 = Self.start

    package init() {}

    /// 64 bits in 16 hexadecimal digits, over each cell's sheet, row, column, kind, length and bytes, in order. How the
    /// rows are spread over batches does not change it, nor does the machine.
    ///
    /// A cell's numbers, then its bytes 16 at a time as two little-endian words, are folded into 64 bits by a multiplication
    /// of 64 by 64 bits whose halves are joined by XOR, as wyhash does. It finds changes; it is no defence against forgery.
    package var checksum: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// `sheet` counts from 0.
    package mutating func add(_ batch: RowBatch, sheet: Int) {
        var hash = hash
        var filled = 0
        let sheetBits = UInt64(truncatingIfNeeded: sheet) << 40
        batch.bytes.withUnsafeBytes { bytes in
            batch.cells.withUnsafeBufferPointer { cells in
                for row in batch.rows {
                    let rowBits = UInt64(truncatingIfNeeded: row.number) << 32
                    for cell in cells[Int(row.firstCell)..<Int(row.firstCell + row.cellCount)] {
                        let length = Int(cell.length)
                        let kind = Self.number(of: cell.kind)
                        if kind != 0 { filled += 1 }
                        let place = rowBits | UInt64(UInt32(bitPattern: cell.column))
                        let shape = sheetBits | kind << 32 | UInt64(UInt32(bitPattern: cell.length))
                        let seed = Self.fold(place ^ Self.keyA, shape ^ Self.keyB)
                        let start = Int(cell.offset)
                        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])
                        let cellHash = Self.hash(text, seed: seed)
                        hash = ((hash << 29 | hash >> 35) ^ cellHash) &* Self.keyC
                    }
                }
            }
        }
        self.hash = hash
        rows += batch.rows.count
        cells += filled
    }

    private static let start: UInt64 = 0x2D35_8DCC_AA6C_78A5
    private static let keyA: UInt64 = 0x8BB8_4B93_962E_ACC9
    private static let keyB: UInt64 = 0x4B33_A62E_D433_D4A3
    /// Odd, so that multiplying by it loses nothing.
    private static let keyC: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    private static func number(of kind: CellKind) -> UInt64 {
        switch kind {
        case .empty: 0
        case .text: 1
        case .number: 2
        case .date: 3
        case .boolean: 4
        case .error: 5
        }
    }

    /// Reads no byte outside the text: its end is read as words that overlap those before.
    @inline(__always)
    private static func hash(_ text: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
        let count = text.count
        var seed = seed
        let (a, b): (UInt64, UInt64)
        if count > 16 {
            var index = 0
            while index + 16 < count {
                seed = fold(word(text, index) ^ keyA, word(text, index + 8) ^ seed)
                index += 16
            }
            (a, b) = (word(text, count - 16), word(text, count - 8))
        } else if count >= 8 {
            (a, b) = (word(text, 0), word(text, count - 8))
        } else if count >= 4 {
            (a, b) = (halfWord(text, 0), halfWord(text, count - 4))
        } else if count > 0 {
            // One byte is its own middle and end.
            a = UInt64(text[0]) << 16 | UInt64(text[count >> 1]) << 8 | UInt64(text[count - 1])
            b = 0
        } else {
            (a, b) = (0, 0)
        }
        return fold(a ^ keyB, b ^ seed)
    }

    @inline(__always)
    private static func word(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    private static func halfWord(_ text: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(UInt32(littleEndian: text.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
    }

    @inline(__always)
    private static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let product = a.multipliedFullWidth(by: b)
        return product.high ^ product.low
    }
}

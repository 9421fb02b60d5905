/// Where the values of a batch's composed columns stand: for each row and column, which part of the column's expressions
/// gave the value (the last one that did), and the row of that part's file.
package struct JoinedPlaces: Sendable, Equatable {
    package struct Place: Sendable, Equatable {
        /// Counted from 1 over all alternatives of the column; at most 31.
        package var part: Int
        /// The row of a table that was looked up; 0 is the base row itself. At most 134,217,727.
        package var row: Int

        package init(part: Int, row: Int) {
            self.part = part
            self.row = row
        }
    }

    private static let rowBits: UInt32 = 27

    /// Number of the first row.
    package let firstRow: Int32
    /// How many columns there are.
    package let width: Int
    /// Row after row; 0 where there is no value.
    private var packed: [UInt32] = []

    package init(firstRow: Int32, width: Int) {
        self.firstRow = firstRow
        self.width = width
    }

    package var isEmpty: Bool { packed.isEmpty }

    package mutating func set(_ place: Place, row: Int32, column: Int) {
        let index = Int(row - firstRow) * width + column
        guard index >= 0, column < width else { return }
        if packed.count <= index {
            let rows = Int(row - firstRow) + 1
            packed.append(contentsOf: repeatElement(0, count: rows * width - packed.count))
        }
        packed[index] =
            UInt32(truncatingIfNeeded: place.part) << Self.rowBits
            | UInt32(truncatingIfNeeded: place.row) & (1 << Self.rowBits - 1)
    }

    /// Absent where the row has no value in the column.
    package func place(row: Int32, column: Int) -> Place? {
        let index = Int(row - firstRow) * width + column
        guard index >= 0, column < width, index < packed.count, packed[index] != 0 else { return nil }
        return Place(part: Int(packed[index] >> Self.rowBits), row: Int(packed[index] & (1 << Self.rowBits - 1)))
    }

    /// Little-endian words.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(packed.count * 4)
        for word in packed {
            for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
        }
        return bytes
    }

    package init(firstRow: Int32, width: Int, bytes: [UInt8]) {
        self.init(firstRow: firstRow, width: width)
        packed.reserveCapacity(bytes.count / 4)
        var word: UInt32 = 0
        for (index, byte) in bytes.enumerated() {
            word |= UInt32(byte) << UInt32(8 * (index % 4))
            if index % 4 == 3 {
                packed.append(word)
                word = 0
            }
        }
    }
}

import Records

/// A table held to be looked up: the bytes of the columns that are wanted, and its rows by key. No text, no array a row.
struct LookupTable {
    private let width: Int
    private var bytes: [UInt8] = []
    /// Where each row's bytes begin.
    private var starts: [Int] = []
    /// For each cell, where it ends after its row's beginning.
    private var ends: [UInt32] = []
    /// The rows' numbers in their file.
    private var numbers: [Int32] = []
    /// Rows by the hash of their key: index plus one, 0 where the slot is free.
    private var slots: [Int32] = []
    private var isUsed: [Bool] = []

    /// - Parameter width: how many columns are held; the first is the key.
    init(width: Int) { self.width = width }

    var count: Int { numbers.count }
    var usedCount: Int { isUsed.count { $0 } }

    /// Begins a row; its cells follow, one for each column.
    mutating func beginRow(number: Int32) {
        starts.append(bytes.count)
        numbers.append(number)
        isUsed.append(false)
    }

    mutating func append(_ cell: some Collection<UInt8>) {
        bytes.append(contentsOf: cell)
        ends.append(UInt32(truncatingIfNeeded: bytes.count - (starts.last ?? 0)))
    }

    /// Puts the rows in order of their keys. Of rows with one key the first one counts; `repeated` is called for the
    /// others with both rows' numbers. Rows without a key cannot be found.
    mutating func index(repeated: (_ row: Int, _ first: Int, _ key: ArraySlice<UInt8>) -> Void) {
        var size = 16
        while size < count * 2 { size *= 2 }
        slots = Array(repeating: 0, count: size)
        for row in 0..<count {
            let key = cell(row, 0)
            if Self.isNoKey(key) { continue }
            var slot = Int(truncatingIfNeeded: Self.hash(key) & UInt64(size - 1))
            while true {
                if slots[slot] == 0 {
                    slots[slot] = Int32(row + 1)
                    break
                }
                let other = Int(slots[slot]) - 1
                if cell(other, 0).elementsEqual(key) {
                    repeated(number(row), number(other), key)
                    break
                }
                slot = (slot + 1) & (size - 1)
            }
        }
    }

    /// The row with a key; −1 where there is none.
    func row(_ key: [UInt8]) -> Int {
        if slots.isEmpty { return -1 }
        var slot = Int(truncatingIfNeeded: Self.hash(key[...]) & UInt64(slots.count - 1))
        while slots[slot] != 0 {
            let row = Int(slots[slot]) - 1
            if cell(row, 0).elementsEqual(key) { return row }
            slot = (slot + 1) & (slots.count - 1)
        }
        return -1
    }

    func cell(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
        let place = row * width + column
        let from = column == 0 ? 0 : Int(ends[place - 1])
        return bytes[(starts[row] + from)..<(starts[row] + Int(ends[place]))]
    }

    /// The row's number in the file, counted from 1.
    func number(_ row: Int) -> Int { Int(numbers[row]) }

    mutating func use(_ row: Int) { isUsed[row] = true }

    /// Ids that say there is nothing: empty, or `0`.
    static func isNoKey(_ key: ArraySlice<UInt8>) -> Bool {
        key.isEmpty || key.count == 1 && key.first == UInt8(ascii: "0")
    }

    private static func hash(_ key: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        let product = hash.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
        return product.high ^ product.low
    }
}

/// Sorting of entries of a key in the high 32 bits and a number in the low ones.
enum RadixSort {
    /// Sorts by the high 32 bits and keeps the order of entries with equal ones. `scratch` is given storage once.
    static func sortByKey(_ entries: inout [UInt64], scratch: inout [UInt64]) {
        if entries.count < 256 { return entries.sort() }
        if scratch.count < entries.count { scratch = [UInt64](repeating: 0, count: entries.count) }
        let count = entries.count
        entries.withUnsafeMutableBufferPointer { first in
            scratch.withUnsafeMutableBufferPointer { second in
                let other = UnsafeMutableBufferPointer(rebasing: second[..<count])
                pass(first, other, shift: 32, bits: 11)
                pass(other, first, shift: 43, bits: 11)
                pass(first, other, shift: 54, bits: 10)
                _ = first.update(fromContentsOf: other)
            }
        }
    }

    private static func pass(
        _ from: UnsafeMutableBufferPointer<UInt64>, _ to: UnsafeMutableBufferPointer<UInt64>, shift: UInt64, bits: Int
    ) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: 1 << bits) { places in
            places.initialize(repeating: 0)
            let mask = UInt64(1 << bits) - 1
            for entry in from { places[Int(entry >> shift & mask)] += 1 }
            var next = 0
            for index in places.indices {
                let size = places[index]
                places[index] = next
                next += size
            }
            for entry in from {
                let slot = Int(entry >> shift & mask)
                to[places[slot]] = entry
                places[slot] += 1
            }
        }
    }
}

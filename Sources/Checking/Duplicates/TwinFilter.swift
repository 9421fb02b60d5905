/// Tells of many hashes which ones may come twice, in some bits a hash. One that comes twice is never missed; of a
/// hundred that come once some are told too.
struct TwinFilter {
    private static let bitsPerHash = 16
    private let shift: UInt64
    private var once: [UInt64]
    private var twice: [UInt64]

    init(count: Int) {
        var bits: UInt64 = 6
        while 1 << bits < count * Self.bitsPerHash { bits += 1 }
        shift = 64 - bits
        once = Array(repeating: 0, count: 1 << (bits - 6))
        twice = Array(repeating: 0, count: 1 << (bits - 6))
    }

    mutating func note(_ hash: UInt64) {
        let place = place(hash)
        let (word, bit) = (Int(place >> 6), UInt64(1) << (place & 63))
        if once[word] & bit != 0 { twice[word] |= bit } else { once[word] |= bit }
    }

    func mayHaveTwin(_ hash: UInt64) -> Bool {
        let place = place(hash)
        return twice[Int(place >> 6)] & UInt64(1) << (place & 63) != 0
    }

    private func place(_ hash: UInt64) -> UInt64 { (hash &* 0x9E37_79B9_7F4A_7C15) >> shift }
}

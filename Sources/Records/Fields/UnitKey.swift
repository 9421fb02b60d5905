/// The form in which names of units are compared: `กอง คลัง` and `กองคลัง` are one. Takes names as records keep them,
/// abbreviations already written out.
package enum UnitKey {
    /// The bytes without blanks and punctuation, Latin letters small. Empty for a text of nothing else.
    package static func bytes(of unit: some Collection<UInt8>) -> [UInt8] { bytes(of: Array(unit)[...]) }

    /// The form for hot paths, never generic.
    package static func bytes(of unit: ArraySlice<UInt8>) -> [UInt8] { unit.withUnsafeBufferPointer(key) }

    private static func key(_ unit: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(unit.count)
        for byte in unit {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...: key.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): key.append(byte | 0x20)
            default: break
            }
        }
        return key
    }
}

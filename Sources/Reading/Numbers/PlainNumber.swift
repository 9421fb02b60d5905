/// A number written without exponent, with at most 15 digits: the start of its text is already what Excel shows.
struct PlainNumber {
    /// How many bytes from the start are shown: zeros that end the decimals are not, nor is a point without decimals.
    let length: Int
    /// Where the text ends: the first byte that is neither digit nor point.
    let end: Int

    /// Reads from `start` on, at most 18 bytes. Absent when the text is not so plain.
    @inline(__always)
    init?(_ base: UnsafeRawPointer, from start: Int) {
        var index = start
        var byte = base.load(fromByteOffset: index, as: UInt8.self)
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative {
            index += 1
            byte = base.load(fromByteOffset: index, as: UInt8.self)
        }
        let first = index
        let startsWithZero = byte == UInt8(ascii: "0")
        var point = -1
        var lastShown = index
        while true {
            if byte &- UInt8(ascii: "0") <= 9 {
                if point < 0 || byte != UInt8(ascii: "0") { lastShown = index }
            } else if byte == UInt8(ascii: "."), point < 0, index > first {
                point = index
            } else {
                break
            }
            index += 1
            guard index - first <= 16 else { return nil }
            byte = base.load(fromByteOffset: index, as: UInt8.self)
        }
        let digits = index - first - (point < 0 ? 0 : 1)
        guard digits > 0, digits <= 15 else { return nil }
        if point == index - 1 { return nil }
        if startsWithZero, isNegative || (point < 0 ? digits > 1 : point != first + 1) { return nil }
        length = lastShown + 1 - start
        end = index
    }
}

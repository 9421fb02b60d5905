/// The records of a workbook stream as they are put together: [MS-XLS] 2.1.4.
struct RecordBytes {
    /// The most data of one record; what is longer goes on in CONTINUE records.
    static let mostData = 8224

    var bytes: [UInt8] = []

    /// Appends a record whose data the closure appends; at most `mostData` bytes.
    mutating func put(_ id: Int, _ data: (inout [UInt8]) -> Void = { _ in }) {
        bytes.append16(id)
        bytes.append16(0)
        let start = bytes.count
        data(&bytes)
        let count = bytes.count - start
        precondition(count <= Self.mostData, "a record's data must fit")
        bytes[start - 2] = UInt8(truncatingIfNeeded: count)
        bytes[start - 1] = UInt8(truncatingIfNeeded: count >> 8)
    }

    /// Writes a number of four bytes over what stands at a place.
    mutating func replace32(at place: Int, with number: Int) {
        for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: number >> (8 * byte)) }
    }
}

extension [UInt8] {
    /// Little endian, as all numbers of these files.
    mutating func append16(_ number: Int) {
        append(UInt8(truncatingIfNeeded: number))
        append(UInt8(truncatingIfNeeded: number >> 8))
    }

    mutating func append32(_ number: Int) {
        append16(number)
        append16(number >> 16)
    }

    mutating func append64(_ number: Double) {
        let bits = number.bitPattern
        for byte in 0..<8 { append(UInt8(truncatingIfNeeded: bits >> (8 * UInt64(byte)))) }
    }

    /// Characters behind the flag byte that tells how wide they are: ASCII in one byte each, anything else in two.
    mutating func appendFlagged(_ text: String) {
        let isWide = SharedTexts.isWide(text)
        append(isWide ? 1 : 0)
        for unit in text.utf16 {
            append(UInt8(truncatingIfNeeded: unit))
            if isWide { append(UInt8(truncatingIfNeeded: unit >> 8)) }
        }
    }

    /// A text whose length stands before it in one byte: names of sheets and fonts.
    mutating func appendShort(_ text: String) {
        append(UInt8(truncatingIfNeeded: text.utf16.count))
        appendFlagged(text)
    }

    /// A text whose length stands before it in two bytes.
    mutating func appendLong(_ text: String) {
        append16(text.utf16.count)
        appendFlagged(text)
    }
}

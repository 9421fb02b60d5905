/// The attributes of one tag, as browsers take them: in any case, with quotes or without, with a value or without.
struct HTMLAttributes {
    struct Attribute {
        /// The first eight bytes of the name, in lower case.
        var packed: UInt64
        /// Absent where the attribute has no `=`. Entities not yet decoded.
        var value: Range<Int>?
    }

    let bytes: UnsafeRawBufferPointer
    private var position: Int
    private let end: Int

    @inline(__always)
    init(bytes: UnsafeRawBufferPointer, _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    @inline(__always)
    mutating func next() -> Attribute? {
        while position < end, bytes[position] <= 0x20 || bytes[position] == UInt8(ascii: "/") { position += 1 }
        guard position < end else { return nil }
        var packed: UInt64 = 0
        let start = position
        while position < end {
            let byte = bytes[position]
            if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") && position > start { break }
            if position - start < 8 {
                let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
                packed = packed << 8 | UInt64(isUpper ? byte | 0x20 : byte)
            }
            position += 1
        }
        while position < end, bytes[position] <= 0x20 { position += 1 }
        guard position < end, bytes[position] == UInt8(ascii: "=") else { return Attribute(packed: packed, value: nil) }
        position += 1
        while position < end, bytes[position] <= 0x20 { position += 1 }
        guard position < end else { return Attribute(packed: packed, value: end..<end) }
        let quote = bytes[position]
        let valueStart: Int
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            valueStart = position
            while position < end, bytes[position] != quote { position += 1 }
            defer { position += 1 }
            return Attribute(packed: packed, value: valueStart..<position)
        }
        valueStart = position
        while position < end, bytes[position] > 0x20 { position += 1 }
        return Attribute(packed: packed, value: valueStart..<position)
    }

    func raw(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

    /// A span: a whole number from 0 on, cut at 65,534 as browsers do (HTML, 4.9.11); 1 if it is none.
    func span(_ range: Range<Int>) -> Int {
        var number = 0
        var hasDigit = false
        for index in range {
            if bytes[index] <= 0x20, !hasDigit { continue }
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { break }
            hasDigit = true
            number = min(number * 10 + Int(digit), 65_534)
        }
        return hasDigit ? number : 1
    }

    /// Whether a style says so: the words in lower case, compared without blanks.
    func style(_ range: Range<Int>, says words: [UInt8]) -> Bool {
        var matched = 0
        for index in range {
            let byte = bytes[index]
            if byte <= 0x20 { continue }
            let lower = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
            if lower == words[matched] {
                matched += 1
                if matched == words.count { return true }
            } else {
                matched = lower == words[0] ? 1 : 0
            }
        }
        return false
    }

    static let notDisplayed = Array("display:none".utf8)
    static let preformatted = Array("white-space:pre".utf8)
    static let spaceRun = Array("mso-spacerun:yes".utf8)
}

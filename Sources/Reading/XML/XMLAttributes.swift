/// The attributes of one start tag, one after the other, in any order and with either quotes.
struct XMLAttributes {
    struct Attribute {
        /// Without its prefix.
        var name: Range<Int>
        var hasPrefix: Bool
        /// Entities not yet decoded.
        var value: Range<Int>
    }

    let bytes: UnsafeRawBufferPointer
    var position: Int
    let end: Int
    /// Something that is no attribute was met; nothing more is given.
    private(set) var isBroken = false

    @inline(__always)
    init(bytes: UnsafeRawBufferPointer, position: Int, end: Int) {
        self.bytes = bytes
        self.position = position
        self.end = end
    }

    /// Absent at the end. Declarations of namespaces are passed over.
    @inline(__always)
    mutating func next() -> Attribute? {
        while true {
            while position < end, bytes[position] <= 0x20 { position += 1 }
            guard position < end else { return nil }
            let start = position
            var first = start
            while position < end, bytes[position] != UInt8(ascii: "="), bytes[position] > 0x20 {
                if bytes[position] == UInt8(ascii: ":") { first = position + 1 }
                position += 1
            }
            let name = first..<max(first, position)
            while position < end, bytes[position] <= 0x20 { position += 1 }
            guard position < end, bytes[position] == UInt8(ascii: "=") else { return fail() }
            position += 1
            while position < end, bytes[position] <= 0x20 { position += 1 }
            guard position < end, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") else {
                return fail()
            }
            let quote = bytes[position]
            position += 1
            let valueStart = position
            while position < end, bytes[position] != quote { position += 1 }
            guard position < end else { return fail() }
            let value = valueStart..<position
            position += 1
            if first - start == 6, matches(start..<(start + 5), "xmlns") { continue }
            return Attribute(name: name, hasPrefix: first > start, value: value)
        }
    }

    private mutating func fail() -> Attribute? {
        isBroken = true
        position = end
        return nil
    }

    @inline(__always)
    func matches(_ range: Range<Int>, _ expected: StaticString) -> Bool {
        guard range.count == expected.utf8CodeUnitCount else { return false }
        for index in 0..<range.count where bytes[range.lowerBound + index] != expected.utf8Start[index] { return false }
        return true
    }

    /// A whole number of at most nine digits; absent if it is none.
    @inline(__always)
    func number(_ range: Range<Int>) -> Int? {
        guard (1...9).contains(range.count) else { return nil }
        var number = 0
        for index in range {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number * 10 + Int(digit)
        }
        return number
    }

    /// `1`, `true`, `on` or `t`, in capitals or not (ECMA-376 part 4 lists them all).
    func isTrue(_ range: Range<Int>) -> Bool {
        matches(range, "1") || matchesFolded(range, "true") || matchesFolded(range, "on") || matchesFolded(range, "t")
    }

    /// `expected` in lower case.
    private func matchesFolded(_ range: Range<Int>, _ expected: StaticString) -> Bool {
        guard range.count == expected.utf8CodeUnitCount else { return false }
        for index in 0..<range.count where bytes[range.lowerBound + index] | 0x20 != expected.utf8Start[index] {
            return false
        }
        return true
    }

    /// The value with its entities decoded; absent if one is not known or the text is not UTF-8.
    func string(_ range: Range<Int>) -> String? {
        var text: [UInt8] = []
        guard XMLText.append(UnsafeRawBufferPointer(rebasing: bytes[range]), isCharacterData: false, to: &text),
            text.withUnsafeBytes({ UTF8Sequence.firstInvalid(in: $0) }) == nil
        else { return nil }
        return String(decoding: text, as: UTF8.self)
    }
}

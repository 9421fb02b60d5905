/// A cell written the way nearly all are: `<c r="B7" s="1" t="s"><v>12</v></c>`, or an inline string without runs.
///
/// Anything else (prefixes, entities, CDATA, formulas, a cell that the buffer cuts) is no simple cell and takes the
/// general way; both give the same.
struct SimpleCell {
    var reference = 0..<0
    var type = CellType.number
    var style = 0
    /// The text of `<v>` or `<t>`, without entities, escapes or line ends.
    var value = 0..<0
    /// Where the next tag starts.
    var end = 0

    @inline(__always)
    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        let count = bytes.count
        guard start + 3 < count, bytes[start] == UInt8(ascii: "<"), bytes[start + 1] == UInt8(ascii: "c"),
            bytes[start + 2] == UInt8(ascii: " ")
        else { return nil }
        var index = start + 2
        while true {
            guard index + 4 < count else { return nil }
            if bytes[index] == UInt8(ascii: ">") { break }
            guard bytes[index] == UInt8(ascii: " "), bytes[index + 2] == UInt8(ascii: "="),
                bytes[index + 3] == UInt8(ascii: "\"")
            else { return nil }
            let name = bytes[index + 1]
            let valueStart = index + 4
            index = valueStart
            while index < count, bytes[index] != UInt8(ascii: "\"") { index += 1 }
            guard index < count else { return nil }
            switch name {
            case UInt8(ascii: "r"): reference = valueStart..<index
            case UInt8(ascii: "s"):
                guard index - valueStart < 9 else { return nil }
                style = 0
                for position in valueStart..<index {
                    let digit = bytes[position] &- UInt8(ascii: "0")
                    guard digit <= 9 else { return nil }
                    style = style &* 10 &+ Int(digit)
                }
            case UInt8(ascii: "t"): type = CellType(UnsafeRawBufferPointer(rebasing: bytes[valueStart..<index]))
            default: return nil
            }
            index += 1
        }
        index += 1
        switch type {
        case .number, .sharedString:
            guard Self.matches(bytes, index, "<v>") else { return nil }
            index += 3
            let valueStart = index
            while index < count, bytes[index] > UInt8(ascii: "&"), bytes[index] != UInt8(ascii: "<") { index += 1 }
            value = valueStart..<index
            guard Self.matches(bytes, index, "</v></c>") else { return nil }
            end = index + 8
        case .inlineString:
            guard Self.matches(bytes, index, "<is><t>") else { return nil }
            index += 7
            let valueStart = index
            while index < count, bytes[index] != UInt8(ascii: "<") {
                // Entities, line ends and escapes.
                if bytes[index] == UInt8(ascii: "&") || bytes[index] == 0x0D || bytes[index] == UInt8(ascii: "_") {
                    return nil
                }
                index += 1
            }
            value = valueStart..<index
            guard Self.matches(bytes, index, "</t></is></c>") else { return nil }
            end = index + 13
        case .string, .boolean, .error, .date:
            return nil
        }
    }

    @inline(__always)
    private static func matches(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ expected: StaticString) -> Bool {
        guard index + expected.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<expected.utf8CodeUnitCount where bytes[index + offset] != expected.utf8Start[offset] {
            return false
        }
        return true
    }
}

/// The line breaks of DPIS's dump: it writes `<br>` for a line feed in a value and leaves a CR before it as it is. Each
/// `<br>`, `\r<br>` and lone CR is one line feed.
enum LineBreakMarks {
    private static let mark = Array("<br>".utf8)

    /// Puts line feeds into a value in place and gives its new end.
    static func replace(in bytes: UnsafeMutableBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
        let value = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<end])
        var index = ByteSearch.first(of: 0x3C, 0x0D, 0x0D, in: value, from: start)
        var target = index
        while index < end {
            let isReturn = bytes[index] == 0x0D
            let markStart = isReturn ? index + 1 : index
            let isMark = bytes[markStart..<min(markStart + mark.count, end)].elementsEqual(mark)
            bytes[target] = isMark || isReturn ? 0x0A : bytes[index]
            target += 1
            index = isMark ? markStart + mark.count : index + 1
            let next = ByteSearch.first(of: 0x3C, 0x0D, 0x0D, in: value, from: index)
            if next > index, let base = bytes.baseAddress {
                (base + target).update(from: base + index, count: next - index)
            }
            target += next - index
            index = next
        }
        return target
    }

    /// How many there are in a text; CRs that end a line are not counted.
    static func count(in text: [UInt8]) -> Int {
        var count = 0
        for index in text.indices where text[index] == 0x3C && text[index...].starts(with: mark) { count += 1 }
        return count
    }
}

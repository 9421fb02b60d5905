/// The text of a shared or inline string: `<t>`, or runs `<r><t>`.
enum RichText {
    /// Appends the text of the element whose start tag came last (`si` or `is`), at most `cellBytes`. Phonetic guides
    /// (`rPh`) are left out.
    static func append(
        _ scanner: inout XMLScanner, limits: ReadingLimits, to bytes: inout [UInt8]
    ) throws(ReadingError) {
        if scanner.isEmptyElement { return }
        let start = bytes.count
        let outside = scanner.depth - 1
        var isText = false
        while scanner.depth > outside {
            switch try scanner.next() {
            case .finished: throw scanner.broken()
            case .start:
                if scanner.isNamed("rPh") {
                    try scanner.skipElement()
                } else if scanner.isNamed("t") {
                    isText = !scanner.isEmptyElement
                }
            case .end: isText = false
            case .text:
                guard isText else { continue }
                let raw = UnsafeRawBufferPointer(rebasing: scanner.bytes[scanner.text])
                guard XMLText.append(raw, isCharacterData: scanner.isCharacterData, to: &bytes) else {
                    throw scanner.broken()
                }
                if bytes.count - start > limits.cellBytes {
                    throw scanner.error(.limit(name: "cellBytes", value: limits.cellBytes))
                }
            }
        }
    }
}

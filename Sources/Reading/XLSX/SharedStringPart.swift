/// Reads `sharedStrings.xml`.
enum SharedStringPart {
    /// All strings, runs of rich text joined, phonetic guides left out. The count that the part claims is not believed.
    static func read(
        _ scanner: inout XMLScanner, limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) -> SharedTexts {
        var texts = SharedTexts()
        while true {
            switch try scanner.next() {
            case .finished: return texts
            case .end, .text: continue
            case .start: break
            }
            guard scanner.isNamed("si") else { continue }
            let start = texts.bytes.count
            let isComplete = try texts.extend { bytes throws(ReadingError) in
                try RichText.append(&scanner, to: &bytes)
                XMLText.decodeEscapes(in: &bytes, from: start)
                return bytes.withUnsafeBytes {
                    UTF8Sequence.firstInvalid(in: UnsafeRawBufferPointer(rebasing: $0[start...])) == nil
                }
            }
            guard isComplete else {
                throw place.error(.damaged(.invalidUTF8), offset: scanner.offset)
            }
            texts.endString()
            if texts.bytes.count > limits.sharedStringBytes {
                throw place.error(.limit(name: "sharedStringBytes", value: limits.sharedStringBytes))
            }
        }
    }
}

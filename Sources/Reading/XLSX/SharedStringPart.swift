/// Reads `sharedStrings.xml`.
enum SharedStringPart {
    /// All strings, runs of rich text joined, phonetic guides left out. The count that the part claims is not believed.
    static func read(
        _ scanner: inout XMLScanner, limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) -> SharedTexts {
        var texts = SharedTexts()
        let maxBytes = min(limits.sharedStringBytes, SharedTexts.maxBytes)
        while true {
            if try readPlain(&scanner, into: &texts, limits: limits) {
                try hold(texts, maxBytes, limits, place, scanner.offset)
                continue
            }
            switch try scanner.next() {
            case .finished: return texts
            case .end, .text: continue
            case .start: break
            }
            guard scanner.isNamed("si") else { continue }
            let start = texts.bytes.count
            let isComplete = try texts.extend { bytes throws(ReadingError) in
                try RichText.append(&scanner, limits: limits, to: &bytes)
                XMLText.decodeEscapes(in: &bytes, from: start)
                return bytes.withUnsafeBytes {
                    UTF8Sequence.firstInvalid(in: UnsafeRawBufferPointer(rebasing: $0[start...])) == nil
                }
            }
            guard isComplete else {
                throw place.error(.damaged(.invalidUTF8), offset: scanner.offset)
            }
            texts.endString()
            try hold(texts, maxBytes, limits, place, scanner.offset)
        }
    }

    @inline(__always)
    private static func hold(
        _ texts: SharedTexts, _ maxBytes: Int, _ limits: ReadingLimits, _ place: ReadingPlace, _ offset: Int
    ) throws(ReadingError) {
        if texts.bytes.count > maxBytes {
            throw place.error(.limit(name: "sharedStringBytes", value: maxBytes), offset: offset)
        }
        if texts.count > limits.sharedStrings {
            throw place.error(.limit(name: "sharedStrings", value: limits.sharedStrings), offset: offset)
        }
    }

    /// Reads the next string if it is nothing but `<si><t>text</t></si>`; gives false, and reads nothing, if not.
    @inline(__always)
    private static func readPlain(
        _ scanner: inout XMLScanner, into texts: inout SharedTexts, limits: ReadingLimits
    ) throws(ReadingError) -> Bool {
        let bytes = scanner.bytes
        let start = scanner.nextToken
        guard let base = bytes.baseAddress, start + 8 <= bytes.count,
            PlainText.word(base, start) & 0xFF_FFFF_FFFF_FFFF == plainStart
        else { return false }
        var room = 256
        while true {
            var outcome = PlainText.Outcome.notPlain
            let end: Int? = try texts.extend { target throws(ReadingError) -> Int? in
                var end: Int?
                target.append(addingCapacity: room) { span in
                    span.withUnsafeMutableBufferPointer { buffer, count in
                        guard let out = buffer.baseAddress else { return }
                        outcome = PlainText.copy(
                            bytes, from: start + 7, to: UnsafeMutableRawPointer(out), room: buffer.count)
                        guard case .copied(let textEnd, let length) = outcome, textEnd + 9 <= bytes.count,
                            PlainText.word(base, textEnd) == plainEnd, bytes[textEnd + 8] == UInt8(ascii: ">"),
                            length <= limits.cellBytes
                        else { return }
                        count = length
                        end = textEnd + 9
                    }
                }
                return end
            }
            if let end {
                texts.endString()
                scanner.pass(to: end)
                return true
            }
            guard case .noRoom = outcome else { return false }
            room *= 2
        }
    }

    private static let plainStart: UInt64 = 0x3E_743C_3E69_733C  // <si><t>
    private static let plainEnd: UInt64 = 0x6973_2F3C_3E74_2F3C  // </t></si
}

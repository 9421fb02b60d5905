/// Reads the SST record of a BIFF8 workbook with its continuations ([MS-XLS] 2.4.265).
enum SharedStringTable {
    /// All strings that the records hold. The count that the table claims is not believed: some writers get it wrong.
    static func read(
        _ stream: inout RecordStream, limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) -> SharedTexts {
        var texts = SharedTexts()
        let maxBytes = min(limits.sharedStringBytes, SharedTexts.maxBytes)
        guard try stream.skip(8) else { return texts }
        while try !stream.isAtEnd() {
            guard let count = try stream.uint16(), let flags = try stream.byte() else { break }
            let runs = flags & 8 != 0 ? try stream.uint16() : 0
            let extra = flags & 4 != 0 ? try stream.uint32() : 0
            guard let runs, let extra else { break }
            let isComplete = try texts.extend { bytes throws(ReadingError) in
                try stream.appendUnicode(count, isWide: flags & 1 != 0, to: &bytes)
            }
            guard isComplete, try stream.skip(runs * 4 + extra) else {
                throw place.error(.damaged(.workbookRecord), offset: stream.fileOffset)
            }
            texts.endString()
            if texts.bytes.count > maxBytes {
                throw place.error(.limit(name: "sharedStringBytes", value: maxBytes), offset: stream.fileOffset)
            }
            if texts.count > limits.sharedStrings {
                throw place.error(
                    .limit(name: "sharedStrings", value: limits.sharedStrings), offset: stream.fileOffset)
            }
        }
        return texts
    }
}

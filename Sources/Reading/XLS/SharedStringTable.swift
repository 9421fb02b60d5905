/// Reads the SST record of a BIFF8 workbook with its continuations.
enum SharedStringTable {
    /// All strings that the records hold. The count that the table claims is not believed: some writers get it wrong.
    static func read(
        _ record: BIFFRecord, in stream: [UInt8], limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) -> SharedTexts {
        var data = ContinuedBytes(record, skipping: 8, in: stream)
        var texts = SharedTexts()
        while !data.isAtEnd {
            guard let count = data.uint16(), let flags = data.byte() else { break }
            let runs = flags & 8 != 0 ? data.uint16() : 0
            let extra = flags & 4 != 0 ? data.uint32() : 0
            guard let runs, let extra else { break }
            let isComplete = try texts.extend { bytes throws(ReadingError) in
                data.appendUnicode(count, isWide: flags & 1 != 0, to: &bytes)
            }
            guard isComplete, data.skip(runs * 4 + extra) else {
                throw place.error(.damaged(.workbookRecord), offset: record.offset)
            }
            texts.endString()
            if texts.bytes.count > limits.sharedStringBytes {
                throw place.error(.limit(name: "sharedStringBytes", value: limits.sharedStringBytes))
            }
        }
        return texts
    }
}

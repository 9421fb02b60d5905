/// The texts of a workbook's cells, each kept once: the record SST and its continuations ([MS-XLS] 2.4.265).
struct SharedTexts {
    private var places: [String: Int] = [:]
    private var texts: [String] = []
    /// How many cells point into the table.
    private var uses = 0

    /// The place of a text in the table.
    mutating func place(of text: String) -> Int {
        uses += 1
        if let place = places[text] { return place }
        places[text] = texts.count
        texts.append(text)
        return texts.count - 1
    }

    /// Readers that know no Unicode take bytes of one each as they are, which is right for ASCII alone.
    static func isWide(_ text: String) -> Bool { text.utf8.contains { $0 >= 0x80 } }

    /// - Parameter limit: the most data of a record; smaller in tests, at least 12.
    func append(to records: inout RecordBytes, limit: Int = RecordBytes.mostData) {
        var pieces = Pieces(limit: limit)
        pieces.data.append32(uses)
        pieces.data.append32(texts.count)
        for text in texts { pieces.append(text) }
        pieces.end()
        for (index, piece) in pieces.done.enumerated() {
            records.put(index == 0 ? BIFF.sharedTexts : BIFF.continuation) { $0 += piece }
        }
    }

    /// The table cut into records. A text's length and flags stay together; its characters may go on in the next record,
    /// which then begins with flags of its own, but never in the middle of a character.
    private struct Pieces {
        let limit: Int
        var data: [UInt8] = []
        var done: [[UInt8]] = []

        init(limit: Int) { self.limit = limit }

        mutating func append(_ text: String) {
            let units = Array(text.utf16)
            let isWide = SharedTexts.isWide(text)
            let width = isWide ? 2 : 1
            // No text begins where not one of its characters has room.
            if data.count + 3 + (units.isEmpty ? 0 : width) > limit { end() }
            data.append16(units.count)
            data.append(isWide ? 1 : 0)
            var next = 0
            while next < units.count {
                var last = min(units.count, next + (limit - data.count) / width)
                if last < units.count, last > next, UTF16.isLeadSurrogate(units[last - 1]) { last -= 1 }
                for unit in units[next..<last] {
                    data.append(UInt8(truncatingIfNeeded: unit))
                    if isWide { data.append(UInt8(truncatingIfNeeded: unit >> 8)) }
                }
                next = last
                if next < units.count {
                    end()
                    data.append(isWide ? 1 : 0)
                }
            }
        }

        mutating func end() {
            done.append(data)
            data = []
        }
    }
}

import Testing

@testable import Exporting

/// The table of shared texts, cut into records at every place where it may be.
@Suite struct SharedTextsTests {
    /// The records' data: numbers of the records, and what is in them.
    private func pieces(_ texts: [String], limit: Int) -> [(id: Int, data: [UInt8])] {
        var table = SharedTexts()
        for text in texts { _ = table.place(of: text) }
        var records = RecordBytes()
        table.append(to: &records, limit: limit)
        var found: [(id: Int, data: [UInt8])] = []
        var place = 0
        while place < records.bytes.count {
            let bytes = records.bytes
            let count = Int(bytes[place + 2]) | Int(bytes[place + 3]) << 8
            found.append(
                (Int(bytes[place]) | Int(bytes[place + 1]) << 8, Array(bytes[(place + 4)..<(place + 4 + count)])))
            place += 4 + count
        }
        return found
    }

    /// Reads the table as [MS-XLS] 2.5.293 tells it, apart from the writer: a text's head lies in one record, its characters
    /// may go on in the next behind a flag byte.
    private func read(_ pieces: [(id: Int, data: [UInt8])]) throws -> [String] {
        var texts: [String] = []
        var piece = 0
        var place = 8
        while piece < pieces.count {
            if place == pieces[piece].data.count {
                piece += 1
                place = 0
                continue
            }
            let head = pieces[piece].data[place...].prefix(3)
            try #require(head.count == 3, "a head is cut")
            var left = Int(head[head.startIndex]) | Int(head[head.startIndex + 1]) << 8
            var isWide = head[head.startIndex + 2] == 1
            place += 3
            var units: [UInt16] = []
            while left > 0 {
                if place == pieces[piece].data.count {
                    piece += 1
                    isWide = pieces[piece].data[0] == 1
                    place = 1
                }
                let data = pieces[piece].data
                if isWide {
                    try #require(place + 1 < data.count, "a character is cut")
                    units.append(UInt16(data[place]) | UInt16(data[place + 1]) << 8)
                } else {
                    units.append(UInt16(data[place]))
                }
                place += isWide ? 2 : 1
                left -= 1
                if place == data.count, left > 0 {
                    try #require(!UTF16.isLeadSurrogate(units[units.count - 1]), "a pair is cut")
                }
            }
            texts.append(String(decoding: units, as: UTF16.self))
        }
        return texts
    }

    @Test(arguments: 12...120) func everyLimitGivesTheSameTexts(_ limit: Int) throws {
        let texts = [
            "", "a", "กขค", "abc", "กองการเจ้าหน้าที่", "😀😀😀😀", "นาย A ใจดี", String(repeating: "x", count: 50), "é",
        ]
        let pieces = pieces(texts, limit: limit)
        #expect(pieces.allSatisfy { $0.data.count <= limit })
        #expect(pieces.dropFirst().allSatisfy { $0.id == BIFF.continuation })
        #expect(pieces.first?.id == BIFF.sharedTexts)
        #expect(try read(pieces) == texts)
    }

    @Test func aTextIsKeptOnceAndItsUsesCounted() {
        var table = SharedTexts()
        #expect(["ก", "ข", "ก"].map { table.place(of: $0) } == [0, 1, 0])
        var records = RecordBytes()
        table.append(to: &records)
        #expect(Array(records.bytes[4..<12]) == [3, 0, 0, 0, 2, 0, 0, 0])
    }

    @Test func theLongestTableOfOneRecordIsOneRecord() {
        // 8 bytes of counts, a head of 3, and as many letters as have room.
        let text = String(repeating: "a", count: RecordBytes.mostData - 11)
        #expect(pieces([text], limit: RecordBytes.mostData).count == 1)
        #expect(pieces([text + "a"], limit: RecordBytes.mostData).count == 2)
    }
}

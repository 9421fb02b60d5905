import Testing

@testable import Exporting

@Suite struct WrittenFileTests {
    @Test(arguments: [
        ("<?xml version=\"1.0\"?>\n<a x=\"1\"><b/></a>\n", true), ("<a/>", true), ("<a><b/></a>", true),
        ("<a><b></b>", false), ("<?xml version=\"1.0\"?>\n", false), ("", false), ("<sheet><row></row", false),
        ("<sheet><c></xsheet>", false),
    ])
    func aDocumentIsClosedByItsRoot(_ text: String, _ isClosed: Bool) {
        for size in [1, 7, 1000] {
            var ending = XMLEnding()
            var bytes = Array(text.utf8)[...]
            while !bytes.isEmpty {
                Array(bytes.prefix(size)).withUnsafeBytes { ending.append($0) }
                bytes = bytes.dropFirst(size)
            }
            #expect(ending.isClosed == isClosed)
        }
    }

    @Test func aWholeArchivePasses() throws {
        let folder = try ScratchFolder()
        try folder.write(archive("<sheet><row/></sheet>"), to: "a.xlsx")
        try WrittenFile.check(folder.file("a.xlsx"), reportedAs: "a.xlsx")
    }

    @Test func halfASheetInAWholeArchiveIsFound() throws {
        let folder = try ScratchFolder()
        try folder.write(archive("<sheet><row/><row"), to: "a.xlsx")
        #expect(throws: ExportError(path: "a.xlsx", reason: .damaged(part: "xl/sheet.xml"))) {
            try WrittenFile.check(folder.file("a.xlsx"), reportedAs: "a.xlsx")
        }
    }

    @Test func everyShorterFileAndEveryChangedByteOfAPartIsFound() throws {
        let folder = try ScratchFolder()
        let whole = archive("<sheet><row/></sheet>")
        for length in 0..<whole.count {
            try folder.write(Array(whole.prefix(length)), to: "a.xlsx")
            #expect(throws: ExportError.self) { try WrittenFile.check(folder.file("a.xlsx"), reportedAs: "a") }
        }
        // Local header of 30 bytes, a name of 12, a deflate block header of 5, then the content.
        for index in 42..<(47 + 21) {
            var bytes = whole
            bytes[index] ^= 0x55
            try folder.write(bytes, to: "a.xlsx")
            #expect(throws: ExportError.self) { try WrittenFile.check(folder.file("a.xlsx"), reportedAs: "a") }
        }
    }

    /// A zip archive of one part, as one stored deflate block.
    private func archive(_ text: String) -> [UInt8] {
        func little(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> (8 * $0) & 0xFF) } }
        let content = Array(text.utf8)
        let name = Array("xl/sheet.xml".utf8)
        let packed = [1] + little(content.count, 2) + little(~content.count & 0xFFFF, 2) + content
        let shared =
            little(20, 2) + little(0, 2) + little(8, 2) + little(0, 4) + little(checksum(content), 4)
            + little(packed.count, 4) + little(content.count, 4) + little(name.count, 2) + little(0, 2)
        let local = little(0x0403_4B50, 4) + shared + name + packed
        let central = little(0x0201_4B50, 4) + little(20, 2) + shared + little(0, 14) + name
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(1, 2) + little(1, 2) + little(central.count, 4)
            + little(local.count, 4) + little(0, 2)
        return local + central + end
    }

    private func checksum(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
        return Int(~sum)
    }
}

import Testing

@testable import Reading

/// The thread that inflates ahead of the reader.
struct InflatedAheadTests {
    private static let limit = (name: "sheetBytes", value: 1 << 30)

    private static func archive(_ content: [UInt8], checksum: UInt32? = nil) throws -> Archive {
        var zip = ZipBuilder()
        zip.add("a", bytes: content, checksum: checksum)
        return try Archive(MemoryBytes(bytes: zip.bytes), limits: .default, place: ReadingPlace(file: "input"))
    }

    private static func stream(_ archive: Archive, aheadAfter: Int) throws -> ArchiveStream {
        let entry = try #require(archive.entry(named: "a"))
        return try archive.open(entry, limit: limit, aheadAfter: aheadAfter)
    }

    private static func bytes(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) } }

    /// Sizes about one buffer and all buffers of the ring, read in pieces that do and do not fit into them.
    @Test(arguments: [0, 1, 262_143, 262_144, 262_145, 1_100_007])
    func allBytesComeInOrder(_ size: Int) throws {
        let content = Self.bytes(size)
        let archive = try Self.archive(content)
        for (aheadAfter, piece) in [(0, 1 << 20), (0, 262_144), (0, 9_999), (300_000, 9_999), (1 << 20, 50_000)] {
            let stream = try Self.stream(archive, aheadAfter: aheadAfter)
            let buffer = ChunkBuffer(size: piece)
            var read: [UInt8] = []
            while true {
                let count = try stream.read(into: buffer.bytes)
                if count == 0 { break }
                read.append(contentsOf: UnsafeRawBufferPointer(rebasing: buffer.bytes[..<count]))
            }
            #expect(read == content)
            #expect(try stream.read(into: buffer.bytes) == 0)
            #expect(stream.share == 1)
        }
    }

    /// What stands before an error is handed over first, and the error each time after it.
    @Test func anErrorComesBehindTheBytesBeforeIt() throws {
        let archive = try Self.archive(Self.bytes(600_000), checksum: 1)
        let stream = try Self.stream(archive, aheadAfter: 0)
        let buffer = ChunkBuffer(size: 100_000)
        var total = 0
        var errors: [ReadingError.Kind] = []
        for _ in 0..<3 {
            do throws(ReadingError) {
                while true {
                    let count = try stream.read(into: buffer.bytes)
                    total += count
                    if count == 0 { break }
                }
            } catch {
                errors.append(error.kind)
            }
        }
        #expect(errors == [.damaged(.checksum), .damaged(.checksum), .damaged(.checksum)])
        #expect(total == 524_288)
    }

    /// A reader may be dropped at any time: the thread ends, and nothing hangs or leaks.
    @Test func aDroppedReaderEndsItsThread() throws {
        let archive = try Self.archive(Self.bytes(1_300_000))
        let buffer = ChunkBuffer(size: 1000)
        for count in 0..<60 {
            let stream = try Self.stream(archive, aheadAfter: 0)
            for _ in 0..<count * 20 { _ = try stream.read(into: buffer.bytes) }
        }
        #expect(try Self.stream(archive, aheadAfter: 0).read(into: buffer.bytes) == 1000)
    }

    @Test func aBombIsStoppedOnTheThread() throws {
        let archive = try Archive(
            MemoryBytes(bytes: try Fixture.bytes("bomb.xlsx")), limits: .default, place: ReadingPlace(file: "input"))
        let entry = try #require(archive.entries.first { $0.name.hasSuffix("sheet1.xml") })
        let stream = try archive.open(entry, limit: Self.limit, aheadAfter: 0)
        #expect(throws: ReadingError.self) { try stream.drain() }
    }

    /// A sheet long enough for the thread gives the same cells as one row of it would, and the same error.
    @Test func longSheetsAreReadAhead() throws {
        let count = 20_000
        var rows = (1...count).map {
            "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"inlineStr\"><is><t>แถว \($0)</t></is></c></row>"
        }
        let expected = (1...count).map { "\($0): 1=text:แถว \($0)" }
        #expect(try readCells(WorkbookBuilder(rows: rows.joined()).bytes) == expected)
        rows[count - 1] = "<row r=\"3\"/>"
        let error = readingError(WorkbookBuilder(rows: rows.joined()).bytes)
        #expect(error?.kind == .damaged(.rowOrder))
        #expect(error?.row == 3)
    }
}

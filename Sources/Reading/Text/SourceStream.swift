/// The bytes of a source from an offset on, one after the other.
final class SourceStream: ByteStream {
    private let source: any ByteSource
    private(set) var offset: Int

    init(_ source: any ByteSource, from offset: Int) {
        self.source = source
        self.offset = offset
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        let count = try source.read(at: offset, into: buffer)
        offset += count
        return count
    }
}

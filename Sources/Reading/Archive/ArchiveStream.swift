/// An archive entry's content, inflated. A long one is inflated ahead on a second thread.
final class ArchiveStream: ByteStream {
    private let inflater: EntryInflater
    private let aheadAfter: Int
    private var taken = 0
    private var ahead: InflatedAhead?

    /// The first `aheadAfter` bytes are inflated by the reader itself: a small part needs no thread, whatever size the
    /// archive claims for it.
    init(_ inflater: EntryInflater, aheadAfter: Int) {
        self.inflater = inflater
        self.aheadAfter = aheadAfter
    }

    /// How much of the compressed data has been taken, 0 to 1.
    var share: Double { ahead?.share ?? inflater.share }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        if let ahead { return try ahead.read(into: buffer) }
        if taken >= aheadAfter, let started = InflatedAhead(inflater) {
            ahead = started
            return try started.read(into: buffer)
        }
        let count = try inflater.read(into: buffer)
        taken += count
        return count
    }

    /// Reads on to the end, so that its checksum is known to be right.
    func drain() throws(ReadingError) {
        let scratch = ChunkBuffer(size: 64 << 10)
        while try read(into: scratch.bytes) > 0 {}
    }
}

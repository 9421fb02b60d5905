/// The bytes of one stream that lies in pieces in a file.
struct StreamBytes: ByteSource {
    struct Extent: Equatable {
        /// Where the piece starts in the stream; it ends where the next one starts.
        var start: Int
        /// Where the piece starts in the file.
        var offset: Int
    }

    private let source: any ByteSource
    private let extents: [Extent]
    /// How many bytes are really there.
    let size: Int
    /// Whether that is what the file claims, so that nothing was cut off. A file without a directory claims nothing.
    let isWhole: Bool

    /// `extents` rise by their start; the first starts at 0.
    init(_ source: any ByteSource, extents: [Extent], size: Int, isWhole: Bool) {
        self.source = source
        self.extents = extents
        self.size = extents.isEmpty ? 0 : size
        self.isWhole = isWhole
    }

    /// A file that is the stream itself.
    init(whole source: any ByteSource) {
        self.init(source, extents: [Extent(start: 0, offset: 0)], size: source.size, isWhole: false)
    }

    /// The place in the file, for messages; of an offset past the end, where the stream would go on.
    func fileOffset(of offset: Int) -> Int {
        guard !extents.isEmpty else { return offset }
        let extent = extents[index(of: offset)]
        return extent.offset + offset - extent.start
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        guard offset >= 0, offset < size else { return 0 }
        var done = 0
        var index = index(of: offset)
        while done < buffer.count, offset + done < size, index < extents.count {
            let extent = extents[index]
            let end = index + 1 < extents.count ? min(extents[index + 1].start, size) : size
            let wanted = min(buffer.count - done, end - offset - done)
            let piece = UnsafeMutableRawBufferPointer(rebasing: buffer[done..<done + wanted])
            let count = try source.read(at: extent.offset + offset + done - extent.start, into: piece)
            done += count
            if count < wanted { break }
            index += 1
        }
        return done
    }

    /// The piece that holds an offset.
    private func index(of offset: Int) -> Int {
        var low = 0
        var high = extents.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if extents[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

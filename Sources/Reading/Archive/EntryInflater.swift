import CIsal

/// Inflates an archive entry piece by piece. Size, ratio and checksum are checked on the way.
final class EntryInflater {
    private let source: any ByteSource
    private let entry: ArchiveEntry
    private let limit: (name: String, value: Int)
    private let ratio: Int
    private let place: ReadingPlace
    private let input = ChunkBuffer(size: 64 << 10)
    private let state: UnsafeMutablePointer<inflate_state>
    private var offset: Int
    private let end: Int
    private var inflated = 0
    private var checksum: UInt32 = 0
    private var isFinished = false

    private static let stored = 0
    private static let deflated = 8

    init(
        _ source: any ByteSource, entry: ArchiveEntry, start: Int, limit: (name: String, value: Int), ratio: Int,
        place: ReadingPlace
    ) throws(ReadingError) {
        self.source = source
        self.entry = entry
        self.limit = limit
        self.ratio = ratio
        self.place = place
        offset = start
        end = start + entry.compressedSize
        state = .allocate(capacity: 1)
        isal_inflate_init(state)
        guard entry.method == Self.stored || entry.method == Self.deflated else {
            throw place.error(.compression(method: entry.method), offset: start)
        }
    }

    deinit { state.deallocate() }

    /// How much of the compressed data has been taken, 0 to 1.
    var share: Double { 1 - Double(max(end - offset, 0)) / Double(max(entry.compressedSize, 1)) }

    /// Fills a part of the buffer, at least one byte; gives 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        guard !isFinished, buffer.count > 0 else { return 0 }
        let room = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(buffer.count, 1 << 30)])
        let count = try entry.method == Self.stored ? copy(into: room) : inflate(into: room)
        inflated += count
        checksum = crc32_gzip_refl(checksum, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt64(count))
        if inflated > limit.value { throw place.error(.limit(name: limit.name, value: limit.value)) }
        if inflated > 64 << 20, inflated / ratio > entry.compressedSize {
            throw place.error(.limit(name: "inflationRatio", value: ratio))
        }
        if isFinished {
            guard inflated == entry.inflatedSize, checksum == entry.checksum else {
                throw place.error(.damaged(.checksum))
            }
        }
        return count
    }

    private func copy(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        let wanted = min(buffer.count, end - offset)
        let count = try source.read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
        guard count == wanted else { throw place.error(.truncated, offset: offset + count) }
        offset += count
        isFinished = offset == end
        return count
    }

    private func inflate(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int {
        state.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.pointee.avail_out = UInt32(buffer.count)
        while true {
            if state.pointee.avail_in == 0, offset < end {
                let wanted = min(input.bytes.count, end - offset)
                let part = UnsafeMutableRawBufferPointer(rebasing: input.bytes[..<wanted])
                let count = try source.read(at: offset, into: part)
                guard count == wanted else { throw place.error(.truncated, offset: offset + count) }
                offset += count
                state.pointee.next_in = part.baseAddress?.assumingMemoryBound(to: UInt8.self)
                state.pointee.avail_in = UInt32(count)
            }
            let outBefore = state.pointee.avail_out
            let inBefore = state.pointee.avail_in
            guard isal_inflate(state) == ISAL_DECOMP_OK else {
                throw place.error(.damaged(.compressedData), offset: inflated)
            }
            let filled = buffer.count - Int(state.pointee.avail_out)
            if state.pointee.block_state == ISAL_BLOCK_FINISH {
                isFinished = true
                return filled
            }
            if state.pointee.avail_out == 0 { return filled }
            let isStuck = state.pointee.avail_out == outBefore && state.pointee.avail_in == inBefore
            if offset == end, state.pointee.avail_in == 0 || isStuck {
                if filled > 0, !isStuck { return filled }
                // All input is used up and the last block has not ended.
                throw place.error(.damaged(.compressedData), offset: inflated + filled)
            }
        }
    }
}

/// A raw buffer that is freed with its owner.
final class ChunkBuffer {
    let bytes: UnsafeMutableRawBufferPointer

    init(size: Int) { bytes = .allocate(byteCount: max(size, 1), alignment: 16) }

    deinit { bytes.deallocate() }
}

/// A raw buffer whose kept bytes move to the front, and that grows when there is no room behind them.
final class GrowableBuffer {
    private(set) var bytes: UnsafeMutableRawBufferPointer

    init(size: Int) { bytes = .allocate(byteCount: max(size, 1), alignment: 16) }

    deinit { bytes.deallocate() }

    /// Keeps these bytes at the front, with room for at least one more.
    func keep(_ range: Range<Int>) {
        let kept = UnsafeRawBufferPointer(rebasing: bytes[range])
        if range.count * 2 > bytes.count || range.count == bytes.count {
            let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count * 2 + 1, alignment: 16)
            larger.copyMemory(from: kept)
            bytes.deallocate()
            bytes = larger
        } else {
            bytes.copyMemory(from: kept)
        }
    }
}

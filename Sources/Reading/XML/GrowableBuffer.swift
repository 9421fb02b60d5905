/// A raw buffer whose kept bytes move to the front, and that grows when there is no room behind them.
final class GrowableBuffer {
    /// The bytes that may be filled.
    private(set) var bytes: UnsafeMutableRawBufferPointer
    private var whole: UnsafeMutableRawBufferPointer

    /// So many bytes behind `bytes` may be read, so that whole words can be compared at its end.
    static let padding = 64

    init(size: Int) {
        whole = Self.allocate(max(size, 1))
        bytes = UnsafeMutableRawBufferPointer(rebasing: whole[..<max(size, 1)])
    }

    deinit { whole.deallocate() }

    private static func allocate(_ size: Int) -> UnsafeMutableRawBufferPointer {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size + padding, alignment: 16)
        buffer.initializeMemory(as: UInt8.self, repeating: 0)
        return buffer
    }

    /// Keeps these bytes at the front, with room for at least one more.
    func keep(_ range: Range<Int>) {
        let kept = UnsafeRawBufferPointer(rebasing: bytes[range])
        if range.count * 2 > bytes.count || range.count == bytes.count {
            let size = bytes.count * 2 + 1
            let larger = Self.allocate(size)
            larger.copyMemory(from: kept)
            whole.deallocate()
            whole = larger
            bytes = UnsafeMutableRawBufferPointer(rebasing: larger[..<size])
        } else {
            bytes.copyMemory(from: kept)
        }
    }
}

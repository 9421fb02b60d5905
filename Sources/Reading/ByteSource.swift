/// Bytes that can be read at any offset: a file, or an array in tests.
protocol ByteSource: Sendable {
    /// Size in bytes when it was opened.
    var size: Int { get }

    /// Fills the buffer from `offset` on and gives how many bytes it got; fewer than asked only at the end.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int
}

extension ByteSource {
    /// Up to `count` bytes from `offset`, fewer at the end of the file.
    func bytes(at offset: Int, count: Int) throws(ReadingError) -> [UInt8] {
        guard offset >= 0, count > 0, offset < size else { return [] }
        let wanted = min(count, size - offset)
        var failure: ReadingError?
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
            do throws(ReadingError) {
                filled = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                failure = error
                filled = 0
            }
        }
        if let failure { throw failure }
        return bytes
    }
}

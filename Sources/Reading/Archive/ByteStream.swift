/// Bytes that come one after the other.
protocol ByteStream: AnyObject {
    /// Fills a part of the buffer, at least one byte; gives 0 at the end.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadingError) -> Int
}

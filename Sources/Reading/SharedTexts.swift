/// All shared strings of a workbook, as slices of one buffer of UTF-8.
struct SharedTexts: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each string starts, and at last where the one that is being built does.
    private var starts: [UInt32] = [0]

    var count: Int { starts.count - 1 }

    /// Where a string stands in `bytes`; absent if there is no such string.
    @inline(__always)
    func range(of index: Int) -> Range<Int>? {
        guard index >= 0, index < count else { return nil }
        return Int(starts[index])..<Int(starts[index + 1])
    }

    /// The most bytes that the starts can tell.
    static let maxBytes = Int(UInt32.max)

    /// Both buffers at once, for hot loops: the texts, and where each starts; one start more than there are texts.
    @inline(__always)
    func withUnsafeTexts<Result>(
        _ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<UInt32>) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { bytes in starts.withUnsafeBufferPointer { body(bytes, $0) } }
    }

    /// Appends to the string that is being built.
    mutating func extend<Result>(
        _ body: (inout [UInt8]) throws(ReadingError) -> Result
    ) throws(ReadingError) -> Result { try body(&bytes) }

    /// Ends the string that is being built; the caller holds all strings to `maxBytes`.
    mutating func endString() { starts.append(UInt32(truncatingIfNeeded: bytes.count)) }
}

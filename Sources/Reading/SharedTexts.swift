/// All shared strings of a workbook, as slices of one buffer of UTF-8.
struct SharedTexts: Sendable {
    private(set) var bytes: [UInt8] = []
    /// Where each string ends; it starts where the one before ends.
    private var ends: [UInt32] = []

    var count: Int { ends.count }

    /// Where a string stands in `bytes`; absent if there is no such string.
    @inline(__always)
    func range(of index: Int) -> Range<Int>? {
        guard index >= 0, index < ends.count else { return nil }
        return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
    }

    /// The most bytes that the ends can tell.
    static let maxBytes = Int(UInt32.max)

    /// Both buffers at once, for hot loops: the texts, and where each ends.
    @inline(__always)
    func withUnsafeTexts<Result>(
        _ body: (UnsafeRawBufferPointer, UnsafeBufferPointer<UInt32>) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { bytes in ends.withUnsafeBufferPointer { body(bytes, $0) } }
    }

    /// Appends to the string that is being built.
    mutating func extend<Result>(
        _ body: (inout [UInt8]) throws(ReadingError) -> Result
    ) throws(ReadingError) -> Result { try body(&bytes) }

    /// Ends the string that is being built; the caller holds all strings to `maxBytes`.
    mutating func endString() { ends.append(UInt32(truncatingIfNeeded: bytes.count)) }
}

/// Bounds-checked little-endian numbers of a byte array.
extension [UInt8] {
    /// Zero past the end; callers check the length first where it matters.
    @inline(__always)
    func uint16(at index: Int) -> Int {
        guard index >= 0, index + 2 <= count else { return 0 }
        return Int(self[index]) | Int(self[index + 1]) << 8
    }

    /// Zero past the end.
    @inline(__always)
    func uint32(at index: Int) -> Int { uint16(at: index) | uint16(at: index + 2) << 16 }

    /// Zero past the end.
    @inline(__always)
    func uint64(at index: Int) -> UInt64 {
        UInt64(uint32(at: index)) | UInt64(uint32(at: index + 4)) << 32
    }
}

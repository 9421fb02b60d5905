/// Bounds-checked little-endian numbers.
extension UnsafeRawBufferPointer {
    /// Zero past the end; callers check the length first where it matters.
    @inline(__always)
    func uint16(at index: Int) -> Int {
        guard index >= 0, index + 2 <= count else { return 0 }
        return Int(UInt16(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt16.self)))
    }

    /// Zero past the end.
    @inline(__always)
    func uint32(at index: Int) -> Int {
        guard index >= 0, index + 4 <= count else { return 0 }
        return Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt32.self)))
    }

    /// Zero past the end.
    @inline(__always)
    func uint64(at index: Int) -> UInt64 {
        guard index >= 0, index + 8 <= count else { return 0 }
        return UInt64(littleEndian: loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }
}

extension [UInt8] {
    /// Zero past the end.
    func uint16(at index: Int) -> Int { withUnsafeBytes { $0.uint16(at: index) } }

    /// Zero past the end.
    func uint32(at index: Int) -> Int { withUnsafeBytes { $0.uint32(at: index) } }

    /// Zero past the end.
    func uint64(at index: Int) -> UInt64 { withUnsafeBytes { $0.uint64(at: index) } }
}

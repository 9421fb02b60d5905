import Records

/// What simple cells are written with, as words of up to eight bytes, the first in the lowest byte.
extension SimpleCells {
    static let cellTag: UInt64 = 0x223D_7220_633C  // <c r="
    static let sharedTag: UInt64 = 0x3C3E_2273_223D_7420  // t="s"><
    static let sharedType: UInt64 = 0x2273_223D_7420  // t="s"
    static let numberType: UInt64 = 0x226E_223D_7420  // t="n"
    static let inlineType: UInt64 = 0x696C_6E69_223D_7420  // t="inli
    static let inlineTypeEnd: UInt64 = 0x2272_7453_656E_696C  // lineStr"
    static let styleName: UInt64 = 0x223D_7320  // s="
    static let valueTag: UInt64 = 0x3E_763C  // <v>
    static let valueEnd: UInt64 = 0x3E63_2F3C_3E76_2F3C  // </v></c>
    static let inlineTag: UInt64 = 0x3E_743C_3E73_693C  // <is><t>
    static let inlineEnd: UInt64 = 0x7369_2F3C_3E74_2F3C  // </t></is
    static let inlineCellEnd: UInt64 = 0x3E63_2F3C_3E73_692F  // /is></c>

    @inline(__always)
    static func byte(_ base: UnsafeRawPointer, _ index: Int) -> UInt8 {
        base.load(fromByteOffset: index, as: UInt8.self)
    }

    /// The number of eight digits, the first in the lowest byte.
    @inline(__always)
    static func number(_ digits: UInt64) -> Int {
        // Each step joins neighbours: ten times the first and the second, then a hundred times, ten thousand times.
        let pairs = (digits &* 2561) >> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 6_553_601) >> 16 & 0x0000_FFFF_0000_FFFF
        return Int(truncatingIfNeeded: (fours &* 42_949_672_960_001) >> 32)
    }

    /// Copies a text, and up to 32 bytes of what stands behind it.
    @inline(__always)
    static func copy(
        _ texts: UnsafeRawBufferPointer, _ first: Int, _ length: Int, to target: UnsafeMutableRawPointer
    ) {
        guard let base = texts.baseAddress else { return }
        if length <= 32, first + 32 <= texts.count {
            target.copyMemory(from: base + first, byteCount: 32)
        } else {
            target.copyMemory(from: base + first, byteCount: length)
        }
    }
}

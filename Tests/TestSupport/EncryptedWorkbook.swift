/// The shell of a password-protected workbook: a compound file with the stream `EncryptedPackage`.
package enum EncryptedWorkbook {
    package static func bytes() -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        put(0x003E, at: 24, width: 2, in: &header)
        put(0x0003, at: 26, width: 2, in: &header)
        put(0xFFFE, at: 28, width: 2, in: &header)
        put(9, at: 30, width: 2, in: &header)
        put(6, at: 32, width: 2, in: &header)
        put(1, at: 44, width: 4, in: &header)
        put(1, at: 48, width: 4, in: &header)
        put(4096, at: 56, width: 4, in: &header)
        put(0xFFFF_FFFE, at: 60, width: 4, in: &header)
        put(0xFFFF_FFFE, at: 68, width: 4, in: &header)
        put(0, at: 76, width: 4, in: &header)
        for slot in 1..<109 { put(0xFFFF_FFFF, at: 76 + slot * 4, width: 4, in: &header) }

        var table = [UInt8](repeating: 0xFF, count: 512)
        put(0xFFFF_FFFD, at: 0, width: 4, in: &table)
        put(0xFFFF_FFFE, at: 4, width: 4, in: &table)
        for sector in 2..<9 { put(UInt32(sector + 1), at: sector * 4, width: 4, in: &table) }
        put(0xFFFF_FFFE, at: 9 * 4, width: 4, in: &table)

        var directory: [UInt8] = []
        directory += entry("Root Entry", type: 5, child: 1, start: 0xFFFF_FFFE, size: 0)
        directory += entry("EncryptedPackage", type: 2, child: 0xFFFF_FFFF, start: 2, size: 4096)
        directory += [UInt8](repeating: 0, count: 256)
        return header + table + directory + [UInt8](repeating: 0x5A, count: 8 * 512)
    }

    private static func entry(_ name: String, type: UInt8, child: UInt32, start: UInt32, size: UInt32) -> [UInt8] {
        var entry = [UInt8](repeating: 0, count: 128)
        for (index, unit) in name.utf16.enumerated() { put(UInt32(unit), at: index * 2, width: 2, in: &entry) }
        put(UInt32(name.utf16.count * 2 + 2), at: 64, width: 2, in: &entry)
        entry[66] = type
        entry[67] = 1
        put(0xFFFF_FFFF, at: 68, width: 4, in: &entry)
        put(0xFFFF_FFFF, at: 72, width: 4, in: &entry)
        put(child, at: 76, width: 4, in: &entry)
        put(start, at: 116, width: 4, in: &entry)
        put(size, at: 120, width: 4, in: &entry)
        return entry
    }

    private static func put(_ value: UInt32, at offset: Int, width: Int, in bytes: inout [UInt8]) {
        for index in 0..<width { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
    }
}

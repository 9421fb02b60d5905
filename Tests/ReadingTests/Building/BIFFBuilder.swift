/// A workbook stream of BIFF5 or BIFF8 with one sheet, for tests.
struct BIFFBuilder {
    var isBIFF8: Bool
    /// Records of the globals, between BOF and BOUNDSHEET.
    var globals: [UInt8] = []
    var sheetName: [UInt8] = Array("S".utf8)
    var sheetFlags = 0
    /// Records of the sheet, between BOF and EOF.
    var sheet: [UInt8] = []

    static func record(_ id: Int, _ data: [UInt8]) -> [UInt8] { .le16(id, data.count) + data }

    private func beginning(_ kind: Int) -> [UInt8] {
        Self.record(0x809, .le16(isBIFF8 ? 0x600 : 0x500, kind, 0, 0))
    }

    /// The stream as a file of its own, without a compound file around it.
    var stream: [UInt8] {
        let name = [UInt8(sheetName.count)] + (isBIFF8 ? [0] : []) + sheetName
        let start = beginning(5) + globals
        let offset = start.count + 4 + 6 + name.count + 4
        let bound = Self.record(0x85, .le32(offset) + .le16(sheetFlags) + name)
        return start + bound + Self.record(0x0A, []) + beginning(0x10) + sheet + Self.record(0x0A, [])
    }

    /// The stream in an OLE2 compound file.
    func file(stream name: String) -> [UInt8] {
        let content = stream + [UInt8](repeating: 0, count: max(0, 4096 - stream.count))
        let sectors = (content.count + 511) / 512
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += .le16(0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0)
        header += .le32(0, 1, 1, 0, 4096, 0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0, 0)
        header += [UInt8](repeating: 0xFF, count: 108 * 4)
        var table: [UInt8] = .le32(0xFFFF_FFFD, 0xFFFF_FFFE)
        for sector in 0..<sectors { table += .le32(sector == sectors - 1 ? 0xFFFF_FFFE : sector + 3) }
        table += [UInt8](repeating: 0xFF, count: 512 - table.count)
        let directory =
            entry("Root Entry", type: 5, child: 1, start: 0xFFFF_FFFE, size: 0)
            + entry(name, type: 2, child: 0xFFFF_FFFF, start: 2, size: content.count)
            + [UInt8](repeating: 0, count: 256)
        let padding = [UInt8](repeating: 0, count: sectors * 512 - content.count)
        return header + table + directory + content + padding
    }

    private func entry(_ name: String, type: UInt8, child: Int, start: Int, size: Int) -> [UInt8] {
        let units = utf16(name)
        var entry = units + [UInt8](repeating: 0, count: 64 - units.count)
        entry += .le16(units.count + 2) + [type, 1] + .le32(0xFFFF_FFFF, 0xFFFF_FFFF, child)
        entry += [UInt8](repeating: 0, count: 36) + .le32(start, size, 0)
        return entry
    }
}

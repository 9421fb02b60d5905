/// What the first bytes of a file say it is.
enum FileSignature: Equatable {
    case zip
    case compoundFile
    /// A BIFF5 or BIFF8 stream without the compound file around it.
    case bareWorkbook
    case foreign(FoundFormat)
    case text

    private static let foreign: [(bytes: [UInt8], format: FoundFormat)] = [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .png), ([0xFF, 0xD8, 0xFF], .jpeg), (Array("GIF8".utf8), .gif),
        (Array("II*\0".utf8), .tiff), (Array("MM\0*".utf8), .tiff), (Array("%PDF-".utf8), .pdf),
        (Array("{\\rtf".utf8), .rtf), ([0x1F, 0x8B, 0x08], .gzip), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
        (Array("Rar!".utf8), .rar), (Array("SQLite format 3\0".utf8), .sqlite),
        ([0x7F, 0x45, 0x4C, 0x46], .executable),
        ([0x4D, 0x5A, 0x90, 0x00], .executable), ([0x09, 0x00, 0x04, 0x00], .oldExcel),
        ([0x09, 0x02, 0x06, 0x00], .oldExcel), ([0x09, 0x04, 0x06, 0x00], .oldExcel),
    ]

    init(_ head: [UInt8]) {
        if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
            self = .zip
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            self = .compoundFile
        } else if head.starts(with: [0x09, 0x08]), head.count > 5, head[3] == 0, head[4] == 0,
            head[5] == 5 || head[5] == 6
        {
            self = .bareWorkbook
        } else if let known = Self.foreign.first(where: { head.starts(with: $0.bytes) }) {
            self = .foreign(known.format)
        } else if head.starts(with: Array("BM".utf8)), head.count > 9, head[6...9].allSatisfy({ $0 == 0 }) {
            self = .foreign(.bmp)
        } else if head.starts(with: Array("RIFF".utf8)), head.count > 11, head[8...11].elementsEqual("WEBP".utf8) {
            self = .foreign(.webp)
        } else {
            self = .text
        }
    }
}

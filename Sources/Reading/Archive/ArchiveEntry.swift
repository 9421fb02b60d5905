/// One entry of a ZIP archive, as the central directory describes it.
struct ArchiveEntry: Sendable {
    var name: String
    var method: Int
    var isEncrypted: Bool
    var checksum: UInt32
    var compressedSize: Int
    var inflatedSize: Int
    var headerOffset: Int
}

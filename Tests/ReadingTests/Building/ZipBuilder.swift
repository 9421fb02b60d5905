/// A ZIP archive with stored entries, for tests.
struct ZipBuilder {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    private(set) var names: [String] = []
    private var contents: [String: [UInt8]] = [:]
    /// The name of an entry that is not added.
    var leftOut = ""

    /// `checksum`, `flags`, the size and the offset that the directory claims can be set wrong on purpose.
    mutating func add(
        _ name: String, _ content: String, checksum: UInt32? = nil, flags: Int = 0, method: Int = 0,
        claimedSize: Int? = nil, claimedOffset: Int? = nil
    ) {
        add(
            name, bytes: Array(content.utf8), checksum: checksum, flags: flags, method: method,
            claimedSize: claimedSize,
            claimedOffset: claimedOffset)
    }

    mutating func add(
        _ name: String, bytes: [UInt8], checksum: UInt32? = nil, flags: Int = 0, method: Int = 0,
        claimedSize: Int? = nil, claimedOffset: Int? = nil
    ) {
        if name == leftOut { return }
        let sum = Int(checksum ?? Self.crc32(bytes))
        var fields: [UInt8] = .le16(flags, method, 0, 0)
        fields += .le32(sum, bytes.count, claimedSize ?? bytes.count)
        directory += .le32(0x0201_4B50)
        directory += .le16(20, 20)
        directory += fields
        directory += .le16(name.utf8.count, 0, 0, 0, 0)
        directory += .le32(0, claimedOffset ?? body.count)
        directory += name.utf8
        body += .le32(0x0403_4B50)
        body += .le16(20)
        body += fields
        body += .le16(name.utf8.count, 0)
        body += name.utf8
        body += bytes
        count += 1
        names.append(name)
        contents[name] = bytes
    }

    func content(of name: String) -> String { String(decoding: contents[name] ?? [], as: UTF8.self) }

    var bytes: [UInt8] {
        var end: [UInt8] = .le32(0x0605_4B50)
        end += .le16(0, 0, count, count)
        end += .le32(directory.count, body.count)
        return body + directory + end + .le16(0)
    }

    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }
}

import Records
import Storage
import TestSupport
import Testing

@Suite struct StoredFilesTests {
    private func keep(_ bytes: [UInt8], in store: Store) throws -> String {
        let hash = SHA256.hex(of: bytes)
        var offset = 0
        try store.keepFile(hash: hash, size: bytes.count) {
            let end = min(offset + Store.partSize, bytes.count)
            defer { offset = end }
            return Array(bytes[offset..<end])
        }
        return hash
    }

    private func given(_ hash: String, _ store: Store) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try store.reading { reader in try reader.forEachPart(ofFile: hash) { bytes += $0 } }
        return bytes
    }

    @Test(arguments: [1, 1000, 8 << 20, (8 << 20) + 1])
    func aFileComesBackByteByByte(size: Int) throws {
        let folder = try TemporaryFolder()
        let store = try Store(path: folder.file("a.sqlite"))
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<size).map { _ in UInt8(truncatingIfNeeded: generator.next() as UInt64) }
        let hash = try keep(bytes, in: store)
        #expect(try given(hash, store) == bytes)
        // Kept twice it is kept once.
        #expect(try keep(bytes, in: store) == hash)
        #expect(try given(hash, store).count == size)
        try store.close()
    }
}

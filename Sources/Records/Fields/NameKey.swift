/// The form in which names are compared exactly: given name and surname without blanks, the prefix not part of it.
/// Takes names as records keep them, already repaired. Where a cell was split does not matter to the key.
package enum NameKey {
    /// Both names' bytes run together, blanks left out.
    package static func bytes(given: some Collection<UInt8>, surname: some Collection<UInt8>) -> [UInt8] {
        bytes(given: Array(given)[...], surname: Array(surname)[...])
    }

    /// The form for hot paths, never generic.
    package static func bytes(given: ArraySlice<UInt8>, surname: ArraySlice<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(given.count + surname.count)
        given.withUnsafeBufferPointer { append($0, to: &key) }
        surname.withUnsafeBufferPointer { append($0, to: &key) }
        return key
    }

    private static func append(_ name: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
        if !name.contains(UInt8(ascii: " ")) { return key.append(contentsOf: name) }
        for byte in name where byte != UInt8(ascii: " ") { key.append(byte) }
    }

    /// The key as text; an absent surname counts as empty.
    package static func text(given: String, surname: String?) -> String {
        String(decoding: bytes(given: given.utf8, surname: (surname ?? "").utf8), as: UTF8.self)
    }
}

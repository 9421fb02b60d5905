/// The form in which names are compared exactly: given name and surname without blanks, the prefix not part of it.
/// Takes names as records keep them, already repaired. Where a cell was split does not matter to the key.
package enum NameKey {
    /// Both names' bytes run together, blanks left out.
    @inlinable
    package static func bytes(given: some Collection<UInt8>, surname: some Collection<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(given.count + surname.count)
        for byte in given where byte != UInt8(ascii: " ") { key.append(byte) }
        for byte in surname where byte != UInt8(ascii: " ") { key.append(byte) }
        return key
    }

    /// The key as text; an absent surname counts as empty.
    package static func text(given: String, surname: String?) -> String {
        String(decoding: bytes(given: given.utf8, surname: (surname ?? "").utf8), as: UTF8.self)
    }
}

import CCrypto

/// SHA-256 (FIPS 180-4), fed piece by piece: files, mappings and rule sets are known by it. Computed by OpenSSL, which
/// uses the processor's own instructions.
package struct SHA256: Sendable {
    private var context = SHA256_CTX()

    package init() { SHA256_Init(&context) }

    private static let byteCount = Int(SHA256_DIGEST_LENGTH)

    /// Takes the next bytes.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress else { return }
        SHA256_Update(&context, start, bytes.count)
    }

    /// Takes the next bytes.
    package mutating func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { update($0) }
    }

    /// The digest of everything taken so far, 64 hexadecimal digits in lower case.
    package consuming func finalize() -> String {
        let digest = [UInt8](unsafeUninitializedCapacity: Self.byteCount) { bytes, count in
            SHA256_Final(bytes.baseAddress, &context)
            count = Self.byteCount
        }
        var digits: [UInt8] = []
        digits.reserveCapacity(2 * Self.byteCount)
        for byte in digest {
            for nibble in [byte >> 4, byte & 0xf] {
                digits.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The digest of some bytes, hexadecimal.
    package static func hex(of bytes: [UInt8]) -> String {
        var hash = SHA256()
        hash.update(bytes)
        return hash.finalize()
    }
}

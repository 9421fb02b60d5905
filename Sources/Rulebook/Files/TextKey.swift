/// The form in which headers and aliases are compared while they are validated: without blanks, small letters.
enum TextKey {
    static func key(of text: String) -> [UInt8] {
        text.utf8.compactMap { $0 == UInt8(ascii: " ") ? nil : lowered($0) }
    }

    /// As the mapper compares headers: punctuation does not count either, but for the percent sign.
    static func header(of text: String) -> [UInt8] {
        key(of: text).filter { byte in
            switch byte {
            case UInt8(ascii: "%"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
            case 0x80...: true
            default: false
            }
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}

/// The form in which headers and aliases are compared while they are validated: without blanks, small letters.
enum TextKey {
    static func key(of text: String) -> [UInt8] {
        text.utf8.compactMap { $0 == UInt8(ascii: " ") ? nil : lowered($0) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }
}

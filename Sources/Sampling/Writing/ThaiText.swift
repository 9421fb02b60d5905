/// Text as bytes of an 8-bit Thai file.
enum ThaiText {
    /// CP874: Thai letters 0xA1 to 0xFB. Anything else that is not ASCII becomes `?`.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case ..<0x80: bytes.append(UInt8(scalar.value))
            case 0x0E01...0x0E5B: bytes.append(UInt8(scalar.value - 0x0E01 + 0xA1))
            default: bytes.append(UInt8(ascii: "?"))
            }
        }
    }
}

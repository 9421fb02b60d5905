/// Texts that stand where there is nothing.
enum Placeholders {
    /// Whether plain or repaired text only says that there is no value: empty, dashes, `[ไม่ระบุ…]`.
    static func isNothing(_ bytes: Span<UInt8>) -> Bool {
        var onlyDashes = true
        for index in bytes.indices where bytes[index] != UInt8(ascii: "-") && bytes[index] != 0x20 {
            onlyDashes = false
            break
        }
        if onlyDashes { return true }
        return starts(bytes, with: bracketed) || bytes.count == unnamed.count && starts(bytes, with: unnamed)
    }

    /// Whether the first letter is one with which a placeholder or an error's name begins.
    @inline(__always)
    static func mayBegin(_ bytes: Span<UInt8>) -> Bool {
        switch bytes[0] {
        case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "["), 0x20: true
        // ไ, the first letter of ไม่ระบุ
        case 0xE0: bytes.count > 2 && bytes[1] == 0xB9 && bytes[2] == 0x84
        default: false
        }
    }

    /// The error names that spreadsheets show in cells, for files in which they are plain text.
    static func isErrorName(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count > 3, bytes.count < 16, bytes[0] == UInt8(ascii: "#") else { return false }
        return errorNames.contains { $0.count == bytes.count && starts(bytes, with: $0) }
    }

    private static func starts(_ bytes: Span<UInt8>, with start: [UInt8]) -> Bool {
        guard bytes.count >= start.count else { return false }
        for index in start.indices where bytes[index] != start[index] { return false }
        return true
    }

    private static let unnamed = Array("ไม่ระบุ".utf8)
    private static let bracketed = Array("[ไม่ระบุ".utf8)
    private static let errorNames = [
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
    ]
    .map { Array($0.utf8) }
}

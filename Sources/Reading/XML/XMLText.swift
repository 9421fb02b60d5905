/// Text between tags, and in attributes, as characters.
enum XMLText {
    /// Appends the text with its entities decoded (the five named ones and numeric ones) and line ends as LF.
    /// Gives false when an entity is not known or stands for no character.
    @inline(__always)
    static func append(_ text: UnsafeRawBufferPointer, isCharacterData: Bool, to target: inout [UInt8]) -> Bool {
        for byte in text where byte == UInt8(ascii: "&") && !isCharacterData || byte == 0x0D {
            return appendDecoded(text, isCharacterData: isCharacterData, to: &target)
        }
        target.append(contentsOf: text)
        return true
    }

    private static func appendDecoded(
        _ text: UnsafeRawBufferPointer, isCharacterData: Bool, to target: inout [UInt8]
    ) -> Bool {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0x0D {
                target.append(0x0A)
                index += index + 1 < text.count && text[index + 1] == 0x0A ? 2 : 1
            } else if byte == UInt8(ascii: "&"), !isCharacterData {
                var end = index + 1
                while end < text.count, end - index < 12, text[end] != UInt8(ascii: ";") { end += 1 }
                guard end < text.count, text[end] == UInt8(ascii: ";"),
                    let scalar = scalar(of: text[(index + 1)..<end])
                else { return false }
                target.append(contentsOf: String(scalar).utf8)
                index = end + 1
            } else {
                target.append(byte)
                index += 1
            }
        }
        return true
    }

    private static func scalar(of entity: Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar? {
        let name = String(decoding: entity, as: UTF8.self)
        switch name {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default:
            guard name.hasPrefix("#") else { return nil }
            let isHex = name.hasPrefix("#x")
            guard let number = UInt32(name.dropFirst(isHex ? 2 : 1), radix: isHex ? 16 : 10), number > 0 else {
                return nil
            }
            return Unicode.Scalar(number)
        }
    }

    /// Decodes `_xHHHH_`, the way in which workbooks write characters that XML can't hold, from `start` on in place.
    /// `_x005F_` stands for an underscore.
    static func decodeEscapes(in text: inout [UInt8], from start: Int) {
        let mark = UInt8(ascii: "_")
        guard let first = (start..<text.count).first(where: { text[$0] == mark && isEscape(text, at: $0) }) else {
            return
        }
        var units: [UInt16] = []
        var write = first
        var read = first
        func flush() {
            guard !units.isEmpty else { return }
            // Three bytes at most for each escape of seven: there is always room. A lone surrogate becomes U+FFFD.
            for byte in String(decoding: units, as: UTF16.self).utf8 {
                text[write] = byte
                write += 1
            }
            units = []
        }
        while read < text.count {
            if text[read] == mark, isEscape(text, at: read) {
                units.append(text[(read + 2)..<(read + 6)].reduce(0) { $0 << 4 | UInt16(hexValue($1) ?? 0) })
                read += 7
            } else {
                flush()
                text[write] = text[read]
                write += 1
                read += 1
            }
        }
        flush()
        text.removeLast(text.count - write)
    }

    private static func isEscape(_ text: [UInt8], at index: Int) -> Bool {
        index + 7 <= text.count && text[index + 1] == UInt8(ascii: "x") && text[index + 6] == UInt8(ascii: "_")
            && text[(index + 2)..<(index + 6)].allSatisfy { hexValue($0) != nil }
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

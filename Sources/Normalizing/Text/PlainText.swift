/// Text of numbers, ids and days made plain: ASCII digits, ASCII blanks and hyphens, nothing invisible.
enum PlainText {
    /// The plain form without blanks at the ends; a leading apostrophe, with which spreadsheets mark text, is dropped.
    static func bytes(_ raw: Span<UInt8>, changes: inout Changes) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(raw.count)
        var seen: Changes = []
        ScalarCoding.forEachScalar(raw) { scalar in
            switch scalar {
            case 0x0E50...0x0E59:
                seen.insert(.thaiDigits)
                plain.append(UInt8(ascii: "0") + UInt8(scalar - 0x0E50))
            case 0xFF10...0xFF19:
                seen.insert(.letters)
                plain.append(UInt8(ascii: "0") + UInt8(scalar - 0xFF10))
            case 0x2010...0x2015, 0x2212:
                seen.insert(.signs)
                plain.append(UInt8(ascii: "-"))
            default:
                if ThaiScalar.isInvisible(scalar) || ThaiScalar.isBlank(scalar) {
                    if scalar != 0x20 || plain.isEmpty { seen.insert(.spaces) }
                    if !plain.isEmpty, ThaiScalar.isBlank(scalar) { plain.append(0x20) }
                } else {
                    let base = ThaiScalar.withoutPrivateUse(scalar)
                    if base != scalar { seen.insert(.letters) }
                    ScalarCoding.append(base, to: &plain)
                }
            }
        }
        while plain.last == 0x20 {
            plain.removeLast()
            seen.insert(.spaces)
        }
        if plain.first == UInt8(ascii: "'") {
            seen.insert(.signs)
            plain.removeFirst()
            while plain.first == 0x20 { plain.removeFirst() }
        }
        changes.formUnion(seen)
        return plain
    }

    /// Replaces Thai digits by ASCII digits in text that is otherwise kept.
    static func withAsciiDigits(_ bytes: [UInt8], changes: inout Changes) -> [UInt8] {
        guard hasThaiDigit(bytes.span) else { return bytes }
        changes.insert(.thaiDigits)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for byte in bytes {
            result.append(byte)
            let count = result.count
            if byte >= 0x90, byte <= 0x99, count >= 3, result[count - 2] == 0xB9, result[count - 3] == 0xE0 {
                result.removeLast(3)
                result.append(byte - 0x90 + UInt8(ascii: "0"))
            }
        }
        return result
    }

    static func hasThaiDigit(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 3 else { return false }
        for index in 2..<bytes.count
        where bytes[index] >= 0x90 && bytes[index] <= 0x99 && bytes[index - 1] == 0xB9 && bytes[index - 2] == 0xE0 {
            return true
        }
        return false
    }
}

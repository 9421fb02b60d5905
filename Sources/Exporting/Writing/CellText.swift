/// Text made fit for a cell.
///
/// Excel reads `_x0041_` in a file as `A`, takes no control characters, and at most 32,767 UTF-16 units.
struct CellText {
    static let longest = 32_767

    /// Escaped, ready for the file.
    var text: String
    /// UTF-16 units before it was cut; absent when nothing was cut.
    var cutFrom: Int?
    /// Control characters that now stand as visible signs.
    var shownControls = 0

    init(_ original: String) {
        guard Self.needsWork(original) else {
            text = original
            return
        }
        let readable = Self.showingControls(original, count: &shownControls)
        let escaped = Self.escaped(readable)
        guard escaped.utf16.count > Self.longest else {
            text = escaped
            return
        }
        let units = readable.utf16.count
        cutFrom = units
        let remark = " …[ตัดข้อความ เดิมยาว \(units) ตัวอักษร]"
        text = Self.escaped(Self.cut(readable, to: Self.longest - remark.utf16.count)) + remark
    }

    /// Whether anything has to be looked at closely; false for nearly every cell.
    private static func needsWork(_ text: String) -> Bool {
        if text.utf8.count > longest { return true }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xEF { return true }
            if previous == UInt8(ascii: "_"), byte == UInt8(ascii: "x") { return true }
            previous = byte
        }
        return false
    }

    /// Line ends become LF; other control characters become their pictures (U+2400 block), so that a reader sees
    /// that something was there.
    private static func showingControls(_ text: String, count: inout Int) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A: if !afterReturn { result.append(scalar) }
            case 0x0D: result.append("\n")
            case 0x09: result.append(scalar)
            case 0x00..<0x20:
                count += 1
                result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
            case 0x7F:
                count += 1
                result.append("\u{2421}")
            case 0xFFFE, 0xFFFF:
                count += 1
                result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// Every `_xHHHH_` gets its first underline escaped: Excel then shows it as it was.
    private static func escaped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for index in bytes.indices {
            if isEscape(bytes, at: index) {
                result.append(contentsOf: "_x005F".utf8)
            }
            result.append(bytes[index])
        }
        return result.count == bytes.count ? text : String(decoding: result, as: UTF8.self)
    }

    private static func isEscape(_ bytes: [UInt8], at index: Int) -> Bool {
        guard index + 6 < bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return false }
        return bytes[(index + 2)..<(index + 6)].allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
                UInt8(ascii: "A")...UInt8(ascii: "F"):
                true
            default: false
            }
        }
    }

    /// The longest beginning that fits once it is escaped; no letter loses its vowel or tone mark.
    private static func cut(_ text: String, to units: Int) -> Substring {
        var used = 0
        var end = text.startIndex
        while end < text.endIndex {
            let next = text.index(after: end)
            // An underline may cost the six more of an escape.
            let cost = text[end..<next].utf16.count + (text[end] == "_" ? 6 : 0)
            if used + cost > units { break }
            used += cost
            end = next
        }
        return text[..<end]
    }

    private static func escaped(_ text: Substring) -> String { escaped(String(text)) }
}

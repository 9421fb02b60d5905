/// The names under which pages and XML documents declare how their text is encoded.
enum DeclaredEncoding {
    /// The encoding of that name, in any case; absent for one that is not read. Latin-1 is read as its superset
    /// windows-1252 and TIS-620 as windows-874, as browsers do (WHATWG Encoding, 4.2).
    static func named(_ name: some Sequence<UInt8>) -> TextEncoding? {
        switch String(decoding: Array(name), as: UTF8.self).lowercased() {
        case "utf-8", "utf8", "unicode-1-1-utf-8", "us-ascii", "ascii": .utf8
        case "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2", "utf16": .utf16LittleEndian
        case "utf-16be": .utf16BigEndian
        case "windows-874", "cp874", "cp-874", "ms874", "x-windows-874", "dos-874", "tis-620", "tis620", "tis_620",
            "iso-8859-11", "iso8859-11":
            .cp874
        case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "ansi":
            .cp1252
        default: nil
        }
    }

    /// The value of `encoding` in an XML declaration at the start of the text.
    static func inDeclaration(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard text.starts(with: "<?xml".utf8), let end = text.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        return value(of: Array("encoding".utf8), in: text[..<end])
    }

    /// The value after `name =` (in lower case) in the text, in quotes or without.
    static func value(of name: [UInt8], in text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var index = text.startIndex
        while index + name.count < text.endIndex {
            defer { index += 1 }
            guard zip(text[index...], name).allSatisfy({ $0 | 0x20 == $1 }) else { continue }
            var start = index + name.count
            while start < text.endIndex, text[start] <= 0x20 { start += 1 }
            guard start < text.endIndex, text[start] == UInt8(ascii: "=") else { continue }
            start += 1
            while start < text.endIndex, text[start] <= 0x20 { start += 1 }
            if start < text.endIndex, text[start] == UInt8(ascii: "\"") || text[start] == UInt8(ascii: "'") {
                start += 1
            }
            var end = start
            while end < text.endIndex, isNameByte(text[end]) { end += 1 }
            return end > start ? text[start..<end] : nil
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}

/// Character references of pages: numeric ones, and the names that occur.
enum HTMLEntities {
    /// Bytes of the longest reference that is decoded, with `&` and `;`.
    static let longest = 12

    /// The reference at the start of the bytes, and how long it is; absent when it is none that is known.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> (scalar: Unicode.Scalar, length: Int)? {
        guard bytes.count > 2 else { return nil }
        if bytes[1] == UInt8(ascii: "#") { return numeric(bytes) }
        var end = 1
        while end < bytes.count, isAlphanumeric(bytes[end]) { end += 1 }
        let name = String(decoding: bytes[1..<end], as: UTF8.self)
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let value = names[name] ?? latin[name] {
            return (value, end + 1)
        }
        // The old names count without a semicolon, too, even before other letters.
        var length = min(name.utf8.count, 6)
        while length >= 2 {
            if let value = latin[String(name.prefix(length))] { return (value, length + 1) }
            length -= 1
        }
        return nil
    }

    private static func numeric(_ bytes: UnsafeRawBufferPointer) -> (scalar: Unicode.Scalar, length: Int)? {
        var index = 2
        let isHex = bytes.count > 3 && bytes[2] | 0x20 == UInt8(ascii: "x")
        if isHex { index = 3 }
        let start = index
        var value: UInt32 = 0
        while index < bytes.count, let digit = digit(bytes[index], isHex: isHex) {
            value = min(value * (isHex ? 16 : 10) + digit, 0x11_0000)
            index += 1
        }
        guard index > start else { return nil }
        if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
        return (scalar(of: value), index)
    }

    /// 128 to 159 mean windows-1252 (HTML, 13.2.5.84); what is no character becomes U+FFFD.
    private static func scalar(of value: UInt32) -> Unicode.Scalar {
        if (0x80...0x9F).contains(value) {
            let text = EightBitText.cp1252.string([UInt8(value)])
            return EightBitText.cp1252.isUndefined[Int(value)]
                ? Unicode.Scalar(UInt8(value)) : text.unicodeScalars.first ?? "\u{FFFD}"
        }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func digit(_ byte: UInt8, isHex: Bool) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "A")...UInt8(ascii: "F") where isHex: UInt32(byte - UInt8(ascii: "A") + 10)
        case UInt8(ascii: "a")...UInt8(ascii: "f") where isHex: UInt32(byte - UInt8(ascii: "a") + 10)
        default: nil
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// HTML 2 to 4's names of ASCII and Latin-1 characters, U+00A0 on in their order.
    private static let latin: [String: Unicode.Scalar] = {
        let words = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
            micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
            Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
            Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
            ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
            uuml yacute thorn yuml
            """
        var table: [String: Unicode.Scalar] = [
            "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "COPY": "©",
            "REG": "®",
        ]
        for (index, word) in words.split(separator: " ").enumerated() {
            table[String(word)] = Unicode.Scalar(UInt8(0xA0 + index))
        }
        return table
    }()

    private static let names: [String: Unicode.Scalar] = [
        "apos": "'", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200C}",
        "zwj": "\u{200D}",
        "lrm": "\u{200E}", "rlm": "\u{200F}", "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
        "ldquo": "“", "rdquo": "”", "bdquo": "„", "dagger": "†", "Dagger": "‡", "bull": "•", "hellip": "…",
        "permil": "‰",
        "prime": "′", "Prime": "″", "lsaquo": "‹", "rsaquo": "›", "oline": "‾", "frasl": "⁄", "euro": "€", "trade": "™",
        "larr": "←", "uarr": "↑", "rarr": "→", "darr": "↓", "harr": "↔", "minus": "−", "radic": "√", "infin": "∞",
        "asymp": "≈", "ne": "≠", "equiv": "≡", "le": "≤", "ge": "≥", "OElig": "Œ", "oelig": "œ", "Scaron": "Š",
        "scaron": "š", "Yuml": "Ÿ", "fnof": "ƒ", "circ": "ˆ", "tilde": "˜", "check": "✓", "Tab": "\t", "NewLine": "\n",
        "num": "#", "dollar": "$", "percnt": "%", "lpar": "(", "rpar": ")", "ast": "*", "plus": "+", "comma": ",",
        "period": ".", "sol": "/", "colon": ":", "semi": ";", "equals": "=", "quest": "?", "commat": "@", "lsqb": "[",
        "bsol": "\\", "rsqb": "]", "lowbar": "_", "grave": "`", "lbrace": "{", "vert": "|", "rbrace": "}", "baht": "฿",
    ]
}

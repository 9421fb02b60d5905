import Records

/// Whether 8-bit text is Western, in Windows-1252: its letters beyond ASCII stand one or two at a time beside ASCII letters,
/// where Thai words are longer runs.
struct WesternBytes {
    private var high = 0
    private var besideLetters = 0
    private var undefined = 0

    /// Enough was seen to tell.
    var isEnough: Bool { high >= 4096 }

    var isWestern: Bool { high > 0 && undefined == 0 && besideLetters * 10 >= high * 9 }

    var words: Wording {
        Wording(
            th: "\(besideLetters) จาก \(high) ไบต์นอก ASCII อยู่เดี่ยว ๆ ข้างอักษรละติน อย่างข้อความภาษาตะวันตก",
            en: "\(besideLetters) of \(high) high bytes stand alone beside Latin letters, as in Western text")
    }

    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, bytes[index] >= 0x80 {
                if EightBitText.cp1252.isUndefined[Int(bytes[index])] { undefined += 1 }
                index += 1
            }
            high += index - start
            let isBeside =
                start > 0 && Self.isLetter(bytes[start - 1]) || index < bytes.count && Self.isLetter(bytes[index])
            if index - start <= 2, isBeside { besideLetters += index - start }
        }
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

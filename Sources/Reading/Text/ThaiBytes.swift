import Records

/// Whether 8-bit text whose code page is not told, or told wrong, is Thai in CP874.
struct ThaiBytes {
    private(set) var high = 0
    private var letters = 0
    private var undefined = 0
    private var neighbours = 0

    mutating func add(_ text: ArraySlice<UInt8>) { text.withUnsafeBytes { add($0) } }

    mutating func add(_ text: UnsafeRawBufferPointer) {
        // In bits 0, 16, 32 and 48, so that one addition counts a byte for all; pieces keep the counts below 65,536.
        var index = 0
        Self.classes.withUnsafeBufferPointer { classes in
            while index < text.count {
                let end = min(index + 0xFFFF, text.count)
                var counts: UInt64 = 0
                var former: UInt64 = index > 0 ? classes[Int(text[index - 1])] & 1 : 0
                while index < end {
                    let here = classes[Int(text[index])]
                    counts &+= here &+ (here & former) << 48
                    former = here & 1
                    index += 1
                }
                high += Int(counts & 0xFFFF)
                letters += Int(counts >> 16 & 0xFFFF)
                undefined += Int(counts >> 32 & 0xFFFF)
                neighbours += Int(counts >> 48)
            }
        }
    }

    /// For each byte whether it is beyond ASCII (bit 0), where Thai letters stand (16), not defined (32).
    private static let classes: [UInt64] = (UInt8.min...UInt8.max).map { byte in
        if byte < 0x80 { return 0 }
        return 1 | (byte >= 0xA1 ? 1 << 16 : 0) | (EightBitText.cp874.isUndefined[Int(byte)] ? 1 << 32 : 0)
    }

    /// Thai words are runs of bytes from 0xA1 on; in Western text such bytes stand alone between ASCII letters.
    var isThai: Bool {
        high > 0 && letters * 20 >= high * 19 && undefined * 100 <= high && neighbours * 2 >= high
    }

    var words: Wording {
        let thai = letters - undefined
        return Wording(
            th: "\(thai) จาก \(high) ไบต์นอก ASCII เป็นอักษรไทย ส่วนใหญ่เรียงติดกัน",
            en: "\(thai) of \(high) high bytes are Thai letters, most in runs")
    }
}

/// Whether 8-bit text whose code page is not told, or told wrong, is Thai in CP874.
struct ThaiBytes {
    private(set) var high = 0
    private var letters = 0
    private var undefined = 0
    private var neighbours = 0

    mutating func add(_ text: ArraySlice<UInt8>) {
        var formerIsHigh = false
        for byte in text {
            let isHigh = byte >= 0x80
            if isHigh {
                high += 1
                if byte >= 0xA1 { letters += 1 }
                if EightBitText.cp874.isUndefined[Int(byte)] { undefined += 1 }
                if formerIsHigh { neighbours += 1 }
            }
            formerIsHigh = isHigh
        }
    }

    /// Thai words are runs of bytes from 0xA1 on; in Western text such bytes stand alone between ASCII letters.
    var isThai: Bool {
        high > 0 && letters * 20 >= high * 19 && undefined * 100 <= high && neighbours * 2 >= high
    }

    var words: String { "\(letters - undefined) of \(high) high bytes are Thai letters, most in runs" }
}

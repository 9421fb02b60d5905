extension EightBitText {
    /// How many bytes beyond ASCII there are, and how many of them have no meaning in this code page.
    func highBytes(in bytes: UnsafeRawBufferPointer) -> (high: Int, undefined: Int) {
        isUndefined.withUnsafeBufferPointer { isUndefined in
            var (high, undefined) = (0, 0)
            var index = 0
            while index + 16 <= bytes.count {
                let block = ByteBlock(bytes, at: index)
                let isHigh = block.isHigh()
                // Where Windows' code pages have bytes without a meaning. Thai letters lie elsewhere.
                let isRare = block.isHigh(upTo: 0xA0) .| (block.masked(0xFC) == 0xDC) .| (block == 0xDB)
                if (isRare .| (block.masked(0xFC) == 0xFC)).isClear {
                    high += isHigh.count
                } else {
                    for offset in index..<index + 16 where bytes[offset] >= 0x80 {
                        high += 1
                        if isUndefined[Int(bytes[offset])] { undefined += 1 }
                    }
                }
                index += 16
            }
            for offset in index..<bytes.count where bytes[offset] >= 0x80 {
                high += 1
                if isUndefined[Int(bytes[offset])] { undefined += 1 }
            }
            return (high, undefined)
        }
    }
}

/// Unpacks deflate with its fixed code, bit by bit: slow, and nothing shared with the packer.
enum FixedInflater {
    private static let lengths: [(start: Int, extra: Int)] = [
        (3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2),
        (23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5),
        (163, 5), (195, 5), (227, 5), (258, 0),
    ]

    static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
        var place = 0
        var isWhole = true
        func bit() -> Int {
            guard place < bytes.count * 8 else {
                isWhole = false
                return 0
            }
            defer { place += 1 }
            return Int(bytes[place / 8] >> (place % 8)) & 1
        }
        func number(_ count: Int) -> Int { (0..<count).reduce(0) { $0 | bit() << $1 } }
        func code(_ count: Int, _ start: Int = 0) -> Int {
            (0..<count).reduce(start) { value, _ in value << 1 | bit() }
        }
        func symbol() -> Int {
            let seven = code(7)
            if seven <= 23 { return 256 + seven }
            let eight = code(1, seven)
            if (48...191).contains(eight) { return eight - 48 }
            if (192...199).contains(eight) { return 280 + eight - 192 }
            return 144 + code(1, eight) - 400
        }
        var output: [UInt8] = []
        var isLast = false
        while !isLast {
            isLast = bit() == 1
            guard number(2) == 1 else { return nil }
            while isWhole {
                let found = symbol()
                if found == 256 { break }
                if found < 256 {
                    output.append(UInt8(found))
                    continue
                }
                let (start, extra) = lengths[found - 257]
                let length = start + number(extra)
                let key = code(5)
                let bits = key < 4 ? 0 : (key - 2) / 2
                let distance = (key < 4 ? key : (2 + key % 2) << bits) + 1 + number(bits)
                guard distance <= output.count else { return nil }
                for _ in 0..<length { output.append(output[output.count - distance]) }
            }
            guard isWhole else { return nil }
        }
        return output
    }
}

/// Hashes of names by which given name and surname, run together, are the same wherever the cell was split: a polynomial
/// modulo 2^61 − 1 over the bytes, so that the hash of two texts in a row follows from theirs.
struct NameHash: Sendable {
    private static let modulus: UInt64 = (1 << 61) - 1
    private static let base: UInt64 = 0x1234_5678_9ABC_DEF

    private var hashes: [UInt64] = []
    /// The base to the power of each text's length.
    private var powers: [UInt64] = []

    /// Takes in the texts that are new in the table.
    mutating func extend(to texts: TextTable) {
        while hashes.count < texts.count {
            var hash: UInt64 = 0
            var power: UInt64 = 1
            for byte in texts[Int32(hashes.count)] {
                hash = Self.product(hash, Self.base) + UInt64(byte) + 1
                if hash >= Self.modulus { hash -= Self.modulus }
                power = Self.product(power, Self.base)
            }
            hashes.append(hash)
            powers.append(power)
        }
    }

    /// The hash of two texts run together; −1 is an empty one. Never 0.
    func joined(_ first: Int32, _ second: Int32) -> UInt64 {
        let head = first < 0 ? 0 : hashes[Int(first)]
        guard second >= 0 else { return max(1, head) }
        let sum = Self.product(head, powers[Int(second)]) + hashes[Int(second)]
        return max(1, sum >= Self.modulus ? sum - Self.modulus : sum)
    }

    private static func product(_ a: UInt64, _ b: UInt64) -> UInt64 {
        let (high, low) = a.multipliedFullWidth(by: b)
        let sum = (low & modulus) + (high << 3 | low >> 61)
        return sum >= modulus ? sum - modulus : sum
    }
}

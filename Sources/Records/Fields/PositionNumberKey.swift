/// The form in which position and pay numbers are compared. Sources write one number in many ways: `00082` and `82`
/// (a spreadsheet ate the zeros), `ก. 659` and `ก.659` (a prefix held apart).
package enum PositionNumberKey {
    /// The key as bytes: blanks gone, dots beside letters gone, Thai digits as ASCII digits, Latin letters in upper
    /// case, leading zeros of the first group of digits gone (a group of zeros keeps one). Empty for empty text.
    package static func bytes(of number: some Collection<UInt8>) -> [UInt8] { bytes(of: Array(number)[...]) }

    /// The form for hot paths, never generic.
    package static func bytes(of number: ArraySlice<UInt8>) -> [UInt8] {
        number.withUnsafeBufferPointer { digitsWithoutZeros($0) ?? key(withoutBlanks($0)) }
    }

    /// The key of a number of nothing but digits, as most are; absent for others.
    private static func digitsWithoutZeros(_ number: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard number.allSatisfy(isDigit) else { return nil }
        let zeros = number.prefix { $0 == UInt8(ascii: "0") }.count
        return Array(number.dropFirst(min(zeros, max(number.count - 1, 0))))
    }

    private static func key(_ plain: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(plain.count)
        for (index, byte) in plain.enumerated() {
            if byte == UInt8(ascii: "."), isBesideLetter(plain, index) { continue }
            key.append(byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") ? byte - 32 : byte)
        }
        guard let start = key.firstIndex(where: isDigit) else { return key }
        var end = start
        while end + 1 < key.count, key[end] == UInt8(ascii: "0"), isDigit(key[end + 1]) { end += 1 }
        key.removeSubrange(start..<end)
        return key
    }

    /// The key as text.
    package static func text(of number: String) -> String {
        String(decoding: bytes(of: number.utf8), as: UTF8.self)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
    }

    private static func isBesideLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
        index > 0 && isLetter(bytes[index - 1]) || index + 1 < bytes.count && isLetter(bytes[index + 1])
    }

    private static func withoutBlanks(_ number: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(number.count)
        for byte in number where byte != UInt8(ascii: " ") {
            plain.append(byte)
            // A Thai digit is E0 B9 90…99 and becomes one ASCII digit.
            let count = plain.count
            if byte >= 0x90, byte <= 0x99, count >= 3, plain[count - 2] == 0xB9, plain[count - 3] == 0xE0 {
                plain.removeLast(3)
                plain.append(byte - 0x90 + UInt8(ascii: "0"))
            }
        }
        return plain
    }
}

/// Citizen ids with right check digits of registration offices (98xx, 99xx) that do not exist.
enum SampleId {
    private static let count = 1_000_000_000

    /// Every index below a thousand million has another id.
    static func id(seed: UInt64, index: Int, firstDigit: Int) -> String {
        var random = SampleRandom(seed: seed, stream: .max - 2)
        let shift = random.below(count)
        // Odd and no multiple of 5, so that no two indices meet.
        var number = (index &* 387_420_489 + shift) % count
        var digits = [firstDigit, 9, 9]
        // Entries of a register begin at 01: those of 00 go to another office.
        if number % 100 == 0 {
            number += 1
            digits[2] = 8
        }
        var divisor = count / 10
        while divisor > 0 {
            digits.append(number / divisor % 10)
            divisor /= 10
        }
        return text(digits + [checkDigit(of: digits)])
    }

    static func digits(of id: String) -> [Int] { id.utf8.map { Int($0) - 48 } }

    static func text(_ digits: [Int]) -> String { String(decoding: digits.map { UInt8(48 + $0) }, as: UTF8.self) }

    /// Of the first twelve digits.
    static func checkDigit(of digits: [Int]) -> Int {
        let sum = digits.prefix(12).enumerated().reduce(0) { $0 + $1.element * (13 - $1.offset) }
        return (11 - sum % 11) % 10
    }

    static func isValid(_ digits: [Int]) -> Bool { digits.count == 13 && checkDigit(of: digits) == digits[12] }
}

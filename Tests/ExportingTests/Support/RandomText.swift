import TestSupport

/// Text of characters that are told apart in files: ASCII, Latin, Thai with its marks, beyond the basic plane.
enum RandomText {
    private static let letters: [[Unicode.Scalar]] = [
        (0x20...0x7E).compactMap(Unicode.Scalar.init), (0xA0...0xFF).compactMap(Unicode.Scalar.init),
        [0x0E01...0x0E3A, 0x0E3F...0x0E5B].flatMap { $0 }.compactMap(Unicode.Scalar.init),
        (0x1F600...0x1F640).compactMap(Unicode.Scalar.init), ["\n", "\t"],
    ]

    /// At most so many UTF-16 units, of one to three kinds of characters.
    static func make(most units: Int, _ chance: inout SeededGenerator) -> String {
        let kinds = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
            letters[Int.random(in: 0..<letters.count, using: &chance)]
        }
        var text = String.UnicodeScalarView()
        var used = 0
        while used < units {
            let kind = kinds[Int.random(in: 0..<kinds.count, using: &chance)]
            let scalar = kind[Int.random(in: 0..<kind.count, using: &chance)]
            used += scalar.value > 0xFFFF ? 2 : 1
            if used > units { break }
            text.append(scalar)
        }
        return String(text)
    }
}

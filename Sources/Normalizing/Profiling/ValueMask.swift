import Records

/// Hides what tells a person, so that what a file looks like can be shown to others.
package struct ValueMask: Sendable {
    private let names: NameSplitter
    private let months: MonthNames
    /// Longer runs of digits are somebody's number: an id, an account, a telephone.
    private static let longestNumber = 8

    package init(_ classifier: ValueClassifier) {
        names = classifier.reader.names
        months = classifier.reader.words.months
    }

    /// Thirteen digits as `x-xxxx-xxxxx-12-3`; of other long numbers only the last two digits; of an address of mail
    /// nothing. Other text is as it was.
    package func withoutNumbers(_ text: String) -> String {
        if text.contains("@") { return "…@…" }
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var place = 0
        while place < scalars.count {
            var end = place
            var digits = ""
            while end < scalars.count,
                let digit = Self.digit(scalars[end]) ?? (digits.isEmpty ? nil : Self.gap(scalars, end))
            {
                digits += digit
                end += 1
            }
            if digits.utf8.count > Self.longestNumber {
                while end > place, Self.digit(scalars[end - 1]) == nil { end -= 1 }
                let hidden =
                    digits.utf8.count == CitizenId.length
                    ? CitizenId.masked(digits) : String(repeating: "x", count: digits.utf8.count - 2) + digits.suffix(2)
                result.append(contentsOf: hidden.unicodeScalars)
                place = end
            } else {
                result.append(scalars[place])
                place += 1
            }
        }
        return String(result)
    }

    /// A name as its prefix and first letters: `นายส… ท…`.
    package func withoutName(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var changes: Changes = []
        let repaired = TextRepair.repaired(bytes.span, changes: &changes)
        let end = names.prefixes.match(repaired.span)?.end ?? 0
        let prefix = String(decoding: repaired[..<end], as: UTF8.self)
        let rest = String(decoding: repaired[end...], as: UTF8.self).split(separator: " ")
        return prefix + rest.map { Self.initial(of: $0) }.joined(separator: " ")
    }

    /// Names with a prefix inside a line: `ผู้จัดทำ นายส… ท…`.
    package func withoutNames(inLine text: String) -> String {
        let words = text.split(separator: " ").map(String.init)
        var result: [String] = []
        var place = 0
        while place < words.count {
            if let count = nameLength(words[place...]) {
                let name = words[place...].prefix(count).joined(separator: " ")
                let bare = Self.bare(name)
                result.append(name.prefix { !$0.isLetter } + withoutName(String(bare)))
                place += count
            } else {
                result.append(words[place])
                place += 1
            }
        }
        return withoutNumbers(result.joined(separator: " "))
    }

    /// The line up to the first name in it.
    package func beforeName(_ text: String) -> String {
        let words = text.split(separator: " ").map(String.init)
        let first = words.indices.first { nameLength(words[$0...]) != nil }
        return first.map { words[..<$0].joined(separator: " ") } ?? text
    }

    /// How many words a name takes that begins here: a prefix, glued or by itself, a name and a surname, with brackets
    /// around them or not.
    private func nameLength(_ words: ArraySlice<String>) -> Int? {
        let bare = words.map { Self.bare($0) }
        guard let first = bare.first, bare.count > 1 else { return nil }
        let rest = Array(bare.joined(separator: " ").utf8)
        guard let end = names.prefixes.match(rest.span)?.end, Self.isThaiWord(bare[1]) else { return nil }
        return end >= first.utf8.count ? min(3, bare.count) : 2
    }

    /// Without brackets and other signs at both ends.
    private static func bare(_ text: String) -> String {
        var text = text[...]
        while let first = text.unicodeScalars.first, !isThai(first) {
            text = text[text.unicodeScalars.index(after: text.startIndex)...]
        }
        while let last = text.unicodeScalars.last, !isThai(last), last != "." {
            text = text[..<text.unicodeScalars.index(before: text.endIndex)]
        }
        return String(text)
    }

    private static func isThai(_ scalar: Unicode.Scalar) -> Bool { (0xE01...0xE4E).contains(scalar.value) }

    /// Only the year of a day: `xx/xx/2515`.
    package func withoutDay(_ text: String) -> String {
        var changes: Changes = []
        let plain = PlainText.bytes(Array(text.utf8).span, changes: &changes)
        guard let parts = DayParts(plain: plain.span) ?? DayParts(text: plain, months: months) else {
            return withoutNumbers(text)
        }
        return "xx/xx/\(parts.year)"
    }

    private static func initial(of word: Substring) -> String {
        word.unicodeScalars.first.map { String(Character($0)) + "…" } ?? ""
    }

    private static func isThaiWord(_ text: String) -> Bool {
        text.unicodeScalars.count >= 2 && text.unicodeScalars.allSatisfy { (0xE01...0xE4E).contains($0.value) }
    }

    private static func digit(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x30...0x39: String(Character(scalar))
        case 0xE50...0xE59: String(scalar.value - 0xE50)
        default: nil
        }
    }

    /// A blank or dash between two digits.
    private static func gap(_ scalars: [Unicode.Scalar], _ place: Int) -> String? {
        guard scalars[place] == " " || scalars[place] == "-" || scalars[place] == "\u{A0}", place + 1 < scalars.count
        else {
            return nil
        }
        return digit(scalars[place + 1]) == nil ? nil : ""
    }
}

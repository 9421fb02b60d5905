import Records

/// Writes abbreviations in names of units out, by the table `unit-words`. Only what has one meaning stands in it.
struct UnitNames: Sendable {
    private enum Before: Sendable { case anything, province, name }

    private struct Word: Sendable {
        var pattern: [UInt8]
        var meaning: [UInt8]
        var before: Before

        var endsWithDot: Bool { pattern.last == UInt8(ascii: ".") }
    }

    /// Longest first.
    private let words: [Word]
    private let labels: [[UInt8]]
    private let wholes: [[UInt8]: [UInt8]]
    private let provinces: [[UInt8]]
    /// With which patterns begin.
    private let letters: FirstLetters

    init(_ table: CodeTable, provinces: CodeTable) {
        var words: [Word] = []
        var labels: [[UInt8]] = []
        var wholes: [[UInt8]: [UInt8]] = [:]
        for entry in table.entries {
            let spellings = entry.aliases + entry.told
            switch entry.attributes["use"] {
            case "label": labels += ([entry.code] + spellings).map(CodeIndex.repairedBytes)
            case "whole":
                let meaning = CodeIndex.repairedBytes(entry.name)
                for spelling in [entry.code] + spellings where CodeIndex.key(spelling) != CodeIndex.key(meaning) {
                    wholes[CodeIndex.key(spelling)] = meaning
                }
            default:
                let before: Before =
                    switch entry.attributes["before"] {
                    case "province": .province
                    case "name": .name
                    default: .anything
                    }
                if case .anything = before {
                    for spelling in spellings {
                        wholes[CodeIndex.withoutDots(CodeIndex.key(spelling))] = CodeIndex.repairedBytes(entry.code)
                    }
                }
                words += spellings.map {
                    Word(
                        pattern: CodeIndex.repairedBytes($0), meaning: CodeIndex.repairedBytes(entry.code),
                        before: before)
                }
            }
        }
        self.words = words.sorted { $0.pattern.count > $1.pattern.count }
        letters = FirstLetters(words.map(\.pattern))
        self.labels = labels.sorted { $0.count > $1.count }
        self.wholes = wholes
        self.provinces = provinces.entries.flatMap { entry in
            ([entry.code] + entry.aliases).map(CodeIndex.repairedBytes).filter { $0.first.map { $0 >= 0x80 } ?? false }
        }
    }

    /// The name with abbreviations written out; nil where there are none.
    func expanded(_ text: [UInt8]) -> [UInt8]? {
        if let whole = wholes[CodeIndex.key(text)] { return whole }
        let start = endOfLabel(text)
        var result: [UInt8] = []
        var at = start
        /// Letters since the last blank or other sign; an abbreviation begins a word.
        var run = 0
        while at < text.count {
            if let word = word(in: text, at: at, run: run) {
                result += word.meaning
                at += word.pattern.count
                // `สนง. จังหวัด`: the blank after the dot belonged to the abbreviation.
                if word.endsWithDot, at < text.count, text[at] == 0x20 { at += 1 }
                run = 0
                continue
            }
            let byte = text[at]
            let length = byte < 0x80 ? 1 : ScalarCoding.scalar(text.span, at: at).length
            result += text[at..<(at + length)]
            at += length
            switch byte {
            case UInt8(ascii: "."): run = Self.afterDot
            case 0x20, UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: ":"):
                run = 0
            default: run += 1
            }
        }
        return result == text ? nil : result
    }

    /// After a dot no word begins: what follows is a part of a longer abbreviation.
    private static let afterDot = -1000
    /// No abbreviation has so many letters without a dot, so one may be glued to them: `ท้องถิ่นจ.น่าน`.
    private static let wholeWord = 5

    private func word(in text: [UInt8], at: Int, run: Int) -> Word? {
        guard run == 0 || run >= Self.wholeWord, letters.mayBegin(text.span.extracting(at..<text.count)) else {
            return nil
        }
        return words.first { word in
            guard run == 0 || word.before == .province,
                text[at...].starts(with: word.pattern)
            else { return false }
            var next = at + word.pattern.count
            if next == text.count { return word.before == .anything }
            if word.endsWithDot, text[next] == 0x20 { next += 1 }
            let rest = text[next...]
            switch word.before {
            case .anything: return word.endsWithDot || !Self.continuesWord(text, at: next)
            case .province: return provinces.contains { rest.starts(with: $0) }
            case .name: return Self.beginsName(text, at: next)
            }
        }
    }

    /// A letter that can begin a word, and no dot after it.
    private static func beginsName(_ text: [UInt8], at: Int) -> Bool {
        guard at < text.count else { return false }
        let (first, length) = ScalarCoding.scalar(text.span, at: at)
        guard ThaiScalar.isLetter(first), !ThaiScalar.dependsOnLetterBefore(first), at + length < text.count else {
            return false
        }
        var next = at + length
        // An abbreviation's letters stand before its dot: ก.พ., กพ.ร.
        for _ in 0..<2 where next < text.count {
            if text[next] == UInt8(ascii: ".") { return false }
            next += ScalarCoding.scalar(text.span, at: next).length
        }
        return true
    }

    /// `สนง` without its dot is the abbreviation, `สนงา` would be another word.
    private static func continuesWord(_ text: [UInt8], at: Int) -> Bool {
        ThaiScalar.dependsOnLetterBefore(ScalarCoding.scalar(text.span, at: at).scalar)
    }

    /// Where the name begins after `สำนัก/กอง :`; 0 without a label. A label needs a colon behind it.
    private func endOfLabel(_ text: [UInt8]) -> Int {
        for label in labels where text.starts(with: label) && text.count > label.count {
            var at = label.count
            guard text[at] == 0x20 || text[at] == UInt8(ascii: ":") else { continue }
            // หน่วยงาน ตรวจสอบภายใน is a name; สำนัก/กอง is none.
            let hasColon = text[at...].first { $0 != 0x20 } == UInt8(ascii: ":")
            guard hasColon || label.contains(UInt8(ascii: "/")) else { continue }
            while at < text.count, text[at] == 0x20 || text[at] == UInt8(ascii: ":") { at += 1 }
            if at < text.count { return at }
        }
        return 0
    }
}

/// The start of a text: what stands before its first tag, and that tag.
struct MarkupStart {
    struct Root {
        /// In lower case, without prefix.
        var localName: String
        var isHTML: Bool
        /// Its tag declares a namespace of XML.
        var hasNamespace: Bool
        /// The tag ends and a delimiter of fields stands behind it: a cell of delimited text.
        var isFollowedByDelimiter: Bool
    }

    let text: [UInt8]
    private(set) var hasDeclaration = false
    private(set) var hasDocumentType = false
    /// Where the first tag stands that is no comment, declaration or instruction.
    private var rootStart: Int?

    init(_ sample: [UInt8]) {
        text = sample.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
        var index = passLines(from: 0)
        while let start = index {
            if starts("<!--", at: start) {
                index = passed("-->", from: start).flatMap(passBlanks)
            } else if starts("<?", at: start) {
                hasDeclaration = hasDeclaration || starts("<?xml", at: start) || starts("<?mso", at: start)
                index = passed(">", from: start).flatMap(passBlanks)
            } else if starts("<!", at: start) {
                hasDocumentType = hasDocumentType || starts("<!doctype html", at: start)
                index = passed(">", from: start).flatMap(passBlanks)
            } else {
                rootStart = start
                return
            }
        }
    }

    /// Whether the text begins with a tag, or with a letter of what may stand before one.
    static func mayBeMarkup(_ sample: [UInt8]) -> Bool {
        guard let first = sample.first(where: { $0 > 0x20 }) else { return false }
        return first == UInt8(ascii: "<") || first == 0xEF || "nwdspfm".utf8.contains(first | 0x20)
    }

    var isMIME: Bool {
        let start = text.firstIndex { $0 > 0x20 } ?? 0
        return starts("mime-version:", at: start) && text.prefix(4096).contains("multipart/related")
    }

    func contains(_ word: String) -> Bool { text[...].contains(word) }

    /// There is a table with rows or cells in the sample, or a page's own tags.
    var holdsTable: Bool {
        var index = 0
        while let tag = text[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = tag + 1
            for word in ["html", "body", "tr", "td", "th"]
            where starts(word, at: index) && !isNamePart(at: index + word.utf8.count) {
                return true
            }
        }
        return false
    }

    func root() -> Root? {
        guard let start = rootStart, starts("<", at: start) else { return nil }
        var end = start + 1
        while end < text.count, isNamePart(at: end) || text[end] == UInt8(ascii: ":") { end += 1 }
        guard end > start + 1 else { return nil }
        let name = String(decoding: text[(start + 1)..<end], as: UTF8.self)
        let local = name.split(separator: ":").last.map(String.init) ?? name
        var next = text[end...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? text.count
        let hasNamespace = text[end..<next].contains("xmlns")
        let delimiters = Array(",;|\"".utf8)
        let isDelimiter = next < text.count && delimiters.contains(text[next])
        while next < text.count, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
        return Root(
            localName: local, isHTML: Self.pageTags.contains(name), hasNamespace: hasNamespace,
            isFollowedByDelimiter: isDelimiter)
    }

    private static let pageTags: Set<String> = [
        "html", "head", "body", "table", "meta", "style", "title", "link", "script", "base", "center", "div", "p",
        "br", "b", "i", "u", "font", "span", "a", "form", "h1", "h2", "h3", "h4", "hr", "img", "input", "thead",
        "tbody", "tr", "strong", "xml",
    ]

    /// Messages that PHP prints before a page, a line each.
    private static let messages = [
        "notice:", "warning:", "deprecated:", "strict standards:", "php ", "fatal error:", "parse error:",
    ]

    /// Passes byte-order marks, blank lines and PHP's messages; absent when another line comes first.
    private func passLines(from start: Int) -> Int? {
        var index = start
        while starts("\u{FEFF}", at: index) || index < text.count && text[index] <= 0x20 {
            index += text[index] <= 0x20 ? 1 : 3
        }
        guard index < text.count else { return nil }
        if text[index] == UInt8(ascii: "<") { return index }
        guard Self.messages.contains(where: { starts($0, at: index) }),
            let end = text[index...].firstIndex(of: 0x0A)
        else { return nil }
        // Lines are passed one by one; there are no more of them than the sample has.
        var next = end + 1
        while next < text.count {
            while next < text.count, text[next] <= 0x20 { next += 1 }
            if starts("<", at: next) { return next }
            guard Self.messages.contains(where: { starts($0, at: next) }),
                let end = text[next...].firstIndex(of: 0x0A)
            else { return nil }
            next = end + 1
        }
        return nil
    }

    private func passBlanks(from start: Int) -> Int? {
        var index = start
        while index < text.count, text[index] <= 0x20 { index += 1 }
        return index < text.count ? index : nil
    }

    private func passed(_ mark: String, from start: Int) -> Int? {
        guard let first = mark.utf8.first else { return start }
        var index = start
        while let found = text[index...].firstIndex(of: first) {
            if starts(mark, at: found) { return found + mark.utf8.count }
            index = found + 1
        }
        return nil
    }

    private func starts(_ word: String, at index: Int) -> Bool {
        index <= text.count && text[index...].starts(with: word.utf8)
    }

    private func isNamePart(at index: Int) -> Bool {
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            return true
        default: return false
        }
    }
}

private extension ArraySlice<UInt8> {
    /// Whether these bytes hold that word.
    func contains(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        guard let first = bytes.first, count >= bytes.count else { return false }
        var index = startIndex
        while index + bytes.count <= endIndex {
            if self[index] == first, self[index..<(index + bytes.count)].elementsEqual(bytes) { return true }
            index += 1
        }
        return false
    }
}

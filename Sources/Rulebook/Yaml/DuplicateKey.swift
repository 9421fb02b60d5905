import Yams

/// The second of two equal keys of one mapping, which the parser itself does not point at.
struct DuplicateKey {
    var line: Int
    /// The text with that key renamed, so that it parses.
    var renamed: String

    /// Ends the name of a key that was renamed; such keys are not read.
    static let marker = "\u{E000}"

    /// Absent when the two do not stand on lines of their own at the same depth (a mapping in braces).
    static func locate(_ key: String, first: Mark, in text: String) -> DuplicateKey? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let indent = first.column - 1
        for index in lines.indices.dropFirst(first.line) {
            let line = lines[index]
            let body = line.drop { $0 == " " }
            if body.isEmpty || body.first == "#" { continue }
            let depth = line.utf8.count - body.utf8.count
            if depth < indent { return nil }
            guard depth == indent else { continue }
            for written in [key, "\"\(key)\"", "'\(key)'"] where body.hasPrefix(written + ":") {
                let end = line.index(line.startIndex, offsetBy: indent)
                let bare = "\"\(key)\(index)\(marker)\""
                lines[index] = line[..<end] + Substring(bare) + body.dropFirst(written.count)
                return DuplicateKey(line: index + 1, renamed: lines.joined(separator: "\n"))
            }
        }
        return nil
    }
}

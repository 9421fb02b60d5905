/// Finds YAML anchors (`&name`) and aliases (`*name`) before a file is parsed.
///
/// A few lines of nested aliases unfold to more nodes than memory holds, and the parser unfolds them while it reads;
/// these files need none, so they are refused unread.
struct AnchorScan {
    struct Hit: Equatable {
        var line: Int
        var column: Int
    }

    private enum Place {
        /// A value, a key or a list entry may begin here.
        case tokenStart
        case plain
        case singleQuoted
        case doubleQuoted
    }

    /// All hits in the order of the text. Quoted text, comments and block texts (`|`, `>`) are passed over.
    static func hits(in text: String) -> [Hit] {
        var hits: [Hit] = []
        var place = Place.tokenStart
        var blockIndent: Int?
        var lineNumber = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            lineNumber += 1
            let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
            if let block = blockIndent {
                if indent > block || indent == line.count { continue }
                blockIndent = nil
            }
            if place == .plain { place = .tokenStart }
            var column = 0
            var previous = UInt8(ascii: " ")
            var isEscaped = false
            scan: for byte in line {
                // Bytes after the first of a scalar do not move the column.
                if byte & 0xc0 != 0x80 { column += 1 }
                defer { previous = byte }
                switch place {
                case .singleQuoted:
                    if byte == UInt8(ascii: "'") { place = .plain }
                case .doubleQuoted:
                    if byte == UInt8(ascii: "\""), !isEscaped { place = .plain }
                    isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
                case .tokenStart, .plain:
                    switch byte {
                    case UInt8(ascii: "#") where previous == UInt8(ascii: " "): break scan
                    case UInt8(ascii: " "), UInt8(ascii: "\t"):
                        if [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "?")].contains(previous) {
                            place = .tokenStart
                        }
                    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): place = .tokenStart
                    case UInt8(ascii: "'") where place == .tokenStart || previous == UInt8(ascii: "'"):
                        place = .singleQuoted
                    case UInt8(ascii: "\"") where place == .tokenStart: place = .doubleQuoted
                    case UInt8(ascii: "&") where place == .tokenStart, UInt8(ascii: "*") where place == .tokenStart:
                        hits.append(Hit(line: lineNumber, column: column))
                        place = .plain
                    case UInt8(ascii: "|") where place == .tokenStart, UInt8(ascii: ">") where place == .tokenStart:
                        blockIndent = indent
                        place = .plain
                    case UInt8(ascii: "-") where place == .tokenStart, UInt8(ascii: "?") where place == .tokenStart:
                        break
                    default: place = .plain
                    }
                }
            }
        }
        return hits
    }
}

/// Which of a workbook's number formats show a date or a time.
struct NumberFormats: Sendable {
    private var custom: [Int: Bool] = [:]

    var count: Int { custom.count }

    mutating func define(_ id: Int, code: some Sequence<UInt8>) { custom[id] = Self.showsDate(code) }

    func showsDate(_ id: Int) -> Bool { custom[id] ?? Self.isBuiltInDate(id) }

    /// ECMA-376 part 1, 18.8.30: 27-36 and 50-58 are the East Asian dates, 71-81 the Thai ones.
    private static func isBuiltInDate(_ id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58, 71...81: true
        default: false
        }
    }

    /// A format shows a date when, outside quotes, escapes, fill and brackets, it has one of y m d h s, b for the Buddhist
    /// year, `AM/PM` or `A/P`; or elapsed hours, minutes or seconds in brackets.
    static func showsDate(_ code: some Sequence<UInt8>) -> Bool {
        var isQuoted = false
        var skipsNext = false
        var bracket: [UInt8]?
        // The last letters that stand for themselves, the latest in the lowest byte.
        var letters: UInt32 = 0
        for raw in code {
            let byte = raw | (raw >= UInt8(ascii: "A") && raw <= UInt8(ascii: "Z") ? 0x20 : 0)
            if skipsNext {
                skipsNext = false
            } else if isQuoted {
                isQuoted = raw != UInt8(ascii: "\"")
            } else if let open = bracket {
                if raw != UInt8(ascii: "]") {
                    bracket = open + [byte]
                    continue
                }
                bracket = nil
                if let unit = open.first, "hms".utf8.contains(unit), open.allSatisfy({ $0 == unit }) { return true }
            } else {
                letters = letters << 8 | UInt32(byte)
                if letters & 0xFF_FFFF == halfDay { return true }
                switch byte {
                case UInt8(ascii: "\""): isQuoted = true
                case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): skipsNext = true
                case UInt8(ascii: "["): bracket = []
                case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"), UInt8(ascii: "s"),
                    UInt8(ascii: "b"):
                    return true
                default: break
                }
            }
        }
        return false
    }

    /// `a/p`. (`AM/PM` has an m.)
    private static let halfDay: UInt32 = 0x61_2F70
}

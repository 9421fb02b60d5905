/// How a file's text turned out to be encoded.
package enum FoundEncoding: Sendable, Equatable {
    /// In a way that can also be told.
    case text(TextEncoding)
    /// In another code page that an XLS file names: the number of its CODEPAGE record ([MS-XLS] 2.4.52).
    case codePage(Int)

    /// `utf-8`, `cp874`, `cp1251`, `macintosh`, … A name that is no `TextEncoding` can't be told: the file says it again.
    package var rawValue: String {
        switch self {
        case .text(let encoding): encoding.rawValue
        case .codePage(10000), .codePage(0x8000): "macintosh"
        case .codePage(let number): "cp\(number)"
        }
    }

    package static func == (found: FoundEncoding, encoding: TextEncoding) -> Bool { found == .text(encoding) }

    package static func != (found: FoundEncoding, encoding: TextEncoding) -> Bool { !(found == encoding) }
}

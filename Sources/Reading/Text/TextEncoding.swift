/// How the bytes of a text file become characters.
package enum TextEncoding: String, Sendable, Equatable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// windows-874: TIS-620 with the euro sign, the ellipsis, typographic quotes, bullet, dashes and NBSP.
    case cp874
    case cp1252
}

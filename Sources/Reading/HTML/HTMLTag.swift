/// The elements of a page that matter for its tables.
enum HTMLTag {
    case table, row, cell, caption, column
    /// `tbody`, `thead`, `tfoot`: spans of rows end with it.
    case rowGroup
    case lineBreak
    /// Begins and ends a line: `p`, `div`, …
    case block
    case preformatted
    case span
    case anchor, emphasis
    /// Content that is no text of the page: `script`, …
    case raw
    case style
    /// A data island: what Excel says about its workbook.
    case island
    case other

    /// By the name, of which up to eight bytes are in `packed`, in lower case.
    @inline(__always)
    init(packed: UInt64) {
        switch packed {
        case Self.td, Self.th: self = .cell
        case Self.tr: self = .row
        case Self.br: self = .lineBreak
        default: self = Self.rare[packed] ?? .other
        }
    }

    /// A name of at most eight letters as a number.
    static func pack(_ name: StaticString) -> UInt64 {
        var packed: UInt64 = 0
        for index in 0..<min(name.utf8CodeUnitCount, 8) { packed = packed << 8 | UInt64(name.utf8Start[index]) }
        return packed
    }

    static let td: UInt64 = 0x7464
    static let th: UInt64 = 0x7468
    private static let tr: UInt64 = 0x7472
    private static let br: UInt64 = 0x6272

    private static let rare: [UInt64: HTMLTag] = [
        pack("table"): .table, pack("caption"): .caption, pack("col"): .column, pack("tbody"): .rowGroup,
        pack("thead"): .rowGroup, pack("tfoot"): .rowGroup, pack("p"): .block, pack("div"): .block, pack("li"): .block,
        pack("ul"): .block, pack("ol"): .block, pack("dl"): .block, pack("dt"): .block, pack("dd"): .block,
        pack("h1"): .block, pack("h2"): .block, pack("h3"): .block, pack("h4"): .block, pack("h5"): .block,
        pack("h6"): .block, pack("hr"): .block, pack("center"): .block, pack("form"): .block, pack("fieldset"): .block,
        pack("address"): .block, pack("article"): .block, pack("section"): .block, pack("pre"): .preformatted,
        pack("span"): .span, pack("a"): .anchor, pack("em"): .emphasis, pack("script"): .raw, pack("title"): .raw,
        pack("iframe"): .raw, pack("noembed"): .raw, pack("style"): .style, pack("xml"): .island,
    ]
}

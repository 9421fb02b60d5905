import Records

/// Font, fill, borders and alignment of a cell, for whatever format is written.
struct CellPaint: Hashable {
    enum Border {
        case none, thin
        /// Thin, and a thicker line on top.
        case total
    }
    enum Horizontal {
        case general, left, centre, right
    }
    enum Vertical {
        case top, centre
    }

    /// In points.
    var size = 16
    var isBold = false
    var isItalic = false
    /// Red, green and blue.
    var ink = Colour.ink
    var fill: UInt32?
    var border = Border.none
    var horizontal = Horizontal.general
    var vertical = Vertical.centre
    var wraps = false
    var isIndented = false
    var isUnlocked = false

    enum Colour {
        static let ink: UInt32 = 0x1F2933
        static let line: UInt32 = 0xB8C1CC
        static let header: UInt32 = 0x0B4A6B
        static let white: UInt32 = 0xFFFFFF
        static let group: UInt32 = 0xDCE9F1
        static let total: UInt32 = 0xEEF1F4
        static let red: UInt32 = 0xB42318
        static let quiet: UInt32 = 0x5B6770
        static let corrected: UInt32 = 0xDDF3E4
        /// Greys of 170, 225 and 242 of 255 when printed without colour.
        static let blocking: UInt32 = 0xF0908A
        static let warning: UInt32 = 0xFFE08A
        static let info: UInt32 = 0xE6F3FD
    }

    init(_ style: CellStyle, _ number: FormatTable.NumberFormat) {
        look(style.look)
        align(style, number)
        if style.isCorrected {
            fill = Colour.corrected
            isItalic = true
        }
        switch style.severity {
        case .blocking:
            fill = Colour.blocking
            isBold = true
        case .warning: fill = Colour.warning
        case .info: fill = Colour.info
        case nil: break
        }
        isUnlocked = style.isUnlocked
    }

    private mutating func look(_ look: CellStyle.Look) {
        switch look {
        case .plain: break
        case .title: (size, isBold) = (20, true)
        case .subtitle: ink = Colour.quiet
        case .alert: (isBold, ink) = (true, Colour.red)
        case .header: (isBold, ink, fill, border) = (true, Colour.white, Colour.header, .thin)
        case .group: (isBold, fill, border) = (true, Colour.group, .thin)
        case .label: (isBold, border) = (true, .thin)
        case .body: border = .thin
        case .total: (isBold, fill, border) = (true, Colour.total, .total)
        case .note: (size, ink) = (14, Colour.quiet)
        }
    }

    private mutating func align(_ style: CellStyle, _ number: FormatTable.NumberFormat) {
        switch style.look {
        case .header: (horizontal, wraps) = (.centre, true)
        case .body, .label, .total:
            vertical = .top
            alignContent(style, number)
        case .plain, .title, .subtitle, .alert, .group, .note:
            if style.isCentred { horizontal = .centre }
        }
        if style.isWrapped { wraps = true }
    }

    private mutating func alignContent(_ style: CellStyle, _ number: FormatTable.NumberFormat) {
        switch number {
        case .general:
            if style.look != .total { wraps = true }
            if style.isCentred { horizontal = .centre }
        case .text: horizontal = style.isCentred ? .centre : .left
        case .day: horizontal = .centre
        case .wholeNumber, .decimal, .money, .score:
            horizontal = style.isCentred ? .centre : .right
            isIndented = !style.isCentred
        }
    }
}

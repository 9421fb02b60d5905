import CXlsxWriter
import Records

/// Fonts, fills and borders of the looks.
struct FormatPaint {
    let format: UnsafeMutablePointer<lxw_format>

    private enum Colour {
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

    func apply(_ style: CellStyle, _ number: FormatTable.NumberFormat) {
        look(style.look)
        align(style, number)
        if style.isCorrected {
            fill(Colour.corrected)
            format_set_italic(format)
        }
        switch style.severity {
        case .blocking:
            fill(Colour.blocking)
            format_set_bold(format)
        case .warning: fill(Colour.warning)
        case .info: fill(Colour.info)
        case nil: break
        }
        if style.isUnlocked { format_set_unlocked(format) }
    }

    private func look(_ look: CellStyle.Look) {
        switch look {
        case .plain: font(16)
        case .title: font(20, bold: true)
        case .subtitle: font(16, colour: Colour.quiet)
        case .alert: font(16, bold: true, colour: Colour.red)
        case .header:
            font(16, bold: true, colour: Colour.white)
            fill(Colour.header)
            border()
        case .group:
            font(16, bold: true)
            fill(Colour.group)
            border()
        case .label:
            font(16, bold: true)
            border()
        case .body:
            font(16)
            border()
        case .total:
            font(16, bold: true)
            fill(Colour.total)
            border()
            format_set_top(format, lineStyle(LXW_BORDER_MEDIUM))
        case .note: font(14, colour: Colour.quiet)
        }
    }

    private func align(_ style: CellStyle, _ number: FormatTable.NumberFormat) {
        switch style.look {
        case .header:
            horizontal(LXW_ALIGN_CENTER)
            horizontal(LXW_ALIGN_VERTICAL_CENTER)
            format_set_text_wrap(format)
        case .body, .label, .total:
            horizontal(LXW_ALIGN_VERTICAL_TOP)
            alignContent(style, number)
        case .plain, .title, .subtitle, .alert, .group, .note:
            horizontal(LXW_ALIGN_VERTICAL_CENTER)
            if style.isCentred { horizontal(LXW_ALIGN_CENTER) }
        }
    }

    private func alignContent(_ style: CellStyle, _ number: FormatTable.NumberFormat) {
        switch number {
        case .general:
            if style.look != .total { format_set_text_wrap(format) }
            if style.isCentred { horizontal(LXW_ALIGN_CENTER) }
        case .text: horizontal(style.isCentred ? LXW_ALIGN_CENTER : LXW_ALIGN_LEFT)
        case .day: horizontal(LXW_ALIGN_CENTER)
        case .wholeNumber, .decimal, .money, .score:
            horizontal(style.isCentred ? LXW_ALIGN_CENTER : LXW_ALIGN_RIGHT)
            if !style.isCentred { format_set_indent(format, 1) }
        }
    }

    private func font(_ size: Double, bold: Bool = false, colour: UInt32 = Colour.ink) {
        format_set_font_size(format, size)
        format_set_font_color(format, colour)
        if bold { format_set_bold(format) }
    }

    private func fill(_ colour: UInt32) {
        format_set_pattern(format, UInt8(truncatingIfNeeded: LXW_PATTERN_SOLID.rawValue))
        format_set_bg_color(format, colour)
    }

    private func border() {
        format_set_border(format, lineStyle(LXW_BORDER_THIN))
        format_set_border_color(format, Colour.line)
    }

    private func lineStyle(_ style: lxw_format_borders) -> UInt8 { UInt8(truncatingIfNeeded: style.rawValue) }

    private func horizontal(_ alignment: lxw_format_alignments) {
        format_set_align(format, UInt8(truncatingIfNeeded: alignment.rawValue))
    }
}

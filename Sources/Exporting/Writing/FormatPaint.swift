import CXlsxWriter
import Records

/// Puts a cell's paint into a format of the library.
struct FormatPaint {
    let format: UnsafeMutablePointer<lxw_format>

    func apply(_ style: CellStyle, _ number: FormatTable.NumberFormat) {
        let paint = CellPaint(style, number)
        format_set_font_size(format, Double(paint.size))
        format_set_font_color(format, paint.ink)
        if paint.isBold { format_set_bold(format) }
        if paint.isItalic { format_set_italic(format) }
        if let fill = paint.fill {
            format_set_pattern(format, UInt8(truncatingIfNeeded: LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill)
        }
        if paint.border != .none {
            format_set_border(format, lineStyle(LXW_BORDER_THIN))
            format_set_border_color(format, CellPaint.Colour.line)
        }
        if paint.border == .total { format_set_top(format, lineStyle(LXW_BORDER_MEDIUM)) }
        switch paint.horizontal {
        case .general: break
        case .left: align(LXW_ALIGN_LEFT)
        case .centre: align(LXW_ALIGN_CENTER)
        case .right: align(LXW_ALIGN_RIGHT)
        }
        align(paint.vertical == .top ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER)
        if paint.wraps { format_set_text_wrap(format) }
        if paint.isIndented { format_set_indent(format, 1) }
        if paint.isUnlocked { format_set_unlocked(format) }
    }

    private func lineStyle(_ style: lxw_format_borders) -> UInt8 { UInt8(truncatingIfNeeded: style.rawValue) }

    private func align(_ alignment: lxw_format_alignments) {
        format_set_align(format, UInt8(truncatingIfNeeded: alignment.rawValue))
    }
}

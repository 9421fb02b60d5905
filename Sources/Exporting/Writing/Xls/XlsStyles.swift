import Records

/// Fonts, number formats, colours and cell formats of a workbook, in the order of their first use.
struct XlsStyles {
    private struct Font: Hashable {
        var size: Int
        var isBold: Bool
        var isItalic: Bool
        var ink: UInt32
    }

    private struct Look: Hashable {
        var paint: CellPaint
        var number: FormatTable.NumberFormat
    }

    private struct Key: Hashable {
        var style: CellStyle
        var number: FormatTable.NumberFormat
    }

    private var fonts: [Font] = []
    private var looks: [Look] = []
    private var colours: [UInt32] = []
    private var known: [Key: Int] = [:]

    /// The first formats are those of styles; then comes that of a cell with no style.
    private static let firstOwn = 16
    static let plain = 15
    /// Fonts 0 to 3 are the default one, by whose digits columns are as wide as in the newer format; there is no font 4.
    private static let firstFont = 5
    /// Colours that programs offer for charts give way to the workbook's own.
    private static let firstColour = 32
    private static let automatic = 0x7FFF
    private static let thai: UInt8 = 222

    /// The number of the cell format for a style and a kind of number.
    mutating func format(_ style: CellStyle, _ number: FormatTable.NumberFormat) -> Int {
        let key = Key(style: style, number: number)
        if let index = known[key] { return index }
        let look = Look(paint: CellPaint(style, number), number: number)
        let place = Self.place(of: look, in: &looks)
        _ = Self.place(of: font(look.paint), in: &fonts)
        for colour in [look.paint.ink, look.paint.fill, CellPaint.Colour.line].compactMap({ $0 }) {
            _ = Self.place(of: colour, in: &colours)
        }
        known[key] = Self.firstOwn + place
        return Self.firstOwn + place
    }

    private static func place<Item: Hashable>(of item: Item, in items: inout [Item]) -> Int {
        if let place = items.firstIndex(of: item) { return place }
        items.append(item)
        return items.count - 1
    }

    private func font(_ paint: CellPaint) -> Font {
        Font(size: paint.size, isBold: paint.isBold, isItalic: paint.isItalic, ink: paint.ink)
    }

    private func colour(_ colour: UInt32) -> Int { Self.firstColour + (colours.firstIndex(of: colour) ?? 0) }

    func append(to records: inout RecordBytes) {
        for _ in 0..<4 {
            append(size: 11, isBold: false, isItalic: false, ink: Self.automatic, "Calibri", to: &records)
        }
        for font in fonts {
            append(
                size: font.size, isBold: font.isBold, isItalic: font.isItalic, ink: colour(font.ink),
                FormatTable.fontName, to: &records)
        }
        for number in [FormatTable.NumberFormat.score, .day] {
            records.put(BIFF.format) {
                $0.append16(number.xlsIndex)
                $0.appendLong(number.code)
            }
        }
        for index in 0..<Self.firstOwn {
            let isStyle = index < Self.plain
            records.put(BIFF.extendedFormat) {
                for number in [0, 0, isStyle ? 0xFFF5 : 1, 0x20] { $0.append16(number) }
                $0 += [0, isStyle && index > 0 ? 0xF4 : 0]
                for _ in 0..<4 { $0.append16(0) }
                $0.append16(0x20C0)
            }
        }
        for look in looks { append(look, to: &records) }
        records.put(BIFF.style) { $0 += [0, 0x80, 0, 0xFF] }
        records.put(BIFF.palette) { data in
            data.append16(XlsPalette.standard.count)
            for (place, colour) in XlsPalette.standard.enumerated() {
                let own = place + XlsPalette.first - Self.firstColour
                let colour = colours.indices.contains(own) ? colours[own] : colour
                data += [
                    UInt8(truncatingIfNeeded: colour >> 16), UInt8(truncatingIfNeeded: colour >> 8),
                    UInt8(truncatingIfNeeded: colour), 0,
                ]
            }
        }
    }

    private func append(
        size: Int, isBold: Bool, isItalic: Bool, ink: Int, _ name: String, to records: inout RecordBytes
    ) {
        records.put(BIFF.font) {
            for number in [size * 20, isItalic ? 2 : 0, ink, isBold ? 700 : 400, 0] { $0.append16(number) }
            $0 += [0, 0, name == FormatTable.fontName ? Self.thai : 0, 0]
            $0.appendShort(name)
        }
    }

    private func append(_ look: Look, to records: inout RecordBytes) {
        let paint = look.paint
        let font = Self.firstFont + (fonts.firstIndex(of: font(paint)) ?? 0)
        let horizontal =
            switch paint.horizontal {
            case .general: 0
            case .left: 1
            case .centre: 2
            case .right: 3
            }
        let line = paint.border == .none ? 0 : 1
        let top = paint.border == .total ? 2 : line
        let ink = paint.border == .none ? 0 : colour(CellPaint.Colour.line)
        let fill = paint.fill.map(colour)
        records.put(BIFF.extendedFormat) {
            $0.append16(font)
            $0.append16(look.number.xlsIndex)
            $0.append16(paint.isUnlocked ? 0 : 1)
            $0.append(UInt8(horizontal | (paint.wraps ? 8 : 0) | (paint.vertical == .top ? 0 : 1) << 4))
            $0 += [0, paint.isIndented ? 1 : 0, 0xFC]
            $0.append32(line | line << 4 | top << 8 | line << 12 | ink << 16 | ink << 23)
            $0.append32(ink | ink << 7 | (fill == nil ? 0 : 1) << 26)
            $0.append16((fill ?? 0x40) | 0x41 << 7)
        }
    }
}

extension FormatTable.NumberFormat {
    /// Up to 163 the formats that every program knows; beyond them the workbook's own.
    fileprivate var xlsIndex: Int {
        switch self {
        case .general, .decimal: 0
        case .wholeNumber: 3
        case .money: 4
        case .text: 49
        case .score: 164
        case .day: 165
        }
    }
}

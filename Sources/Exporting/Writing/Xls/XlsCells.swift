import Records

/// Cells of all sheets on their way into the file: texts into the shared table, styles into formats, and what cannot be
/// written onto one list.
struct XlsCells {
    var texts = SharedTexts()
    var styles = XlsStyles()
    var faults: [CellFault] = []
    var receipt = ExportReceipt()

    /// Appends a cell's record.
    mutating func append(_ cell: SheetCell, at place: CellPlace, to records: inout RecordBytes) {
        if let comment = cell.comment, !comment.isEmpty { note(place, .commentLeftOut) }
        switch cell.value {
        case .empty:
            // A plain empty cell needs no record.
            if cell.style == SheetCell.none.style { return }
            appendBlank(cell.style, at: place, to: &records)
        case .text(let text): append(text, .general, cell.style, place, &records)
        case .identifier(let text): append(text, .text, cell.style, place, &records)
        case .count(let count):
            append(DecimalText(String(count)), String(count), .wholeNumber, cell.style, place, &records)
        case .number(let number): append(number, number.text, .decimal, cell.style, place, &records)
        case .money(let money):
            append(DecimalText(money.canonical), money.canonical, .money, cell.style, place, &records)
        case .score(let score):
            append(DecimalText(score.canonical), score.canonical, .score, cell.style, place, &records)
        case .day(let day):
            guard let serial = ExcelDay.serial(day) else {
                note(place, .dayAsText)
                return append(day.buddhist, .text, cell.style, place, &records)
            }
            append(DecimalText(String(serial)), day.buddhist, .day, cell.style, place, &records)
        case .formula(_, let cached):
            note(place, .formulaAsValue)
            append(SheetCell(cached.value, cell.style), at: place, to: &records)
        }
    }

    mutating func appendBlank(_ style: CellStyle, at place: CellPlace, to records: inout RecordBytes) {
        let format = styles.format(style, .general)
        records.put(BIFF.blank) { Self.start(&$0, place, format) }
    }

    private mutating func append(
        _ text: String, _ number: FormatTable.NumberFormat, _ style: CellStyle, _ place: CellPlace,
        _ records: inout RecordBytes
    ) {
        let (fitted, refused) = XlsText.checked(text)
        faults += refused.map {
            CellFault(sheet: place.sheet, row: place.row + 1, column: place.column + 1, kind: $0)
        }
        let format = styles.format(style, number)
        let index = texts.place(of: fitted)
        records.put(BIFF.labelShared) {
            Self.start(&$0, place, format)
            $0.append32(index)
        }
    }

    /// A number as exact decimal text; as text, with a note, where a spreadsheet would lose digits.
    private mutating func append(
        _ number: DecimalText?, _ text: String, _ kind: FormatTable.NumberFormat, _ style: CellStyle,
        _ place: CellPlace, _ records: inout RecordBytes
    ) {
        guard let number, let value = Double(number.text), value.isFinite else {
            note(place, .numberAsText)
            return append(text, .text, style, place, &records)
        }
        let format = styles.format(style, kind)
        if let short = Self.short(number) {
            return records.put(BIFF.rk) {
                Self.start(&$0, place, format)
                $0.append32(short)
            }
        }
        records.put(BIFF.number) {
            Self.start(&$0, place, format)
            $0.append64(value)
        }
    }

    /// The number in 30 bits, whole or in hundredths ([MS-XLS] 2.5.217); absent where it has more digits.
    private static func short(_ number: DecimalText) -> Int? {
        guard let hundredths = Decimals.parse(number.text.utf8, scale: 2) else { return nil }
        let isWhole = hundredths % 100 == 0
        let value = isWhole ? hundredths / 100 : hundredths
        guard (-(1 << 29)..<(1 << 29)).contains(value) else { return nil }
        return Int(value) << 2 | (isWhole ? 2 : 3)
    }

    private static func start(_ bytes: inout [UInt8], _ place: CellPlace, _ format: Int) {
        bytes.append16(place.row)
        bytes.append16(place.column)
        bytes.append16(format)
    }

    private mutating func note(_ place: CellPlace, _ kind: ExportReceipt.Note.Kind) {
        note(place.sheet, row: place.row + 1, column: place.column + 1, kind)
    }

    mutating func note(_ sheet: String, row: Int = 0, column: Int = 0, _ kind: ExportReceipt.Note.Kind) {
        receipt.notes.append(ExportReceipt.Note(sheet: sheet, row: row, column: column, kind: kind))
    }
}

extension SheetFormula.Result {
    fileprivate var value: SheetValue {
        switch self {
        case .count(let count): .count(count)
        case .money(let money): .money(money)
        case .score(let score): .score(score)
        case .text(let text): .text(text)
        }
    }
}

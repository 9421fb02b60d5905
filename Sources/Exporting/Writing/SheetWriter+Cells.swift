import CXlsxWriter
import Records

extension SheetWriter {
    mutating func write(_ cell: SheetCell, at place: CellPlace, to worksheet: Worksheet) throws(ExportError) {
        switch cell.value {
        case .empty:
            // A plain empty cell needs no entry in the file.
            if cell.style == SheetCell.none.style { return }
            let format = formats.format(cell.style, .general)
            try expect(worksheet_write_blank(worksheet, UInt32(place.row), UInt16(place.column), format), place)
        case .text(let text): try write(text: text, .general, cell.style, at: place, to: worksheet)
        case .identifier(let text): try write(text: text, .text, cell.style, at: place, to: worksheet)
        case .count(let count):
            try write(number: DecimalText(String(count)), or: String(count), .wholeNumber, cell.style, place, worksheet)
        case .number(let number):
            try write(number: number, or: number.text, .decimal, cell.style, place, worksheet)
        case .money(let money):
            try write(number: DecimalText(money.canonical), or: money.canonical, .money, cell.style, place, worksheet)
        case .score(let score):
            try write(number: DecimalText(score.canonical), or: score.canonical, .score, cell.style, place, worksheet)
        case .day(let day):
            guard let serial = ExcelDay.serial(day) else {
                note(place.sheet, row: place.row + 1, column: place.column + 1, .dayAsText)
                return try write(text: day.buddhist, .text, cell.style, at: place, to: worksheet)
            }
            try write(number: DecimalText(String(serial)), or: day.buddhist, .day, cell.style, place, worksheet)
        case .formula(let formula, let cached):
            try write(formula, cached, cell.style, at: place, to: worksheet)
        }
    }

    private mutating func write(
        text: String, _ number: FormatTable.NumberFormat, _ style: CellStyle, at place: CellPlace,
        to worksheet: Worksheet
    ) throws(ExportError) {
        let fitted = fitted(text, at: place)
        let format = formats.format(style, number)
        let result = worksheet_write_string(worksheet, UInt32(place.row), UInt16(place.column), fitted, format)
        try expect(result, place)
    }

    /// A number as exact decimal text; as text, with a note, where a spreadsheet would lose digits.
    private mutating func write(
        number: DecimalText?, or text: String, _ kind: FormatTable.NumberFormat, _ style: CellStyle,
        _ place: CellPlace, _ worksheet: Worksheet
    ) throws(ExportError) {
        guard let value = number.flatMap({ Double($0.text) }), value.isFinite else {
            note(place.sheet, row: place.row + 1, column: place.column + 1, .numberAsText)
            return try write(text: text, .text, style, at: place, to: worksheet)
        }
        let format = formats.format(style, kind)
        try expect(
            worksheet_write_number(worksheet, UInt32(place.row), UInt16(place.column), value, format), place)
    }

    private mutating func write(
        _ formula: SheetFormula, _ cached: SheetFormula.Result, _ style: CellStyle, at place: CellPlace,
        to worksheet: Worksheet
    ) throws(ExportError) {
        let text: String
        do throws(FormulaText.Dangling) {
            text = try formulas.text(formula, on: place.sheet)
        } catch {
            throw ExportError(path: path, reason: .danglingReference(sheet: error.sheet, row: error.row))
        }
        let row = UInt32(place.row)
        let column = UInt16(place.column)
        switch cached {
        case .text(let value):
            let format = formats.format(style, .general)
            let result = worksheet_write_formula_str(worksheet, row, column, text, format, CellText(value).text)
            try expect(result, place)
        case .count(let count):
            let format = formats.format(style, .wholeNumber)
            try expect(worksheet_write_formula_num(worksheet, row, column, text, format, Double(count)), place)
        case .money(let money):
            let format = formats.format(style, .money)
            let value = Double(money.canonical) ?? 0
            try expect(worksheet_write_formula_num(worksheet, row, column, text, format, value), place)
        case .score(let score):
            let format = formats.format(style, .score)
            let value = Double(score.canonical) ?? 0
            try expect(worksheet_write_formula_num(worksheet, row, column, text, format, value), place)
        }
    }

    private func expect(_ result: lxw_error, _ place: CellPlace) throws(ExportError) {
        try expect(result, place.sheet, row: place.row + 1, column: place.column + 1)
    }
}

import Records

/// Formulas as Excel writes them, with ranges spread over the parts that a sheet was written in.
struct FormulaText {
    /// A formula names a sheet or row that is not there.
    struct Dangling: Error {
        var sheet: String
        var row: Int
    }

    /// The parts of each sheet of the value, by the name that reports use.
    var parts: [String: SheetParts]

    func text(_ formula: SheetFormula, on sheet: String) throws(Dangling) -> String {
        switch formula {
        case .sum(let range): "=SUM(\(try list(range, on: sheet)))"
        case .countNumbers(let range): "=COUNT(\(try list(range, on: sheet)))"
        case .countFilled(let range): "=COUNTA(\(try list(range, on: sheet)))"
        case .average(let range, let decimals): "=ROUND(AVERAGE(\(try list(range, on: sheet))),\(decimals))"
        case .countEqual(let range, let text):
            "="
                + (try blocks(range, on: sheet).map { "COUNTIF(\($0),\(Self.criterion(text)))" })
                .joined(separator: "+")
        case .sumOf(let cells): "=" + (try joined(cells, "+", on: sheet))
        case .difference(let whole, let parts):
            "=ROUND("
                + (try joined([whole] + parts, "-", on: sheet)) + ",2)"
        case .percent(let part, let whole):
            "=IF(\(try cell(whole, on: sheet))=0,0,"
                + "ROUND(\(try cell(part, on: sheet))/\(try cell(whole, on: sheet))*100,2))"
        case .isZero(let address, let yes, let no):
            "=IF(\(try cell(address, on: sheet))=0,\(Self.quoted(yes)),\(Self.quoted(no)))"
        }
    }

    private func joined(
        _ cells: [CellAddress], _ sign: String, on sheet: String
    ) throws(Dangling) -> String {
        guard !cells.isEmpty else { return "0" }
        var texts: [String] = []
        for address in cells { texts.append(try cell(address, on: sheet)) }
        return texts.joined(separator: sign)
    }

    private func list(_ range: CellRange, on sheet: String) throws(Dangling) -> String {
        try blocks(range, on: sheet).joined(separator: ",")
    }

    private func cell(_ address: CellAddress, on sheet: String) throws(Dangling) -> String {
        let range = CellRange(
            sheet: address.sheet, column: address.column, firstRow: address.row, lastRow: address.row)
        guard let text = try blocks(range, on: sheet).first else {
            throw Dangling(sheet: address.sheet, row: address.row)
        }
        return text
    }

    private func blocks(_ range: CellRange, on sheet: String) throws(Dangling) -> [String] {
        guard let parts = parts[range.sheet] else { throw Dangling(sheet: range.sheet, row: range.firstRow) }
        let letters = CellLocation.letters(ofColumn: range.column)
        let places = parts.places(of: range.firstRow...range.lastRow)
        guard places.reduce(0, { $0 + $1.rows.count }) == range.lastRow - range.firstRow + 1 else {
            throw Dangling(sheet: range.sheet, row: range.lastRow)
        }
        return places.map { part, rows in
            let prefix = part.name == sheet ? "" : Self.sheetPrefix(part.name)
            let first = letters + String(rows.lowerBound)
            return prefix + (rows.count == 1 ? first : first + ":" + letters + String(rows.upperBound))
        }
    }

    /// `'it''s'!`
    private static func sheetPrefix(_ name: String) -> String {
        "'" + doubled(name, "'") + "'!"
    }

    /// A text constant of a formula.
    private static func quoted(_ text: String) -> String { "\"" + doubled(text, "\"") + "\"" }

    /// COUNTIF reads `*`, `?`, `~` as patterns and a leading sign as a comparison; `=` first and tildes keep the text
    /// as it is.
    private static func criterion(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar == "*" || scalar == "?" || scalar == "~" { result += "~" }
            result.unicodeScalars.append(scalar)
        }
        return quoted("=" + result)
    }

    private static func doubled(_ text: String, _ mark: Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == mark { result.append(mark) }
            result.append(scalar)
        }
        return String(result)
    }
}

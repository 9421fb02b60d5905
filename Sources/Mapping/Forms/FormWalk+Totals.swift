import Records

/// The rows below a table of lines that sum it up.
extension FormWalk {
    /// A product may be rounded to a hundredth; so much may each line differ.
    private static let roundingOfLine: Int64 = 100

    mutating func total(_ table: FormTable, page: Int, row index: Int) {
        let row = pages[page].rows[index]
        classes[page][index] = .subtotal
        for cell in row.cells where cell.column <= table.lastColumn { know(page, index, cell.column) }
        doubtAll(page, index)
        guard !isTotalled, let region else { return }
        isTotalled = true
        let lines = region.lines[min(firstLine, region.lines.count)...]
        for binding in table.bindings where binding.field == .weight || binding.field == .weightedScore {
            guard !lines.isEmpty, let cell = row.cells.first(where: { $0.column == binding.column }),
                let total = Self.number(cell.text.whole)
            else { continue }
            let numbers = lines.compactMap { line in
                line.values.first { $0.field == binding.field }.flatMap { Self.number($0.text) }
            }
            guard numbers.count == lines.count else { continue }
            let sum = numbers.reduce(0, +)
            guard abs(sum - total) > Self.roundingOfLine * Int64(lines.count) else { continue }
            let place = place(page, index, binding.column)
            reading.problems.append(
                FormReading.Problem(
                    kind: .total(expected: Decimals.text(sum, scale: 4, atLeast: 2)), field: binding.field,
                    sheet: Int(place.sheet), row: Int(place.row), column: Int(place.column),
                    label: row.cells[0].text.whole.trimmed, seen: Decimals.text(total, scale: 4, atLeast: 2)))
        }
    }

    /// Ten-thousandths; absent for anything that is no plain number.
    private static func number(_ text: String) -> Int64? {
        var digits: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x2E: digits.append(UInt8(scalar.value))
            case 0xE50...0xE59: digits.append(UInt8(scalar.value - 0xE50 + 0x30))
            case 0x2C, 0x25: continue
            default: if !BlankText.contains(scalar) { return nil }
            }
        }
        guard digits.count <= 12 else { return nil }
        return Decimals.parse(digits, scale: 4)
    }
}

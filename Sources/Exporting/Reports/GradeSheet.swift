import Records

/// How many people of each unit have which grade.
struct GradeSheet: Sendable {
    static let name = "การกระจายระดับ"

    let cover: ExportCover
    let scale: ScoreScale
    let scores: ScoreListSheet

    private var gradeCount: Int { scale.grades.count }
    private var totalColumn: Int { gradeCount + 3 }

    func sheet() -> Sheet {
        var sheet = Sheet(name: Self.name, rows: ListSheet<ScoreRow>.heading("การกระจายระดับผลการประเมิน", cover))
        sheet.columns =
            [SheetColumn(narrowest: 28, widest: 50)]
            + Array(repeating: SheetColumn(narrowest: 13, widest: 18), count: gradeCount + 2)
        let titles = ["หน่วยงาน"] + scale.grades + ["ระดับอื่น\nหรือไม่ระบุ", "รวม (คน)"]
        sheet.rows.append(SheetRow(titles.map { SheetCell(.text($0), look: .header) }))
        let headerRow = sheet.rows.count
        var counts: [[Int]] = []
        for (index, unit) in scores.units.enumerated() {
            let unitCounts = count(unit)
            counts.append(unitCounts)
            sheet.rows.append(row(unit: index, unitCounts, at: sheet.rows.count + 1))
        }
        let sums = (0..<gradeCount + 2).map { column in counts.reduce(0) { $0 + $1[column] } }
        if !counts.isEmpty {
            sheet.rows.append(total(sums, rows: (headerRow + 1)...sheet.rows.count))
            sheet.rows.append(shares(sums, ofRow: sheet.rows.count))
        } else {
            sheet.rows.append(SheetRow([SheetCell(.text("ไม่มีรายการ"), look: .note)]))
        }
        sheet.frozenRows = headerRow
        sheet.repeatedRows = headerRow...headerRow
        sheet.pageHeader = cover.pageHeader
        return sheet
    }

    /// People by grade, then those of another grade, then all.
    private func count(_ unit: ScoreUnit) -> [Int] {
        let known = scale.grades.map { grade in unit.people.count { $0.grade == grade } }
        let all = unit.people.count
        return known + [all - known.reduce(0, +), all]
    }

    private func row(unit: Int, _ counts: [Int], at row: Int) -> SheetRow {
        var cells = [SheetCell(.text(scores.units[unit].name), look: .label)]
        let grades = scores.range(unit: unit, column: ScoreListSheet.gradeColumn)
        for (index, grade) in scale.grades.enumerated() {
            cells.append(SheetCell(.formula(.countEqual(grades, grade), cached: .count(counts[index]))))
        }
        let known = scale.grades.indices.map { CellAddress(sheet: Self.name, column: $0 + 2, row: row) }
        let all = CellAddress(sheet: Self.name, column: totalColumn, row: row)
        cells.append(SheetCell(.formula(.difference(all, known), cached: .count(counts[gradeCount]))))
        let heads = SheetFormula.countNumbers(scores.range(unit: unit, column: 1))
        cells.append(SheetCell(.formula(heads, cached: .count(counts[gradeCount + 1]))))
        return SheetRow(cells)
    }

    private func total(_ sums: [Int], rows: ClosedRange<Int>) -> SheetRow {
        var cells = [SheetCell(.text("รวมทุกหน่วยงาน"), look: .total)]
        for (index, sum) in sums.enumerated() {
            let range = CellRange(
                sheet: Self.name, column: index + 2, firstRow: rows.lowerBound, lastRow: rows.upperBound)
            cells.append(SheetCell(.formula(.sum(range), cached: .count(sum)), look: .total))
        }
        return SheetRow(cells)
    }

    private func shares(_ sums: [Int], ofRow row: Int) -> SheetRow {
        var cells = [SheetCell(.text("ร้อยละ"), look: .label)]
        let all = CellAddress(sheet: Self.name, column: totalColumn, row: row)
        for (index, sum) in sums.enumerated() {
            let part = CellAddress(sheet: Self.name, column: index + 2, row: row)
            let share = ScoreMean.percent(sum, of: sums[gradeCount + 1])
            cells.append(SheetCell(.formula(.percent(part, of: all), cached: .score(share))))
        }
        return SheetRow(cells)
    }
}

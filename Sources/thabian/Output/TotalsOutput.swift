import Pipeline
import Records
import Rulebook

/// Control totals for the terminal and as CSV.
struct TotalsOutput {
    let words: Words
    let rulebook: Rulebook

    private enum State: String { case before, after }

    /// A line for each source and group, two where corrections change it.
    func table(_ totals: ControlTotals) -> String {
        let isGrouped = totals.grouping != .source
        var headers = [words("แหล่งข้อมูล", "source")]
        if isGrouped { headers.append(heading(totals.grouping)) }
        headers += [
            words("สถานะ", "state"), words("แถว", "rows"), words("คน", "heads"), words("ตำแหน่ง", "positions"),
            words("เงินเดือนรวม", "salaries"), words("เงินที่เลื่อน", "raises"), words("ค่าตอบแทนพิเศษ", "special pay"),
            words("เงินเดือนหลังเลื่อน", "new salaries"), words("คะแนน", "points"),
        ]
        var table = TextTable(headers, rightAligned: Set((isGrouped ? 3 : 2)..<headers.count))
        for line in totals.lines {
            let states: [(State?, ControlFigures)] =
                line.before == line.after ? [(nil, line.after)] : [(.before, line.before), (.after, line.after)]
            for (state, figures) in states {
                var cells = [line.source] + (isGrouped ? [group(line, totals.grouping)] : [])
                cells.append(state.map(word) ?? "")
                cells += [figures.rows, figures.heads, figures.positions].map { Words.grouped($0) }
                cells += ControlFigures.fields.map { shown(figures.sums[$0], $0) }
                table.add(cells)
            }
        }
        return table.text
    }

    /// UTF-8 with a byte order mark, so that spreadsheets show Thai; a line for each state.
    func csv(_ totals: ControlTotals) -> String {
        let header =
            ["source", "group", "state", "rows", "heads", "positions"]
            + ControlFigures.fields.flatMap { [$0.rawValue, $0.rawValue + "WithoutValue"] }
        let lines = totals.lines.flatMap { line in
            [csv(line, .before, line.before), csv(line, .after, line.after)]
        }
        return "\u{FEFF}" + ([header] + lines).map(CSVText.line).joined(separator: "\r\n")
    }

    private func csv(_ line: ControlTotals.Line, _ state: State, _ figures: ControlFigures) -> [String] {
        var cells = [line.source, line.group ?? "", state.rawValue]
        cells += [figures.rows, figures.heads, figures.positions].map { String($0) }
        for field in ControlFigures.fields {
            let sum = figures.sums[field]
            cells += [sum?.text(field) ?? "", sum.map { String($0.withoutValue) } ?? ""]
        }
        return cells
    }

    private func heading(_ grouping: ControlTotals.Grouping) -> String {
        switch grouping {
        case .source: ""
        case .unit: words("หน่วยงาน", "unit")
        case .staffType: words("ประเภทบุคลากร", "staff type")
        }
    }

    private func group(_ line: ControlTotals.Line, _ grouping: ControlTotals.Grouping) -> String {
        guard let group = line.group else { return "–" }
        return grouping == .staffType ? rulebook.tables.staffTypes.entry(code: group)?.name ?? group : group
    }

    private func word(_ state: State) -> String {
        switch state {
        case .before: words("ก่อนแก้ไข", "before")
        case .after: words("หลังแก้ไข", "after")
        }
    }

    /// `8,800,370.00 (2)`: the sum, and how many rows have no value.
    private func shown(_ sum: ControlFigures.Sum?, _ field: Field) -> String {
        guard let sum else { return "–" }
        let text = FindingWording(rulebook).shown(sum.text(field), .salary)
        return sum.withoutValue > 0 ? "\(text) (\(sum.withoutValue))" : text
    }
}

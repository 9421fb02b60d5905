import Records

/// The list of raises that DPIS imports: 19 columns, read by their places.
///
/// Source: DPIS 5.2 `import_forms/per_salaryhis_form.php`. DPIS reads the first sheet of an XLS file, or text with `$`
/// between the cells, and skips the first row. It joins the cells of a row and cuts them again at commas, and drops
/// apostrophes, so neither may stand in a cell, and amounts have no separators.
package struct DpisRaiseList: Sendable {
    enum Cell: Hashable {
        case text(String)
        /// Digits that stay text.
        case identifier(String)
        /// Plain decimal text.
        case number(String)

        var text: String {
            switch self {
            case .text(let text), .identifier(let text), .number(let text): text
            }
        }
    }

    package static let titles = [
        "เลขประจำตัวประชาชน", "ชื่อ-นามสกุล", "เลขที่ตำแหน่ง", "ชื่อตำแหน่ง", "ระดับตำแหน่ง", "เงินเดือน", "เงินเดือนสูงสุด",
        "ฐานในการคำนวณ", "คะแนนการประเมิน", "ร้อยละของการเลื่อน", "จำนวนเงินที่คำนวณได้", "จำนวนเงินที่ได้รับการเลื่อนจริง",
        "เงินตอบแทนฯ", "รวม", "เงินเดือนหลังเลื่อน", "ผลการประเมิน", "หมายเหตุ", "*ค่าครองชีพชั่วคราว", "สังกัด",
    ]

    /// One row a person, in the order given.
    let rows: [[Cell]]

    /// - Parameter words: permanent employees have steps in the place of the result.
    package init(_ lines: [RaiseLine], _ words: PayWords) {
        rows = lines.map { Self.row($0, words) }
    }

    private static func row(_ line: RaiseLine, _ words: PayWords) -> [Cell] {
        let money = { (money: Baht?) in Cell.number(money.map(RaiseText.money) ?? "") }
        let (result, more) = result(of: line, words)
        return [
            .identifier(line.citizenId), .text(line.fullName), .identifier(line.positionNumber),
            .text(line.positionTitle), .text(line.level), money(line.salary), money(line.ceiling), money(line.base),
            .number(line.score.map(RaiseText.score) ?? ""), .number(line.percent.map(RaiseText.percent) ?? ""),
            money(line.computed), money(line.increment), money(line.specialPay), money(line.sum),
            money(line.newSalary), .text(result),
            .text([more, line.remark].filter { !$0.isEmpty }.joined(separator: " ")), money(line.livingAllowance),
            .text(line.unit),
        ]
    }

    /// The words that DPIS tells the movement by, and what they cannot say beside.
    private static func result(of line: RaiseLine, _ words: PayWords) -> (words: String, more: String) {
        if words == .permanent {
            let special = line.specialPercent.map(RaiseText.special) ?? ""
            if let steps = line.steps, steps.tenThousandths > 0 { return (RaiseText.steps(steps), special) }
            if !special.isEmpty { return (special, "") }
        }
        if line.grade.isEmpty { return (line.isNotRaised ? notRaised : "", "") }
        return (knownGrades[line.grade] ?? line.grade, "")
    }

    /// DPIS would take a result that it does not know for a raise.
    private static let knownGrades = ["ต้องปรับปรุง": "ปรับปรุง"]
    private static let notRaised = "ไม่ได้เลื่อนเงินเดือน"

    /// What DPIS would tear apart or drop, and in text also what ends a cell or a row.
    func separators(in cell: Cell, asText: Bool) -> [Unicode.Scalar] {
        var found: [Unicode.Scalar] = []
        for scalar in cell.text.unicodeScalars where !found.contains(scalar) {
            switch scalar {
            case ",", "'": found.append(scalar)
            case "$", "\n", "\r": if asText { found.append(scalar) }
            default: break
            }
        }
        return found
    }
}

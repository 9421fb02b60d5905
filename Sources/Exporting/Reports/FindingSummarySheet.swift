import Records

/// How many findings there are of each code, the gravest first.
struct FindingSummarySheet: Sendable {
    static let name = "สรุป"

    let cover: ExportCover
    let openCodes: CellRange
    let open: [FlaggedFinding]
    let waivedCodes: CellRange
    let waived: [FlaggedFinding]

    private struct Line {
        var severity: Severity
        var code: String
        var title: String
        var open = 0
        var waived = 0
    }

    func sheet() -> Sheet {
        var sheet = Sheet(name: Self.name, rows: ListSheet<FlaggedFinding>.heading("สรุปจำนวนตามเรื่อง", cover))
        sheet.columns = [
            SheetColumn(narrowest: 13), SheetColumn(narrowest: 40, widest: 60), SheetColumn(narrowest: 24),
            SheetColumn(fixed: 14), SheetColumn(fixed: 14),
        ]
        let titles = ["ความสำคัญ", "เรื่อง", "รหัส", "รายการค้าง", "ที่ยกเว้น"]
        sheet.rows.append(SheetRow(titles.map { SheetCell(.text($0), look: .header) }))
        let headerRow = sheet.rows.count
        for line in lines {
            sheet.rows.append(
                SheetRow([
                    .severity(line.severity), SheetCell(.text(line.title)), SheetCell(.text(line.code)),
                    SheetCell(.formula(.countEqual(openCodes, line.code), cached: .count(line.open))),
                    SheetCell(.formula(.countEqual(waivedCodes, line.code), cached: .count(line.waived))),
                ]))
        }
        if sheet.rows.count == headerRow {
            sheet.rows.append(SheetRow([SheetCell(.text("ไม่มีรายการ"), look: .note)]))
        }
        let last = sheet.rows.count
        let sum = { (column: Int, count: Int) in
            let range = CellRange(sheet: Self.name, column: column, firstRow: headerRow + 1, lastRow: last)
            return SheetCell(.formula(.sum(range), cached: .count(count)), look: .total)
        }
        sheet.rows.append(
            SheetRow([
                SheetCell(.empty, look: .total), SheetCell(.text("รวม"), look: .total), SheetCell(.empty, look: .total),
                sum(4, open.count), sum(5, waived.count),
            ]))
        sheet.orientation = .portrait
        sheet.frozenRows = headerRow
        sheet.repeatedRows = headerRow...headerRow
        sheet.pageHeader = cover.pageHeader
        return sheet
    }

    /// By severity, then code. A code's title and severity are those of its first finding.
    private var lines: [Line] {
        var byCode: [String: Line] = [:]
        for finding in open + waived where byCode[finding.code] == nil {
            byCode[finding.code] = Line(severity: finding.severity, code: finding.code, title: finding.title)
        }
        for finding in open { byCode[finding.code]?.open += 1 }
        for finding in waived { byCode[finding.code]?.waived += 1 }
        return byCode.values.sorted { ($0.severity, $0.code) < ($1.severity, $1.code) }
    }
}

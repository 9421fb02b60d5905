import Records

/// The first sheet of every report.
struct CoverSheet: Sendable {
    static let name = "ปก"

    let title: String
    let cover: ExportCover
    let controls: [ControlLine]
    /// What the reader should know of the marks in this report.
    let legend: [String]

    func sheet() -> Sheet {
        var sheet = Sheet(
            name: Self.name,
            columns: [
                SheetColumn(fixed: 38), SheetColumn(fixed: 30), SheetColumn(fixed: 20), SheetColumn(fixed: 25),
                SheetColumn(fixed: 14),
            ])
        sheet.rows = heading
        appendControls(to: &sheet.rows)
        appendFindings(to: &sheet.rows)
        appendImports(to: &sheet.rows)
        if !legend.isEmpty {
            sheet.rows.append(.blank)
            sheet.rows.append(contentsOf: legend.map { SheetRow([SheetCell(.text($0), look: .note)]) })
        }
        sheet.orientation = .portrait
        sheet.showsGridlines = false
        sheet.pageHeader = cover.pageHeader
        return sheet
    }

    private var heading: [SheetRow] {
        var rows = [
            SheetRow([SheetCell(.text(title), look: .title)]),
            SheetRow([SheetCell(.text(cover.agency), CellStyle(.title))]),
            SheetRow([SheetCell(.text(ThaiWords.round(cover.round)), look: .plain)]),
            SheetRow([SheetCell(.text(cover.stateLine), look: .plain)]),
            SheetRow([
                SheetCell(.text("วันที่จัดทำ \(ThaiWords.longDay(cover.createdOn))"), look: .subtitle)
            ]),
        ]
        if let line = cover.draftLine { rows.append(SheetRow([SheetCell(.text(line), look: .alert)])) }
        return rows
    }

    private func appendControls(to rows: inout [SheetRow]) {
        guard !controls.isEmpty else { return }
        rows.append(.blank)
        rows.append(header("ยอดควบคุม", "ตามฐานข้อมูล", "ในสมุดงานนี้", "ผลต่าง", "ผล"))
        for line in controls {
            let row = rows.count + 1
            var cells = [
                SheetCell(.text(line.label), look: .label),
                SheetCell(line.expectedValue, line.expected == nil ? .centred : .body),
                SheetCell(.formula(line.formula, cached: line.actual)),
            ]
            if let difference = line.difference {
                let given = CellAddress(sheet: Self.name, column: 2, row: row)
                let made = CellAddress(sheet: Self.name, column: 3, row: row)
                let left = CellAddress(sheet: Self.name, column: 4, row: row)
                let agrees = "ตรงกัน"
                let differs = "ไม่ตรงกัน"
                var verdict = CellStyle.centred
                verdict.severity = difference.isZero ? nil : .blocking
                cells += [
                    SheetCell(.formula(.difference(made, [given]), cached: difference.result)),
                    SheetCell(
                        .formula(
                            .isZero(left, yes: agrees, no: differs),
                            cached: .text(difference.isZero ? agrees : differs)), verdict),
                ]
            } else {
                cells += [SheetCell(.text("–"), .centred), SheetCell(.text("ไม่มียอดเทียบ"), .centred)]
            }
            rows.append(SheetRow(cells))
        }
    }

    private func appendFindings(to rows: inout [SheetRow]) {
        rows.append(.blank)
        rows.append(header("รายการที่ยังเปิดอยู่ของรอบ", "จำนวน"))
        let first = rows.count + 1
        for severity in Severity.allCases {
            rows.append(
                SheetRow([
                    SheetCell(.text(ThaiWords.severity(severity)), CellStyle(.label, severity: severity)),
                    SheetCell(.count(cover.open[severity])),
                ]))
        }
        let range = CellRange(sheet: Self.name, column: 2, firstRow: first, lastRow: rows.count)
        rows.append(
            SheetRow([
                SheetCell(.text("รวม"), look: .total),
                SheetCell(.formula(.sum(range), cached: .count(cover.open.total)), look: .total),
            ]))
    }

    private func appendImports(to rows: inout [SheetRow]) {
        rows.append(.blank)
        rows.append(header("จัดทำจากแหล่งข้อมูล", "แฟ้ม", "จำนวนแถว", "นำเข้าเมื่อ"))
        for line in cover.imports {
            rows.append(
                SheetRow([
                    SheetCell(.text(line.source), look: .label), SheetCell(.text(line.file)),
                    SheetCell(.count(line.rows)), SheetCell(.text(line.importedAt), .centred),
                ]))
        }
        if cover.imports.isEmpty { rows.append(SheetRow([SheetCell(.text("ไม่มีรายการ"), look: .note)])) }
    }

    private func header(_ titles: String...) -> SheetRow {
        SheetRow(titles.map { SheetCell(.text($0), look: .header) })
    }
}

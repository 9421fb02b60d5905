import Records

/// The list that a raise order is given with (บัญชีแนบท้ายคำสั่งเลื่อนเงินเดือน): people by unit, a sum for each unit and one for
/// all.
///
/// Source: the columns of DPIS 5.2 `report/rpt_data_salpromote_comdtl_xlsN.php`, branch of salaries and special pay.
package struct RaiseAnnex: Sendable {
    static let name = "บัญชีแนบท้ายคำสั่ง"
    private static let count = 14
    /// The columns that are summed: pay before, raise, special pay, pay after.
    private static let summed = [7, 11, 12, 13]

    private let order: RaiseOrder
    private let words: PayWords
    private let units: [(name: String, people: [RaiseLine])]

    /// Units come in the order of their first person, people in the order given.
    package init(_ lines: [RaiseLine], order: RaiseOrder, words: PayWords) {
        self.order = order
        self.words = words
        var units: [(name: String, people: [RaiseLine])] = []
        var places: [String: Int] = [:]
        for line in lines {
            let place = places[line.unit] ?? units.count
            if place == units.count {
                units.append((line.unit, []))
                places[line.unit] = place
            }
            units[place].people.append(line)
        }
        self.units = units
    }

    package func sheet() -> Sheet {
        var sheet = Sheet(name: Self.name, columns: columns)
        sheet.rows = [
            line("บัญชีรายละเอียดการ\(words.raising)\(words.people)", .title),
            line("แนบท้าย\(order.line)", .plain),
            line("ตั้งแต่วันที่ \(ThaiWords.longDay(order.effective))", .plain),
            SheetRow(titles.map { SheetCell(.text($0), look: .header) }),
        ]
        let header = sheet.rows.count
        var blocks: [ClosedRange<Int>] = []
        var number = 0
        for unit in units {
            sheet.rows.append(line(unit.name.isEmpty ? "ไม่ระบุสังกัด" : unit.name, .group, isCentred: false))
            let first = sheet.rows.count + 1
            for person in unit.people {
                number += 1
                sheet.rows.append(row(number, person))
            }
            blocks.append(first...sheet.rows.count)
            sheet.rows.append(total("รวม \(unit.people.count) ราย", [first...sheet.rows.count], unit.people))
        }
        if !units.isEmpty { sheet.rows.append(total("รวมทั้งสิ้น \(number) ราย", blocks, units.flatMap(\.people))) }
        let margin = Array(repeating: SheetCell.none, count: Self.count - 5)
        sheet.rows.append(.blank)
        let signature = margin + [order.signatureCell] + Array(repeating: .none, count: 4)
        sheet.rows.append(
            SheetRow(signature, height: RaiseOrder.signatureHeight, joined: [(Self.count - 4)...Self.count]))
        sheet.frozenRows = header
        sheet.repeatedRows = header...header
        sheet.showsGridlines = false
        return sheet
    }

    private var columns: [SheetColumn] {
        let money = SheetColumn(narrowest: 14, widest: 20)
        return [
            SheetColumn(fixed: 8), SheetColumn(narrowest: 24, widest: 34), SheetColumn(fixed: 19),
            SheetColumn(narrowest: 20, widest: 34), SheetColumn(narrowest: 12, widest: 18), SheetColumn(fixed: 13),
            money, money, money, SheetColumn(fixed: 11), money, money, money, SheetColumn(narrowest: 16, widest: 30),
        ]
    }

    private var titles: [String] {
        [
            "ลำดับที่", "ชื่อ-นามสกุล", "เลขประจำตัวประชาชน", "สังกัด/ตำแหน่ง", "ระดับ", "เลขที่ตำแหน่ง", "เงินเดือนเดิม (บาท)",
            "อัตราเงินเดือนที่เต็มขั้น (บาท)", "ฐานในการคำนวณ (บาท)", "ร้อยละที่ได้เลื่อน", "จำนวนเงินที่ได้เลื่อน (บาท)",
            "จำนวนค่าตอบแทนพิเศษที่ได้รับ(บาท)", "เงินเดือนที่ได้รับ (บาท)", "หมายเหตุ",
        ]
    }

    private func row(_ number: Int, _ line: RaiseLine) -> SheetRow {
        let money = { (money: Baht?) in SheetCell(money.map(SheetValue.money) ?? .empty) }
        return SheetRow([
            SheetCell(.count(number), .centred), SheetCell(.text(line.fullName)),
            SheetCell(.identifier(line.citizenId), .centred), SheetCell(.text(line.positionTitle)),
            SheetCell(.text(line.level)), SheetCell(.identifier(line.positionNumber), .centred), money(line.salary),
            money(line.ceiling), money(line.base), SheetCell(rate(of: line), .centred), money(line.increment),
            money(line.specialPay), money(line.newSalary), SheetCell(.text(line.remark)),
        ])
    }

    /// The percent, or the steps of a permanent employee.
    private func rate(of line: RaiseLine) -> SheetValue {
        if words == .permanent {
            if let steps = line.steps, steps.tenThousandths > 0 { return .text(RaiseText.steps(steps)) }
            if let percent = line.specialPercent { return .text(RaiseText.special(percent)) }
        }
        return line.percent.map { .score(ScoreE4(tenThousandths: $0.tenThousandths)) } ?? .empty
    }

    private func total(_ text: String, _ blocks: [ClosedRange<Int>], _ people: [RaiseLine]) -> SheetRow {
        var cells = Array(repeating: SheetCell(.empty, look: .total), count: Self.count)
        cells[0].value = .text(text)
        let amounts: [(RaiseLine) -> Baht?] = [\.salary, \.increment, \.specialPay, \.newSalary]
        for (column, amount) in zip(Self.summed, amounts) {
            let sum = people.compactMap(amount).reduce(Baht(satang: 0), +)
            // Of several blocks the sums under them are added.
            let formula: SheetFormula =
                blocks.count == 1
                ? .sum(range(column, blocks[0]))
                : .sumOf(blocks.map { CellAddress(sheet: Self.name, column: column, row: $0.upperBound + 1) })
            cells[column - 1].value = .formula(formula, cached: .money(sum))
        }
        return SheetRow(cells, joined: [1...6])
    }

    private func range(_ column: Int, _ rows: ClosedRange<Int>) -> CellRange {
        CellRange(sheet: Self.name, column: column, firstRow: rows.lowerBound, lastRow: rows.upperBound)
    }

    /// A line over the whole width.
    private func line(_ text: String, _ look: CellStyle.Look, isCentred: Bool = true) -> SheetRow {
        var style = CellStyle(look)
        style.isCentred = isCentred
        var cells = Array(repeating: SheetCell(.empty, style), count: Self.count)
        cells[0].value = .text(text)
        return SheetRow(cells, joined: [1...Self.count])
    }
}

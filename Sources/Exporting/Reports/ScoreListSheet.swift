import Records

/// The list of annex ง: for each unit a row with its name, its people, and their number and mean scores.
struct ScoreListSheet: Sendable {
    static let name = "สรุปคะแนน"
    static let gradeColumn = 9
    static let columnCount = 10

    let cover: ExportCover
    let scale: ScoreScale
    let units: [ScoreUnit]
    let signatory: Signatory
    /// For each unit the rows of its people; of a unit without people, the row that says so.
    let blocks: [ClosedRange<Int>]
    private let heading: [SheetRow]

    init(cover: ExportCover, scale: ScoreScale, units: [ScoreUnit], signatory: Signatory) {
        self.cover = cover
        self.scale = scale
        self.units = units
        self.signatory = signatory
        heading = ListSheet<ScoreRow>.heading("สรุปคะแนนผลการประเมิน (ผนวก ง)", cover)
        var next = heading.count + 2
        blocks = units.map { unit in
            let first = next + 1
            let last = first + max(1, unit.people.count) - 1
            next = last + 2
            return first...last
        }
    }

    private var headerRow: Int { heading.count + 1 }
    private var lastRow: Int { blocks.last.map { $0.upperBound + 1 } ?? headerRow + 1 }

    /// The whole column under the header, all units together.
    func wholeColumn(_ column: Int) -> CellRange {
        CellRange(sheet: Self.name, column: column, firstRow: headerRow + 1, lastRow: lastRow)
    }

    /// One column of one unit's people.
    func range(unit: Int, column: Int) -> CellRange {
        CellRange(
            sheet: Self.name, column: column, firstRow: blocks[unit].lowerBound, lastRow: blocks[unit].upperBound)
    }

    func sheet() -> Sheet {
        var sheet = Sheet(name: Self.name, columns: columns, rows: heading)
        sheet.rows.append(SheetRow(titles.map { SheetCell(.text($0), look: .header) }))
        var number = 0
        for (index, unit) in units.enumerated() {
            sheet.rows.append(band(.group, ["หน่วยงาน: \(unit.name)"]))
            for person in unit.people {
                number += 1
                sheet.rows.append(row(number, person))
            }
            if unit.people.isEmpty { sheet.rows.append(SheetRow([SheetCell(.text("ไม่มีรายการ"), look: .note)])) }
            sheet.rows.append(totals(ofUnit: index))
        }
        if units.isEmpty { sheet.rows.append(SheetRow([SheetCell(.text("ไม่มีรายการ"), look: .note)])) }
        sheet.rows.append(contentsOf: signature)
        sheet.frozenRows = headerRow
        sheet.repeatedRows = headerRow...headerRow
        sheet.pageHeader = cover.pageHeader
        return sheet
    }

    private var columns: [SheetColumn] {
        [
            SheetColumn(), SheetColumn(narrowest: 24), SheetColumn(narrowest: 18), SheetColumn(narrowest: 14),
            SheetColumn(narrowest: 11), SheetColumn(fixed: 18), SheetColumn(fixed: 18), SheetColumn(fixed: 15),
            SheetColumn(narrowest: 14), SheetColumn(narrowest: 18),
        ]
    }

    private var titles: [String] {
        [
            "ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง", "ประเภท/ระดับ", "เลขที่\nตำแหน่ง",
            ScoreScale.header("คะแนนผลสัมฤทธิ์", scale.resultMaximum),
            ScoreScale.header("คะแนนสมรรถนะ", scale.competencyMaximum),
            ScoreScale.header("คะแนนรวม", scale.totalMaximum), "ระดับผล\nการประเมิน", "หมายเหตุ",
        ]
    }

    private func row(_ number: Int, _ person: ScoreRow) -> SheetRow {
        var total = person.total.cell { .score($0) }
        total.style.severity = person.worst ?? total.style.severity
        let marks = person.corrections
        return SheetRow([
            SheetCell(.count(number), .centred),
            SheetCell(.text(person.fullName)).marked(marks, .prefix, .givenName, .surname),
            SheetCell(.text(person.positionTitle)).marked(marks, .positionTitle),
            SheetCell(.text(person.typeAndLevel)).marked(marks, .positionType, .level),
            SheetCell(.identifier(person.positionNumber), .centred).marked(marks, .positionNumber),
            person.result.cell { .score($0) }.marked(marks, .resultScore),
            person.competency.cell { .score($0) }.marked(marks, .competencyScore),
            total.marked(marks, .totalScore),
            SheetCell(.text(person.grade), .centred).marked(marks, .grade),
            SheetCell(.text(person.remark)),
        ])
    }

    private func totals(ofUnit index: Int) -> SheetRow {
        let people = units[index].people
        let heads = SheetFormula.countNumbers(range(unit: index, column: 1))
        var cells = band(.total, []).cells
        cells[3] = SheetCell(.text("รวม (คน) / คะแนนเฉลี่ย"), look: .total)
        cells[4] = SheetCell(.formula(heads, cached: .count(people.count)), look: .total)
        let scores = [people.map(\.result.value), people.map(\.competency.value), people.map(\.total.value)]
        for (offset, values) in scores.enumerated() {
            // Excel's mean of no numbers is an error; the cell stays empty.
            guard let mean = ScoreMean.mean(of: values.compactMap { $0 }) else { continue }
            let formula = SheetFormula.average(range(unit: index, column: 6 + offset), decimals: ScoreMean.decimals)
            cells[5 + offset] = SheetCell(.formula(formula, cached: .score(mean)), look: .total)
        }
        return SheetRow(cells)
    }

    private func band(_ look: CellStyle.Look, _ texts: [String]) -> SheetRow {
        SheetRow(
            (0..<Self.columnCount).map { column in
                SheetCell(column < texts.count ? .text(texts[column]) : .empty, look: look)
            })
    }

    private var signature: [SheetRow] {
        let dots = "..........................................................."
        let lines = [
            "ลงชื่อ \(dots)", "(\(signatory.name.isEmpty ? dots : signatory.name))",
            "ตำแหน่ง \(signatory.title.isEmpty ? dots : signatory.title)", "หัวหน้าหน่วยงาน",
            "วันที่ ........ เดือน .......................... พ.ศ. ............",
        ]
        var style = CellStyle(.plain)
        style.isCentred = true
        let margin = Array(repeating: SheetCell.none, count: 6)
        return [.blank, .blank] + lines.map { SheetRow(margin + [SheetCell(.text($0), style)]) }
    }
}

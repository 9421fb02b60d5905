import Records

/// The notice that each person gets of the outcome (หนังสือแจ้งผลการเลื่อนเงินเดือน), one page a person.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552 ข้อ 7: percent, base, amount and the pay that is due, or why there is no
/// raise, as information for that person alone. Scores stand in no notice.
package struct RaiseNotices: Sendable {
    /// What a notice has to tell and cannot, because nothing is known.
    package struct Gap: Sendable, Hashable {
        /// The line's place in the list, from 1.
        package var line: Int
        package var field: Field
    }

    /// So many pages a sheet: programs take only so many page breaks.
    static let pagesPerSheet = 1000
    private static let columns = 2

    private let lines: [RaiseLine]
    private let round: Round
    private let order: RaiseOrder
    private let words: PayWords

    package init(_ lines: [RaiseLine], round: Round, order: RaiseOrder, words: PayWords) {
        self.lines = lines
        self.round = round
        self.order = order
        self.words = words
    }

    package var title: String { "หนังสือแจ้งผลการ\(words.raising)" }

    /// In the order of the lines.
    package var gaps: [Gap] {
        lines.enumerated().flatMap { index, line -> [Gap] in
            var fields: [Field] = []
            if line.isNotRaised {
                if line.remark.isEmpty { fields.append(.note) }
            } else {
                if words == .permanent {
                    if line.steps == nil, line.specialPercent == nil { fields.append(.percent) }
                } else {
                    if line.percent == nil { fields.append(.percent) }
                    if line.base == nil { fields.append(.base) }
                }
                if line.increment == nil { fields.append(.increment) }
                if line.newSalary == nil { fields.append(.newSalary) }
            }
            return fields.map { Gap(line: index + 1, field: $0) }
        }
    }

    /// Sheets of at most `pagesPerSheet` pages.
    package func sheets() -> [Sheet] {
        stride(from: 0, to: max(1, lines.count), by: Self.pagesPerSheet).map { first in
            sheet(lines[first..<min(lines.count, first + Self.pagesPerSheet)])
        }
    }

    private func sheet(_ lines: ArraySlice<RaiseLine>) -> Sheet {
        var sheet = Sheet(name: "แจ้งผล", columns: [SheetColumn(fixed: 38), SheetColumn(fixed: 34)])
        for line in lines {
            if !sheet.rows.isEmpty { sheet.pageBreaks.append(sheet.rows.count) }
            sheet.rows += page(line)
        }
        sheet.orientation = .portrait
        sheet.showsGridlines = false
        return sheet
    }

    private func page(_ line: RaiseLine) -> [SheetRow] {
        let seat = [
            line.positionTitle.isEmpty ? "" : "ตำแหน่ง \(line.positionTitle)",
            line.level.isEmpty ? "" : "ระดับ \(line.level)",
            line.positionNumber.isEmpty ? "" : "เลขที่ตำแหน่ง \(line.positionNumber)",
        ]
        let half = "ครั้งที่ \(round.half) (\(ThaiWords.longDay(order.effective)))"
        var rows = [
            full("ข้อมูลเฉพาะบุคคล", .alert),
            full(title, .title, isCentred: true),
            full(order.agency, .plain, isCentred: true),
            full("ปีงบประมาณ พ.ศ. \(round.fiscalYear) \(half)", .plain, isCentred: true),
            .blank,
            full("เรียน  \(line.fullName)", .plain),
            full(seat.filter { !$0.isEmpty }.joined(separator: "  "), .plain),
            full("สังกัด \(line.unit)", .plain),
            .blank,
            full(opening(line), .plain, height: 84),
            .blank,
            SheetRow([SheetCell(.text("รายการ"), look: .header), SheetCell(.text("ผลการพิจารณา"), look: .header)]),
        ]
        rows += line.isNotRaised ? refusal(line) : figures(line)
        rows += [.blank, full("จึงเรียนมาเพื่อโปรดทราบ", .plain), .blank]
        rows.append(SheetRow([.none, order.signatureCell], height: RaiseOrder.signatureHeight))
        return rows
    }

    private func opening(_ line: RaiseLine) -> String {
        let rule = words.noticeRule.map { "ตาม\($0) " } ?? ""
        let outcome =
            line.isNotRaised
            ? "ขอแจ้งว่าท่านไม่ได้รับการ\(words.raising)ในครั้งนี้ พร้อมด้วยเหตุผล ดังต่อไปนี้"
            : "ขอแจ้งผลการ\(words.raising)ของท่านตาม\(order.line) ดังต่อไปนี้"
        return "        \(rule)\(outcome)"
    }

    private func figures(_ line: RaiseLine) -> [SheetRow] {
        var rows = [figure("\(words.pay)ก่อนเลื่อน (บาท)", line.salary)]
        if words == .permanent {
            let steps = line.steps.flatMap { $0.tenThousandths > 0 ? RaiseText.steps($0) : nil }
            let rate = [steps, line.specialPercent.map(RaiseText.special)].compactMap { $0 }
            rows.append(row("ขั้นที่ได้รับการเลื่อน", .text(rate.isEmpty ? Self.unknown : rate.joined(separator: " "))))
        } else {
            let percent = line.percent.map { SheetValue.score(ScoreE4(tenThousandths: $0.tenThousandths)) }
            rows.append(row("อัตราร้อยละที่ได้รับการเลื่อน", percent ?? .text(Self.unknown)))
            rows.append(figure("ฐานในการคำนวณ (บาท)", line.base))
        }
        rows.append(figure("จำนวนเงินที่ได้รับการเลื่อน (บาท)", line.increment))
        if let special = line.specialPay, special.satang != 0 { rows.append(figure("ค่าตอบแทนพิเศษ (บาท)", special)) }
        rows.append(figure("\(words.pay)ที่พึงได้รับ (บาท)", line.newSalary))
        if !line.note.isEmpty { rows.append(row("หมายเหตุ", .text(line.note))) }
        return rows
    }

    private func refusal(_ line: RaiseLine) -> [SheetRow] {
        [
            figure("\(words.pay)ปัจจุบัน (บาท)", line.salary), row("ผลการพิจารณา", .text("ไม่ได้รับการ\(words.raising)")),
            row("เหตุผล", .text(line.remark.isEmpty ? Self.unknown : line.remark)),
        ]
    }

    /// Room to write in by hand.
    private static let unknown = "................................"

    private func figure(_ label: String, _ amount: Baht?) -> SheetRow {
        row(label, amount.map(SheetValue.money) ?? .text(Self.unknown))
    }

    private func row(_ label: String, _ value: SheetValue) -> SheetRow {
        SheetRow([SheetCell(.text(label), look: .label), SheetCell(value)])
    }

    /// A line over both columns.
    private func full(
        _ text: String, _ look: CellStyle.Look, isCentred: Bool = false, height: Double? = nil
    ) -> SheetRow {
        var style = CellStyle(look)
        style.isCentred = isCentred
        style.isWrapped = height != nil
        return SheetRow(
            [SheetCell(.text(text), style), SheetCell(.empty, style)], height: height, joined: [1...Self.columns])
    }
}

import Records

/// The findings of a round as a list to work through: one row for each finding given, in the order given.
package enum FlaggedReport {
    package static let title = "รายการที่ต้องตรวจสอบ"
    static let openName = "รายการค้าง"
    static let waivedName = "รายการที่ยกเว้น"

    /// Sheets `ปก`, `สรุป`, `รายการค้าง`, `รายการที่ยกเว้น`.
    ///
    /// - Parameter switchedOff: a line for each check that the rule set switched off, for the cover.
    package static func workbook(
        cover: ExportCover, open: [FlaggedFinding], waived: [FlaggedFinding], switchedOff: [String] = []
    ) -> Workbook {
        let openList = ListSheet(
            name: openName, title: title, cover: cover, columns: columns + noteColumns(open), items: open)
        let waivedList = ListSheet(
            name: waivedName, title: "รายการที่ยกเว้นพร้อมเหตุผล", cover: cover,
            columns: columns + noteColumns(waived) + waiverColumns, items: waived)
        let openCount = SheetFormula.countNumbers(openList.range(ofColumn: 1))
        let waivedCount = SheetFormula.countNumbers(waivedList.range(ofColumn: 1))
        let front = CoverSheet(
            title: title, cover: cover,
            controls: [
                .count("รายการค้าง", expected: cover.expected.openFindings, openCount, actual: open.count),
                .count("รายการที่ยกเว้น", expected: cover.expected.waivedFindings, waivedCount, actual: waived.count),
            ],
            legend: [
                "พื้นแดงตัวหนา = ต้องแก้ก่อนเผยแพร่ · พื้นเหลือง = ควรตรวจ · พื้นฟ้า = แจ้งให้ทราบ",
                "กรองและเรียงรายการได้ที่ปุ่มหัวตารางของแผ่น “\(openName)”",
            ] + switchedOff)
        let summary = FindingSummarySheet(
            cover: cover, openCodes: openList.range(ofColumn: codeColumn), open: open,
            waivedCodes: waivedList.range(ofColumn: codeColumn), waived: waived)
        return Workbook(
            title: title, createdOn: cover.createdOn,
            sheets: [front.sheet(), summary.sheet(), openList.sheet(), waivedList.sheet()])
    }

    static let codeColumn = 5
    private typealias Column = ListSheet<FlaggedFinding>.Column

    private static let columns: [Column] = [
        Column("ลำดับ") { number, _ in SheetCell(.count(number), .centred) },
        Column("ความสำคัญ", SheetColumn(narrowest: 12)) { _, row in .severity(row.severity) },
        Column("เลขที่\nรายการ", SheetColumn(narrowest: 9)) { _, row in
            SheetCell(.identifier("F-\(row.id)"), .centred)
        },
        Column("เรื่อง", SheetColumn(narrowest: 24, widest: 44)) { _, row in
            SheetCell(.text(row.message.isEmpty ? row.title : row.title + "\n" + row.message))
        },
        Column("รหัส", SheetColumn(widest: 30)) { _, row in SheetCell(.text(row.code)) },
        Column("ชื่อ-สกุล", SheetColumn(narrowest: 18, widest: 30)) { _, row in SheetCell(.text(row.person)) },
        Column("เลขประจำตัว\nประชาชน", SheetColumn(narrowest: 18)) { _, row in
            SheetCell(.identifier(row.citizenId), .centred)
        },
        Column("เลขที่\nตำแหน่ง", SheetColumn(narrowest: 11)) { _, row in
            SheetCell(.identifier(row.positionNumber), .centred)
        },
        Column("สังกัด", SheetColumn(narrowest: 14, widest: 28)) { _, row in SheetCell(.text(row.unit)) },
        Column("ข้อมูล", SheetColumn(widest: 20)) { _, row in SheetCell(.text(row.field)) },
        Column("ค่าที่พบ", SheetColumn(narrowest: 12, widest: 24)) { _, row in
            SheetCell(.identifier(row.seen), CellStyle(.body, severity: row.seen.isEmpty ? nil : row.severity))
        },
        Column("ค่าที่ควรเป็น", SheetColumn(narrowest: 12, widest: 24)) { _, row in SheetCell(.identifier(row.expected)) },
        Column("คำแนะนำ", SheetColumn(narrowest: 14, widest: 34)) { _, row in SheetCell(.text(row.suggestion)) },
        Column("สิ่งที่ต้องทำ", SheetColumn(narrowest: 18, widest: 44)) { _, row in SheetCell(.text(row.whatToDo)) },
        Column("แฟ้ม", SheetColumn(widest: 26)) { _, row in SheetCell(.text(row.place.file)) },
        Column("แผ่นงาน", SheetColumn(widest: 18)) { _, row in SheetCell(.text(row.place.sheet)) },
        Column("แถว") { _, row in SheetCell(row.place.row.map { .count($0) } ?? .empty, .centred) },
        Column("คอลัมน์") { _, row in SheetCell(.text(row.place.column), .centred) },
    ]

    /// Only where the rule set changed a severity.
    private static func noteColumns(_ findings: [FlaggedFinding]) -> [Column] {
        guard findings.contains(where: { !$0.severityNote.isEmpty }) else { return [] }
        return [
            Column("เหตุผลที่ปรับ\nความสำคัญ", SheetColumn(narrowest: 18, widest: 44)) { _, row in
                SheetCell(.text(row.severityNote))
            }
        ]
    }

    private static let waiverColumns: [Column] = [
        Column("ยกเว้นโดย", SheetColumn(narrowest: 14)) { _, row in SheetCell(.text(row.waiver?.by ?? "")) },
        Column("เมื่อ", SheetColumn(narrowest: 13)) { _, row in
            SheetCell(row.waiver.map { .day($0.on) } ?? .empty)
        },
        Column("เหตุผล", SheetColumn(narrowest: 18, widest: 44)) { _, row in
            SheetCell(.text(row.waiver?.reason ?? ""))
        },
    ]
}

import Records

/// The score summary that a unit's head signs (annex ง of the appraisal announcement), with the spread of grades and
/// the people who have no score.
package enum ScoreSummaryReport {
    package static let title = "แบบสรุปคะแนนผลการประเมินผลการปฏิบัติราชการ (ผนวก ง)"
    static let unscoredName = "ไม่มีคะแนน"

    /// Sheets `ปก`, `สรุปคะแนน`, `การกระจายระดับ`, `ไม่มีคะแนน`; units and rows in the order given.
    package static func workbook(
        cover: ExportCover, scale: ScoreScale, units: [ScoreUnit], unscored: [UnscoredPerson], signatory: Signatory
    ) -> Workbook {
        let scores = ScoreListSheet(cover: cover, scale: scale, units: units, signatory: signatory)
        let grades = GradeSheet(cover: cover, scale: scale, scores: scores)
        let missing = ListSheet(
            name: unscoredName, title: "ผู้ที่ไม่มีคะแนนในรอบนี้", cover: cover, columns: unscoredColumns, items: unscored)
        let scored = units.reduce(0) { $0 + $1.people.count }
        let missingCount = SheetFormula.countNumbers(missing.range(ofColumn: 1))
        let front = CoverSheet(
            title: title, cover: cover,
            controls: [
                .count(
                    "ผู้มีคะแนน (คน)", expected: cover.expected.scored, .countNumbers(scores.wholeColumn(1)),
                    actual: scored),
                .count(
                    "ผู้ไม่มีคะแนน (คน)", expected: cover.expected.unscored, missingCount, actual: unscored.count),
            ],
            legend: [
                "ช่องตัวเอนพื้นเขียวคือค่าที่แก้ไขแล้ว หมายเหตุที่ช่องบอกค่าเดิม ผู้แก้ และวันที่แก้",
                "ช่องคะแนนรวมพื้นสีคือรายการที่ยังต้องตรวจ ดูรายการค้างของรอบ",
            ])
        return Workbook(
            title: title, createdOn: cover.createdOn,
            sheets: [
                front.sheet(), scores.sheet(), grades.sheet(),
                missing.sheet(totals: [
                    2: .text("รวม (คน)"), 3: .formula(missingCount, cached: .count(unscored.count)),
                ]),
            ])
    }

    private typealias UnscoredColumn = ListSheet<UnscoredPerson>.Column

    private static let unscoredColumns: [UnscoredColumn] = [
        UnscoredColumn("ลำดับ") { number, _ in SheetCell(.count(number), .centred) },
        UnscoredColumn("ชื่อ-สกุล") { _, row in SheetCell(.text(row.fullName)) },
        UnscoredColumn("ตำแหน่ง") { _, row in SheetCell(.text(row.positionTitle)) },
        UnscoredColumn("ประเภท/ระดับ") { _, row in SheetCell(.text(row.typeAndLevel)) },
        UnscoredColumn("เลขที่\nตำแหน่ง", SheetColumn(narrowest: 11)) { _, row in
            SheetCell(.identifier(row.positionNumber), .centred)
        },
        UnscoredColumn("สังกัด") { _, row in SheetCell(.text(row.unit)) },
        UnscoredColumn("เหตุผล", SheetColumn(narrowest: 24)) { _, row in SheetCell(.text(row.reason)) },
    ]
}

import Mapping
import Records

/// Small mappings of forms for the tests, and forms read by them.
enum SampleForms {
    private static let person: [SourceMapping.Column] = [
        .init(field: .fullName, headers: ["ชื่อผู้รับการประเมิน", "ผู้รับการประเมิน"], isRequired: true),
        .init(field: .positionTitle, headers: ["ตำแหน่ง"]),
        .init(field: .level, headers: ["ระดับตำแหน่ง", "ระดับ"]),
        .init(field: .unit, headers: ["สังกัด"]),
        .init(field: .salary, headers: ["เงินเดือน"]),
        .init(field: .reviewerName, headers: ["ชื่อผู้ประเมิน", "ผู้ประเมิน"]),
        .init(field: .reviewerTitle, headers: ["ตำแหน่ง"]),
    ]

    private static let sections: [FormShape.Section] = [
        .init(name: "person", texts: ["ส่วนที่ 1"]), .init(name: "reviewer", texts: ["ชื่อผู้ประเมิน", "ผู้ประเมิน"]),
        .init(name: "scores", texts: ["ส่วนที่ 2"]), .init(name: "signatures", texts: ["ส่วนที่ 4"]),
    ]

    private static let within: [Field: Set<String>] = [
        .fullName: ["person"], .positionTitle: ["person"], .reviewerName: ["person", "reviewer"],
        .reviewerTitle: ["reviewer"], .level: ["person"], .unit: ["person"], .salary: ["person"],
    ]

    private static let half = FormShape.Choice(
        field: .roundHalf, options: [.init(text: "รอบที่ 1", value: "1"), .init(text: "รอบที่ 2", value: "2")])

    static let summary = SourceMapping(
        name: "summary", title: Wording(th: "สรุป", en: "summary"), kind: .assessment, isComplete: false,
        columns: person + [
            .init(field: .note, headers: ["ความเห็น"]), .init(field: .fiscalYear, headers: ["31 มีนาคม", "30 กันยายน"]),
            .init(field: .grade, headers: ["ระดับผลการประเมิน"]), .init(field: .roundHalf, headers: []),
            .init(field: .resultScore, headers: ["ผลสัมฤทธิ์"], isRequired: true),
            .init(field: .totalScore, headers: ["รวม"], isRequired: true),
        ],
        ignoredHeaders: ["บาท", "คะแนน (ก)", "องค์ประกอบ", "แบบสรุปการประเมินนี้"], identity: [.nameAndUnit],
        form: FormShape(
            begins: ["แบบสรุปการประเมิน"], others: ["แบบประเมินสมรรถนะ"], sections: sections,
            passed: ["signatures"], within: within,
            boxes: [
                half,
                .init(
                    field: .grade,
                    options: ["ดีเด่น", "ดีมาก", "ดี"].map { .init(text: $0, value: $0) }),
            ],
            filled: [
                .init(
                    field: .roundHalf,
                    options: [.init(text: "31 มีนาคม", value: "1"), .init(text: "30 กันยายน", value: "2")])
            ],
            crossings: [
                .init(field: .resultScore, rows: ["ผลสัมฤทธิ์ของงาน"], columns: ["รวมคะแนน"]),
                .init(field: .totalScore, rows: ["รวม"], columns: ["รวมคะแนน"]),
            ], several: [.note]), hash: "")

    static let competencies = SourceMapping(
        name: "competencies", title: Wording(th: "สมรรถนะ", en: "competencies"), kind: .competency, isComplete: false,
        columns: person + [
            .init(field: .competency, headers: ["สมรรถนะ", "สมรรถนะหลัก"], isRequired: true),
            .init(field: .competencyScore, headers: ["คะแนน"]), .init(field: .weight, headers: ["น้ำหนัก"]),
            .init(field: .weightedScore, headers: ["รวมคะแนน"]),
        ],
        ignoredHeaders: ["ระดับค่าเป้าหมาย", "1", "2", "3"], identity: [.nameAndUnit], groupField: .competencyType,
        subtotals: ["รวม"],
        form: FormShape(
            begins: ["แบบสรุปการประเมิน"], parts: ["แบบประเมินสมรรถนะ"], sections: sections, within: within,
            lines: [.competency, .competencyScore, .weight, .weightedScore],
            beneath: [.competencyScore, .weight, .weightedScore], remarks: ["1="]), hash: "")

    static func read(_ sheets: [TestSheet], _ mapping: SourceMapping = summary) -> FormReading {
        let pages = sheets.enumerated().map { index, sheet in
            var page = FormPage(sheet: index, name: "แผ่น \(index + 1)")
            for batch in sheet.batches(ofRows: 7) { page.append(batch) }
            return page
        }
        return FormReader(mapping)?.read(pages) ?? FormReading()
    }

    /// The least that makes a summary of what stands in the middle.
    static func summary(_ rows: [[TestCell?]], scores: [[TestCell?]] = SampleForms.scores) -> TestSheet {
        TestSheet([["แบบสรุปการประเมิน"]] + rows + scores)
    }

    static let scores: [[TestCell?]] = [
        ["ส่วนที่ 2"], ["องค์ประกอบ", "คะแนน (ก)", "รวมคะแนน"], ["1. ผลสัมฤทธิ์ของงาน", 90, 63], ["รวม", nil, 63],
    ]
}

extension FormReading {
    func value(_ field: Field, of record: Int = 0) -> FormReading.Value? {
        records.indices.contains(record) ? records[record].values.first { $0.field == field } : nil
    }

    func text(_ field: Field, of record: Int = 0) -> String? { value(field, of: record)?.text }

    /// `1!B3`: sheet from 1, column and row.
    func place(_ field: Field, of record: Int = 0) -> String? {
        value(field, of: record).map {
            "\($0.place.sheet + 1)!\(CellLocation.letters(ofColumn: Int($0.place.column)))\($0.place.row)"
        }
    }
}

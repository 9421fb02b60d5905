import Records
import Testing

/// Rows of a register and of score and raise reports as DPIS writes them, through the whole normalizer. Invented people.
@Suite struct RosterTests {
    private static let fields: [Field] = [
        .positionNumber, .prefix, .givenName, .surname, .citizenId, .gender, .birthDate, .positionTitle, .positionType,
        .level, .ministry, .department, .unit, .province, .salary, .startDate,
    ]

    private static let lines = """
        00001|นาย|ประเสริฐ|เจริญพันธ์|1181590830161|ชาย|21/04/2513|นักทรัพยากรบุคคล|วิชาการ|ปฏิบัติการ|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|สำนักงานจังหวัดน่าน|น่าน|19,340.00|19/11/2536
        00004|นาง|ธิดารัตน์|ธรรมรักษ์||หญิง|13/12/2536|นักทรัพยากรบุคคล|วิชาการ|ปฏิบัติการ|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|ศูนย์เทคโนโลยีสารสนเทศ|กรุงเทพมหานคร|20,910.00|12/11/2563
        00005|นาย|สิทธิชัย|สมบูรณ์เจริญ|1703423667127|ชาย|14/12/2511|ผู้อำนวยการ|อำนวยการ|ต้น|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|สำนักงานจังหวัดเชียงใหม่|เชียงใหม่|49,630.00|22/06/2539
        00019|นาย|อำนวย|พงษ์ภักดี|1883873716781|ชาย|02/06/2514|นักบริหาร|บริหาร|สูง|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|สำนักงานจังหวัดนครราชสีมา|นครราชสีมา|75,740.00|01/03/2544
        00022|นางสาว|กนกวรรณ|เพชรพันธ์|5249208682888|หญิง|27/07/2538|นักทรัพยากรบุคคล|วิชาการ|ชำนาญการพิเศษ|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|สำนักงานจังหวัดนราธิวาส|นราธวาศ|32,450.00|18/08/2561
        00104|นาย|มานพ|เพชรพันธ์|2.64670E+12|ชาย|18/06/2528|เจ้าพนักงานการเงินและบัญชี|ทั่วไป|ชำนาญงาน|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|กองแผนงาน|กรุงเทพมหานคร|29,220.00|11/07/2550
        00106|นาง|ปิยะนุช|ธรรมโชติ|2553669347838|หญิง|31/02/2520|นักจัดการงานทั่วไป|วิชาการ|ปฏิบัติการ|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|ศูนย์เทคโนโลยีสารสนเทศ|กรุงเทพมหานคร|17,670.00|13/04/2554
        00117|นางสาว|ชุติมา|สุขไทย|241086517022|หญิง|18/02/2515|เจ้าพนักงานการเงินและบัญชี|ทั่วไป|ปฏิบัติงาน|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|สำนักงานจังหวัดภูเก็ต|ภูเก็ต|15,810.00|17/06/2541
        00119|นาย|ภาณุ|แก้วงาม|3896583976410|ชาย|21/05/2525|นักจัดการงานทั่วไป|วิชาการ|ชำนาญการ|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|กองคลัง|กรุงเทพมหานคร|สามหมื่น|07/02/2549
        00173|นาง|ดวงใจ|ศรีทรัพย์|1536084852959|หญิง|11/02/2517|นิติกร|วิชาการ|ชำนาญงาน|กระทรวงตัวอย่าง|กรมบริการตัวอย่าง|สำนักงานจังหวัดเชียงใหม่|เชียงใหม่|32,550.00|05/02/2543
        """

    private static let roster = Sheet(
        fields: fields,
        rows: lines.split(separator: "\n").map { line in
            line.split(separator: "|", omittingEmptySubsequences: false).map { Sheet.Cell(String($0)) }
        })

    @Test func onlyThePlantedFaultsAreUnreadable() {
        let (records, normalizer) = Self.roster.normalized()
        #expect(records.count == 10)
        let issues = records.issues.map { "\($0.row) \($0.issue.field) \($0.issue.reason.rawValue) \($0.issue.raw)" }
        #expect(
            issues == [
                "4 province unknown-code นราธวาศ", "5 citizenId id-scientific 2.64670E+12",
                "6 birthDate no-such-day 31/02/2520", "7 citizenId id-malformed 241086517022",
                "8 salary not-a-number สามหมื่น",
            ])
        #expect(
            normalizer.stepCounts == [
                .unknownCode: 1, .idScientific: 1, .noSuchDay: 1, .idMalformed: 1, .notANumber: 1,
            ])
        #expect(normalizer.losslessCounts == ["buddhist-era": 19, "separators": 9, "codes": 30])
    }

    @Test func everyFieldOfARowIsTyped() {
        let (records, _) = Self.roster.normalized()
        let values = Self.fields.map { records[0].canonical($0) }
        #expect(
            values == [
                "00001", "นาย", "ประเสริฐ", "เจริญพันธ์", "1181590830161", "male", "1970-04-21", "นักทรัพยากรบุคคล", "K", "K1",
                "กระทรวงตัวอย่าง", "กรมบริการตัวอย่าง", "สำนักงานจังหวัดน่าน", "น่าน", "19340.00", "1993-11-19",
            ])
        #expect(records[1].state(.citizenId) == .absent)
        #expect([2, 3, 9].map { records[$0].text(.level) } == ["D1", "M2", "O2"])
    }

    @Test func scoreReportsHoldNumbersAndGluedCells() {
        let sheet = Sheet(
            fields: [
                .sequence, .fullName, .positionNumber, .titleWithLevel, .roundHalf, .resultScore, .competencyScore,
                .totalScore, .grade, .scoreVisible, .acknowledged,
            ],
            rows: [
                [
                    .number("1"), "นางสาววิภา แก้วสกุล", .number("82"), "ผู้อำนวยการต้น", .number("2"), .number("66.5"),
                    .number("28.47"), .number("94.97"), "ดีเด่น", "อนุญาตให้เห็นคะแนน", "รับทราบ",
                ],
                [
                    "๒", "นายภาณุ ทองสวัสดิ์", "๒๐๑", "นักจัดการงานทั่วไปชำนาญการพิเศษ", "๒", "๕๙.๓๓", "๒๙.๔๗", "๘๘.๘๐", "ดีมาก",
                    "ไม่อนุญาตให้เห็นคะแนน", " ",
                ],
            ])
        let (records, normalizer) = sheet.normalized()
        let fields = normalizer.outputFields
        #expect(
            fields.map { records[0].canonical($0) } == [
                "1", "นางสาว", "วิภา", "แก้วสกุล", "82", "ผู้อำนวยการ", "D1", nil, "2", "66.50", "28.47", "94.97", "ดีเด่น",
                "true",
                "true",
            ])
        #expect(
            fields.map { records[1].canonical($0) } == [
                "2", "นาย", "ภาณุ", "ทองสวัสดิ์", "201", "นักจัดการงานทั่วไป", "K3", nil, "2", "59.33", "29.47", "88.80",
                "ดีมาก",
                "false", nil,
            ])
        #expect(records.issues.isEmpty)
        #expect(normalizer.stepCounts == [.zerosLost: 1])
        #expect(normalizer.losslessCounts["thai-digits"] == 6)
    }

    @Test func raiseSheetsHoldNumbersTextsAndDashes() {
        let sheet = Sheet(
            fields: [
                .citizenId, .fullName, .salary, .base, .totalScore, .percent, .computedAmount, .specialPay, .newSalary,
            ],
            rows: [
                [
                    .number("1181590830161"), "นายประเสริฐ เจริญพันธ์", .number("19340"), "17,980", .number("83.5"), "2.7",
                    .number("490"), "-", "19,830.00",
                ]
            ])
        let (records, _) = sheet.normalized()
        #expect(
            sheet.fields.filter { $0 != .fullName }.map { records[0].canonical($0) } == [
                "1181590830161", "19340.00", "17980.00", "83.50", "2.70", "490.00", "0.00", "19830.00",
            ])
        #expect(records[0].fullName == "นายประเสริฐ เจริญพันธ์")
    }
}

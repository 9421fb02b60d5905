extension SampleLayout {
    private static let round = "ปีงบประมาณ \(SampleWorld.fiscalYear) ครั้งที่ \(SampleWorld.half)"

    /// E-PM's summaries, one row a person, with weights and who appraised.
    static let appraisals = SampleLayout(
        headers: [
            "", "", "", "", "", "", "", "", "คะแนน (ก)", "น้ำหนัก (ข)", "คะแนน (ก)", "น้ำหนัก (ข)", "", "", "", "", "", "",
        ],
        captions: [
            "ลำดับ", "ชื่อผู้รับการประเมิน", "เลขที่ตำแหน่ง", "ตำแหน่ง", "ประเภทตำแหน่ง", "ระดับตำแหน่ง", "กลุ่มงาน", "สังกัด",
            "ผลสัมฤทธิ์ของงาน", "", "พฤติกรรมการปฏิบัติราชการ (สมรรถนะ)", "", "คะแนนรวม", "ระดับผลการประเมิน", "ชื่อผู้ประเมิน",
            "ตำแหน่งผู้ประเมิน", "การรับทราบผลการประเมิน", "ความเห็นของผู้บังคับบัญชาเหนือขึ้นไป",
        ],
        titles: [SampleWorld.department, "รายงานสรุปการประเมินผลการปฏิบัติราชการรายบุคคล \(round)"],
        [
            (.sequence, 0), (.fullName, 1), (.positionNumber, 2), (.title, 3), (.positionType, 4), (.level, 5),
            (.unit, 7), (.result, 8), (.resultWeight, 9), (.competency, 10), (.competencyWeight, 11), (.total, 12),
            (.grade, 13), (.reviewerName, 14), (.reviewerTitle, 15), (.acknowledged, 16), (.note, 17),
        ])

    /// E-PM's list of who appraises whom.
    static let assessors = SampleLayout(
        headers: ["", "ชื่อ - สกุล", "ตำแหน่ง", "", "ชื่อ - สกุล", "เลขที่ตำแหน่ง", "ตำแหน่ง", "", ""],
        captions: [
            "ลำดับ", "ผู้ประเมิน", "", "เลขประจำตัวประชาชนผู้ประเมิน", "ผู้รับการประเมิน", "", "", "เลขประจำตัวประชาชน", "สังกัด",
        ],
        titles: [
            SampleWorld.department,
            "บัญชีรายชื่อผู้ประเมินและผู้รับการประเมิน รอบที่ \(SampleWorld.half) ปีงบประมาณ \(SampleWorld.fiscalYear)",
        ],
        [
            (.sequence, 0), (.raterName, 1), (.reviewerTitle, 2), (.raterId, 3), (.fullName, 4), (.positionNumber, 5),
            (.title, 6), (.citizenId, 7), (.unit, 8),
        ])

    /// E-PM's indicators, a row each; the person stands once.
    static let indicators = SampleLayout(
        headers: ["", "", "", "", "", "1", "2", "3", "4", "5", "", "", ""],
        captions: [
            "ลำดับ", "ชื่อ - สกุล", "เลขที่ตำแหน่ง", "ตำแหน่ง", "ตัวชี้วัดผลงาน", "คะแนนตามระดับค่าเป้าหมาย", "", "", "", "", "คะแนน (ก)",
            "น้ำหนัก (ข)", "รวมคะแนน (กxข)",
        ],
        titles: [SampleWorld.department, "รายงานตัวชี้วัดรายบุคคล \(round)"], isGrouped: true,
        [
            (.sequence, 0), (.fullName, 1), (.positionNumber, 2), (.title, 3), (.indicator, 4), (.target1, 5),
            (.target2, 6), (.target3, 7), (.target4, 8), (.target5, 9), (.points, 10), (.weight, 11),
            (.weightedPoints, 12),
        ])

    /// E-PM's competencies, a row each; the person stands once.
    static let competencies = SampleLayout(
        headers: [
            "ลำดับ", "ชื่อ - สกุล", "เลขที่ตำแหน่ง", "ตำแหน่ง", "สังกัด", "สมรรถนะ", "ระดับที่คาดหวัง", "ผลการประเมิน (ก)", "น้ำหนัก (ข)",
            "รวมคะแนน (กxข)", "บันทึกโดยผู้ประเมิน (ถ้ามี)",
        ],
        titles: [SampleWorld.department, "รายงานสมรรถนะรายบุคคล \(round)"],
        [
            (.sequence, 0), (.fullName, 1), (.positionNumber, 2), (.title, 3), (.unit, 4), (.competencyName, 5),
            (.expectedLevel, 6), (.found, 7), (.weight, 8), (.weightedPoints, 9), (.note, 10),
        ])

    /// Who rates whom from all sides, a row a rater.
    static let raters = SampleLayout(
        headers: ["ลำดับ", "CID", "ชื่อ-นามสกุล", "ตำแหน่ง", "ระดับ", "สังกัด", "กลุ่มผู้ประเมิน", "ชื่อผู้ประเมิน", "CID ผู้ประเมิน"],
        titles: [
            SampleWorld.department,
            "บัญชีกำหนดผู้ประเมิน 360 องศา รอบที่ \(SampleWorld.half) ปีงบประมาณ \(SampleWorld.fiscalYear)",
        ],
        [
            (.sequence, 0), (.citizenId, 1), (.fullName, 2), (.title, 3), (.level, 4), (.unit, 5), (.raterGroup, 6),
            (.raterName, 7), (.raterId, 8),
        ])

    /// What the groups of raters gave, a row a competency; the person stands once.
    static let ratings = SampleLayout(
        headers: ["", "", "", "", "", "", "", "", "ตนเอง", "ผู้บังคับบัญชา", "เพื่อนร่วมงาน", "ผู้ใต้บังคับบัญชา", "", ""],
        captions: [
            "ลำดับ", "เลขประจำตัวประชาชน", "ชื่อ - สกุล", "ตำแหน่ง", "สังกัด", "สมรรถนะ", "ประเภทสมรรถนะ", "ระดับเป้าหมาย",
            "ผลการประเมิน", "", "", "", "สรุปผลการประเมิน", "GAP",
        ],
        titles: [SampleWorld.department, "คะแนนสมรรถนะรายบุคคล \(round)"],
        [
            (.sequence, 0), (.citizenId, 1), (.fullName, 2), (.title, 3), (.unit, 4), (.competencyName, 5),
            (.competencyKind, 6), (.expectedLevel, 7), (.byOneself, 8), (.bySuperior, 9), (.byPeer, 10),
            (.bySubordinate, 11), (.found, 12), (.gap, 13),
        ])
}

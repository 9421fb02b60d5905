extension SampleLayout {
    /// Appraisal scores, report R0901 of DPIS, under two title rows.
    static let scores = SampleLayout(
        headers: [
            "ลำดับ", "ชื่อ - สกุล", "เลขที่ตำแหน่ง", "ตำแหน่ง", "ครั้งที่", "คะแนนผลสำเร็จของงาน", "คะแนนสมรรถนะ", "ผลรวม",
            "ระดับผลการประเมิน(หลัก)", "อนุญาตให้เห็นคะแนน", "รับทราบในการประเมินคะแนน",
        ],
        [
            (.sequence, 0), (.fullName, 1), (.positionNumber, 2), (.title, 3), (.half, 4), (.result, 5),
            (.competency, 6), (.total, 7), (.grade, 8), (.visible, 9), (.acknowledged, 10),
        ])

    /// The sheet of 19 columns that DPIS imports raises from (per_salaryhis_form.php).
    static let raises = SampleLayout(
        headers: [
            "เลขประจำตัวประชาชน", "ชื่อ-นามสกุล", "เลขที่ตำแหน่ง", "ชื่อตำแหน่ง", "ระดับตำแหน่ง", "เงินเดือน", "เงินเดือนสูงสุด",
            "ฐานในการคำนวณ", "คะแนนการประเมิน", "ร้อยละของการเลื่อน", "จำนวนเงินที่คำนวณได้", "จำนวนเงินที่ได้รับการเลื่อนจริง",
            "เงินตอบแทนฯ", "รวม", "เงินเดือนหลังเลื่อน", "ผลการประเมิน", "หมายเหตุ", "*ค่าครองชีพชั่วคราว", "สังกัด",
        ],
        [
            (.citizenId, 0), (.fullName, 1), (.positionNumber, 2), (.title, 3), (.level, 4), (.salary, 5),
            (.ceiling, 6), (.base, 7), (.total, 8), (.percent, 9), (.computed, 10), (.increment, 11),
            (.specialPay, 12), (.raiseSum, 13), (.newSalary, 14), (.grade, 15), (.note, 16), (.allowance, 17),
            (.unit, 18),
        ])

    /// A payroll list.
    static let payroll = SampleLayout(
        headers: ["เลขประจำตัวประชาชน", "ชื่อ-นามสกุล", "เลขถือจ่าย", "เงินเดือน", "หน่วยงาน"],
        [(.citizenId, 0), (.fullName, 1), (.payNumber, 2), (.salary, 3), (.unit, 4)])

    /// Secondments and transfers of the round.
    static let movements = SampleLayout(
        headers: [
            "ลำดับที่", "เลขประจำตัวประชาชน", "ชื่อ-นามสกุล", "เลขที่ตำแหน่ง", "ตำแหน่ง", "ระดับ", "สังกัด", "ประเภทการเคลื่อนไหว",
            "วันที่มีผล", "ถึงวันที่", "ไปช่วยราชการที่", "เลขที่คำสั่ง", "หมายเหตุ",
        ],
        [
            (.sequence, 0), (.citizenId, 1), (.fullName, 2), (.positionNumber, 3), (.title, 4), (.level, 5), (.unit, 6),
            (.event, 7), (.begin, 8), (.end, 9), (.toUnit, 10), (.order, 11), (.note, 12),
        ])
}

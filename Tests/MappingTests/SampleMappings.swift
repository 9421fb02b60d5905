import Records

/// Mappings for the tests, close to the shipped ones but independent of them.
enum SampleMappings {
    static let all = [roster, positions, score, salary, payroll]

    static let roster = SourceMapping(
        name: "dpis-roster", title: Wording(th: "ทะเบียนประวัติ", en: "register"), kind: .person, isComplete: true,
        columns: [
            .init(field: .positionNumber, headers: ["เลขที่ตำแหน่ง", "เลขตำแหน่ง"], isRequired: true),
            .init(field: .prefix, headers: ["คำนำหน้าชื่อ(ไทย)", "คำนำหน้าชื่อ", "คำนำหน้า"]),
            .init(field: .givenName, headers: ["ชื่อ(ไทย)", "ชื่อ"], isRequired: true),
            .init(field: .surname, headers: ["นามสกุล(ไทย)", "นามสกุล"], isRequired: true),
            .init(field: .citizenId, headers: ["เลขประจำตัวประชาชน", "เลขประชาชน"], isRequired: true),
            .init(field: .gender, headers: ["เพศ"]),
            .init(field: .birthDate, headers: ["วัน/เดือน/ปีเกิด", "วันเกิด"]),
            .init(field: .positionTitle, headers: ["ตำแหน่งในสายงาน", "ชื่อตำแหน่งในสายงาน", "ตำแหน่งสายงาน"]),
            .init(field: .positionType, headers: ["ประเภทตำแหน่ง", "ตำแหน่งประเภท"]),
            .init(field: .level, headers: ["ระดับตำแหน่ง", "ระดับ"], isRequired: true),
            .init(field: .ministry, headers: ["กระทรวง"]),
            .init(field: .department, headers: ["กรม"]),
            .init(field: .unit, headers: ["สำนัก/กอง", "กอง/สำนัก"]),
            .init(field: .subunit, headers: ["ต่ำกว่าสำนัก/กอง 1 ระดับ"]),
            .init(field: .province, headers: ["จังหวัด"]),
            .init(field: .salary, headers: ["เงินเดือน", "เงินเดือน (บาท)"]),
            .init(field: .startDate, headers: ["วันที่เริ่มรับราชการ"]),
        ],
        ignoredHeaders: ["ลำดับที่", "ระดับการศึกษา", "วุฒิการศึกษา", "ต่ำกว่าสำนัก/กอง 2 ระดับ"],
        identity: [.citizenId, .positionNumber], hash: "")

    static let positions = SourceMapping(
        name: "positions", title: Wording(th: "อัตรากำลัง", en: "positions"), kind: .position, isComplete: true,
        columns: [
            .init(field: .sequence, headers: ["ลำดับ"]),
            .init(field: .ministry, headers: ["ชื่อกระทรวง", "tempMinistry"]),
            .init(field: .department, headers: ["ชื่อกรม", "Organzie"]),
            .init(field: .unit, headers: ["ชื่อสำนัก/กอง", "DivisionName"], isRequired: true),
            .init(field: .positionNumber, headers: ["เลขที่ตำแหน่ง", "tempPositionNo"], isRequired: true),
            .init(field: .positionTitle, headers: ["ชื่อตำแหน่งในสายงาน", "tempLine"], isRequired: true),
            .init(field: .positionType, headers: ["ประเภทตำแหน่ง", "tempPositionType"]),
            .init(field: .level, headers: ["ชื่อระดับ", "tempLevel"], isRequired: true),
            .init(field: .province, headers: ["จังหวัด", "tempProvince"]),
            .init(field: .positionStatus, headers: ["สถานภาพของตำแหน่ง", "tempPositionStatus"], isRequired: true),
            .init(field: .citizenId, headers: ["เลขประจำตัวประชาชน", "tempCardNo"]),
        ],
        identity: [.positionNumber], hash: "")

    static let score = SourceMapping(
        name: "epm-scores", title: Wording(th: "ผลการประเมิน", en: "scores"), kind: .assessment, isComplete: true,
        titlePatterns: ["รายงานการประเมิน KPI รายบุคคล"],
        columns: [
            .init(field: .sequence, headers: ["ลำดับ", "ลำดับที่"]),
            .init(field: .fullName, headers: ["ชื่อ - สกุล", "ชื่อ-นามสกุล"], isRequired: true),
            .init(field: .positionNumber, headers: ["เลขที่ตำแหน่ง"], isRequired: true),
            .init(field: .titleWithLevel, headers: ["ตำแหน่ง"]),
            .init(field: .roundHalf, headers: ["ครั้งที่"], isRequired: true),
            .init(field: .resultScore, headers: ["คะแนนผลสำเร็จของงาน"], isRequired: true),
            .init(field: .competencyScore, headers: ["คะแนนสมรรถนะ"], isRequired: true),
            .init(field: .totalScore, headers: ["ผลรวม"], isRequired: true),
            .init(field: .grade, headers: ["ระดับผลการประเมิน(หลัก)"]),
            .init(field: .subGrade, headers: ["ระดับผลการประเมิน(ย่อย)"]),
            .init(field: .scoreVisible, headers: ["อนุญาตให้เห็นคะแนน"]),
            .init(field: .acknowledged, headers: ["รับทราบในการประเมินคะแนน", "รับทราบ/ไม่รับทราบ"]),
        ],
        identity: [.positionNumber, .nameAndUnit], groupField: .unit, trailers: ["จำนวนข้อมูล # รายการ"],
        subtotals: ["รวม"], hash: "")

    static let salary = SourceMapping(
        name: "salary-result", title: Wording(th: "ผลการเลื่อนเงินเดือน", en: "raises"), kind: .raise,
        isComplete: true,
        columns: [
            .init(field: .citizenId, headers: ["เลขประจำตัวประชาชน"], isRequired: true),
            .init(field: .fullName, headers: ["ชื่อ-นามสกุล"], isRequired: true),
            .init(field: .positionNumber, headers: ["เลขที่ตำแหน่ง", "เลขตำแหน่ง"]),
            .init(field: .positionTitle, headers: ["ชื่อตำแหน่ง"]),
            .init(field: .level, headers: ["ระดับตำแหน่ง"]),
            .init(field: .salary, headers: ["เงินเดือน", "เงินเดือน (บาท)"], isRequired: true),
            .init(field: .salaryCeiling, headers: ["เงินเดือนสูงสุด", "เงินเดือนสูงสุด แต่ละประเภทฯ"]),
            .init(field: .base, headers: ["ฐานในการคำนวณ", "ฐานในการคำนวณ (บาท)"]),
            .init(field: .totalScore, headers: ["คะแนนการประเมิน", "ร้อยละของการประเมิน"]),
            .init(field: .percent, headers: ["ร้อยละของการเลื่อน"], isRequired: true),
            .init(field: .computedAmount, headers: ["จำนวนเงินที่คำนวณได้"]),
            .init(
                field: .increment,
                headers: ["จำนวนเงินที่ได้รับการเลื่อนจริง", "จำนวนเงินที่ได้รับการเลื่อนจริง(บาท)"],
                isRequired: true),
            .init(field: .specialPay, headers: ["เงินตอบแทนฯ"]),
            .init(field: .raiseSum, headers: ["รวม"]),
            .init(field: .newSalary, headers: ["เงินเดือนหลังเลื่อน", "เงินเดือนหลังเลื่อน (บาท)"], isRequired: true),
            .init(field: .grade, headers: ["ผลการประเมิน"]),
            .init(field: .note, headers: ["หมายเหตุ"]),
            .init(field: .livingAllowance, headers: ["*ค่าครองชีพชั่วคราว"]),
            .init(field: .unit, headers: ["สังกัด"]),
        ],
        identity: [.citizenId], hash: "")

    static let payroll = SourceMapping(
        name: "payroll", title: Wording(th: "บัญชีถือจ่าย", en: "payroll"), kind: .person, isComplete: true,
        columns: [
            .init(field: .citizenId, headers: ["เลขประจำตัวประชาชน"], isRequired: true),
            .init(field: .fullName, headers: ["ชื่อ-นามสกุล", "ชื่อ - สกุล"], isRequired: true),
            .init(field: .payNumber, headers: ["เลขถือจ่าย"]),
            .init(field: .salary, headers: ["เงินเดือน", "เงินเดือน (บาท)"], isRequired: true),
            .init(field: .unit, headers: ["หน่วยงาน", "สังกัด"]),
        ],
        identity: [.citizenId, .nameAndUnit], hash: "")

    static func named(_ name: String) -> SourceMapping? { all.first { $0.name == name } }
}

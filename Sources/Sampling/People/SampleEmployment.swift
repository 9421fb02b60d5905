/// What makes somebody an employee and no official: ลูกจ้างประจำ or พนักงานราชการ.
struct SampleEmployment: Sendable {
    enum Kind: Sendable { case permanent, contract }

    let kind: Kind
    /// As findings write levels.
    let levelCode: String
    /// As registers write it: `ส2`, `กลุ่มงานบริการ`.
    let level: String
    /// The account of wages of a permanent employee, or what the group of a government employee is paid, in baht.
    let account: String
    let least: Int
    let most: Int
    let titles: [String]

    /// Officials have 70 of 100 points for results, government employees 80.
    var resultWeight: Int { kind == .permanent ? 70 : 80 }

    static let permanent = [
        SampleEmployment(
            kind: .permanent, levelCode: "บ1", level: "บ1", account: "กลุ่มที่ 1", least: 9_000, most: 19_100,
            titles: ["พนักงานสถานที่", "พนักงานรักษาความปลอดภัย"]),
        SampleEmployment(
            kind: .permanent, levelCode: "ส1", level: "ส1", account: "กลุ่มที่ 1", least: 10_000, most: 19_100,
            titles: ["พนักงานพิมพ์", "พนักงานธุรการ"]),
        SampleEmployment(
            kind: .permanent, levelCode: "ส2", level: "ส2", account: "กลุ่มที่ 2", least: 12_000, most: 23_340,
            titles: ["พนักงานขับรถยนต์", "พนักงานพัสดุ"]),
        SampleEmployment(
            kind: .permanent, levelCode: "ช3", level: "ช2/หน.", account: "กลุ่มที่ 2", least: 14_000, most: 23_340,
            titles: ["ช่างไม้", "ช่างเครื่องยนต์"]),
    ]

    static let contract = [
        SampleEmployment(
            kind: .contract, levelCode: "E1", level: "กลุ่มงานบริการ", account: "กลุ่มงานบริการ", least: 10_430,
            most: 20_210, titles: ["พนักงานบริการ", "พนักงานธุรการ"]),
        SampleEmployment(
            kind: .contract, levelCode: "E6", level: "กลุ่มงานเทคนิคทั่วไป", account: "กลุ่มงานเทคนิคทั่วไป",
            least: 11_280, most: 24_930, titles: ["เจ้าพนักงานธุรการ", "นายช่างเทคนิค"]),
        SampleEmployment(
            kind: .contract, levelCode: "E3", level: "กลุ่มงานบริหารทั่วไป", account: "กลุ่มงานบริหารทั่วไป",
            least: 18_000, most: 34_700, titles: ["นักวิเคราะห์นโยบายและแผน", "นักทรัพยากรบุคคล", "นิติกร"]),
    ]

    /// The grade that a whole total of a permanent employee, or a total of anybody else, in hundredths, makes.
    func grade(total: Int) -> String {
        guard kind == .permanent else { return SampleGrade(total: total).name }
        return total >= 9000 ? "ดีเด่น" : total >= 6000 ? "เป็นที่ยอมรับได้" : "ต้องปรับปรุง"
    }
}

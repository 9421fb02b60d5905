/// Names made of common parts; nobody's in particular.
///
/// No given name begins with the letters of a prefix, so that prefix and name may stand together.
enum SampleNames {
    private static let first = [
        "กิตติ", "ธนา", "วร", "ณัฐ", "อภิ", "ภัทร", "พีร", "ศุภ", "ปิย", "จิร", "เกียรติ", "อนุ", "ธีร", "รัช", "สิทธิ", "สุ",
        "วิ", "มน", "อร", "ปริ", "ชล", "กัญ", "ทัศ", "เจต", "ลลิ", "บุษ", "ขวัญ", "อิส",
    ]
    private static let lastOfMen = [
        "พงศ์", "ชัย", "วัฒน์", "ศักดิ์", "เดช", "วุฒิ", "กร", "ภพ", "ชาติ", "วิทย์", "โชติ", "ทัต", "ดล", "ณรงค์", "ธวัช", "สรรค์",
    ]
    private static let lastOfWomen = [
        "พร", "รัตน์", "นันท์", "ภรณ์", "วรรณ", "ลักษณ์", "ดา", "นี", "ยา", "มาศ", "กานต์", "ญา", "ธิดา", "นภา", "รัศมี", "ภา",
    ]
    private static let firstOfSurname = [
        "แก้ว", "ทอง", "บุญ", "ศรี", "สุข", "วงศ์", "จันทร์", "เพชร", "พงษ์", "รัตน", "ชัย", "ธรรม", "อินทร์", "มณี", "นาค", "ไพ",
        "สม", "เจริญ", "ประเสริฐ", "สิริ", "ปัญญา", "กล้า", "คง", "ใจ", "มั่น", "ยิ่ง", "ลาภ", "วัฒน", "สาย", "หาญ",
    ]
    private static let lastOfSurname = [
        "ดี", "งาม", "มงคล", "สกุล", "ทรัพย์", "พันธ์", "รักษ์", "เลิศ", "ไทย", "สวัสดิ์", "ภักดี", "วัฒนา", "สมบัติ", "ดำรง", "พิทักษ์",
        "ไพศาล", "รุ่งเรือง", "อารี", "สุวรรณ", "บำรุง", "ชำนาญ", "สงวน", "นิยม", "สว่าง", "เกษม", "บริบูรณ์", "ขจร", "พานิช", "เดชา",
        "สมัย",
    ]
    private static let tailOfSurname = ["", "", "กุล", "ชาติ", "วงศ์"]

    static func given(isMan: Bool, _ random: inout SampleRandom) -> String {
        random.pick(first) + random.pick(isMan ? lastOfMen : lastOfWomen)
    }

    static func surname(_ random: inout SampleRandom) -> String {
        random.pick(firstOfSurname) + random.pick(lastOfSurname) + random.pick(tailOfSurname)
    }

    private static let ranksOfMen = ["ว่าที่ร้อยตรี", "ร้อยเอก", "พันตรี", "จ่าสิบเอก", "พันตำรวจโท", "สิบเอก", "เรือตรี"]
    private static let ranksOfWomen = ["ว่าที่ร้อยตรีหญิง", "ร้อยเอกหญิง", "พันตำรวจโทหญิง"]
    private static let academic = ["ดร.", "ผศ.ดร.", "ผศ.", "รศ.ดร."]

    /// Most are called by the common prefixes; some have a rank, or with a higher degree an academic one.
    static func prefix(isMan: Bool, level: SampleLevel, _ random: inout SampleRandom) -> String {
        if random.chance(22) { return random.pick(isMan ? ranksOfMen : ranksOfWomen) }
        if level.group == .knowledge, random.chance(18) { return random.pick(academic) }
        if isMan { return "นาย" }
        return random.chance(430) ? "นาง" : "นางสาว"
    }
}

import Records
import Rulebook
import TestSupport
import Testing

/// Small code tables for these tests; the real ones are files under Mappings.
enum SampleTables {
    static let tables = CodeTables(
        prefixes: prefixes, genders: genders, positionTypes: types, levels: levels, provinces: provinces,
        staffTypes: staffTypes, positionStatuses: statuses, grades: grades, words: words)

    /// Words of cells are those of the shipped files.
    private static let words: WordTables = {
        do throws(RulebookError) {
            return try Rulebook.load(directory: RepositoryRoot.path("Mappings")).tables.words
        } catch {
            Issue.record("\(error.message(.english))")
            return WordTables()
        }
    }()

    static let prefixes = CodeTable(
        name: "prefixes",
        entries: [
            .init(code: "นาย", name: "นาย", aliases: ["*นาย"], attributes: ["gender": "male"]),
            .init(code: "นาง", name: "นาง", aliases: ["นางย", "6าง"], attributes: ["gender": "female"]),
            .init(
                code: "นางสาว", name: "นางสาว", aliases: ["น.ส.", "นส.", "นส", "นายสาว", "นางสาย"],
                attributes: ["gender": "female"]),
            .init(code: "เด็กชาย", name: "เด็กชาย", aliases: ["ด.ช."], attributes: ["gender": "male"]),
            .init(
                code: "ว่าที่ร้อยตรี", name: "ว่าที่ร้อยตรี", aliases: ["ว่าที่ ร.ต.", "ว่าที่ร้อยตรีชาย"],
                attributes: ["gender": "male", "ambiguous": "ว่าที่เรือตรี"]),
            .init(
                code: "ว่าที่ร้อยตรีหญิง", name: "ว่าที่ร้อยตรีหญิง", aliases: ["ว่าที่ ร.ต.หญิง"],
                attributes: ["gender": "female"]),
            .init(code: "ร้อยตรี", name: "ร้อยตรี", aliases: ["ร.ต."]),
            .init(code: "ร้อยตำรวจเอก", name: "ร้อยตำรวจเอก", aliases: ["ร.ต.อ."]),
            .init(code: "ร้อยตำรวจโท", name: "ร้อยตำรวจโท", aliases: ["ร.ต.ท."]),
            .init(code: "พันตำรวจเอก", name: "พันตำรวจเอก", aliases: ["พ.ต.อ."]),
            .init(code: "จ่าสิบเอก", name: "จ่าสิบเอก", aliases: ["จ.ส.อ."]),
            .init(code: "หม่อมราชวงศ์", name: "หม่อมราชวงศ์", aliases: ["ม.ร.ว."]),
            .init(code: "หม่อมหลวง", name: "หม่อมหลวง", aliases: ["ม.ล."]),
            .init(code: "ดร.", name: "ดอกเตอร์", aliases: []),
            .init(code: "ผู้ช่วยศาสตราจารย์", name: "ผู้ช่วยศาสตราจารย์", aliases: ["ผศ."]),
            .init(code: "รองศาสตราจารย์", name: "รองศาสตราจารย์", aliases: ["รศ."]),
            .init(code: "ศาสตราจารย์", name: "ศาสตราจารย์", aliases: ["ศ."]),
            .init(code: "แพทย์หญิง", name: "แพทย์หญิง", aliases: ["พญ."]),
            .init(code: "นายแพทย์", name: "นายแพทย์", aliases: ["นพ."]),
        ])

    static let genders = CodeTable(
        name: "genders",
        entries: [
            .init(code: "male", name: "ชาย", aliases: ["1", "M"]),
            .init(code: "female", name: "หญิง", aliases: ["2", "F"]),
        ], leading: ["เพศ"])

    static let types = CodeTable(
        name: "position-types",
        entries: [
            .init(code: "O", name: "ทั่วไป"), .init(code: "K", name: "วิชาการ"), .init(code: "D", name: "อำนวยการ"),
            .init(code: "M", name: "บริหาร"),
        ], leading: ["ตำแหน่งประเภท", "ประเภท"])

    private static func level(_ code: String, _ type: String, _ name: String, _ aliases: [String]) -> CodeTable.Entry {
        CodeTable.Entry(code: code, name: name, aliases: aliases, attributes: ["type": type])
    }

    static let levels = CodeTable(
        name: "levels",
        entries: [
            level("O1", "O", "ปฏิบัติงาน", ["ปง.", "ทั่วไป ปฏิบัติงาน"]), level("O2", "O", "ชำนาญงาน", ["ชง."]),
            level("O3", "O", "อาวุโส", ["อว."]), level("O4", "O", "ทักษะพิเศษ", ["ทพ."]),
            level("K1", "K", "ปฏิบัติการ", ["ปก."]), level("K2", "K", "ชำนาญการ", ["ชก."]),
            level("K3", "K", "ชำนาญการพิเศษ", ["ชพ."]), level("K4", "K", "เชี่ยวชาญ", ["ชช."]),
            level("K5", "K", "ทรงคุณวุฒิ", ["ทว."]), level("D1", "D", "อำนวยการต้น", ["ต้น", "อต."]),
            level("D2", "D", "อำนวยการสูง", ["สูง", "อส."]), level("M1", "M", "บริหารต้น", ["ต้น", "บต."]),
            level("M2", "M", "บริหารสูง", ["สูง", "บส."]), level("E1", "", "กลุ่มงานบริการ", ["บริการ"]),
            level("07", "", "ระดับ 7", ["7"]),
        ], leading: ["ระดับ"])

    static let provinces = CodeTable(
        name: "provinces",
        entries: [
            .init(code: "กรุงเทพมหานคร", name: "กรุงเทพมหานคร", aliases: ["กทม.", "กรุงเทพฯ", "10", "1000"]),
            .init(code: "พระนครศรีอยุธยา", name: "พระนครศรีอยุธยา", aliases: ["อยุธยา"]),
            .init(code: "นราธิวาส", name: "นราธิวาส"), .init(code: "น่าน", name: "น่าน"),
            .init(code: "เชียงใหม่", name: "เชียงใหม่"), .init(code: "นครราชสีมา", name: "นครราชสีมา"),
            .init(code: "ขอนแก่น", name: "ขอนแก่น"), .init(code: "ภูเก็ต", name: "ภูเก็ต"),
            .init(code: "สงขลา", name: "สงขลา"), .init(code: "พิษณุโลก", name: "พิษณุโลก"),
            .init(code: "ชลบุรี", name: "ชลบุรี"), .init(code: "อุบลราชธานี", name: "อุบลราชธานี"),
        ], leading: ["จังหวัด", "จ."])

    static let staffTypes = CodeTable(
        name: "staff-types",
        entries: [.init(code: "1", name: "ข้าราชการ"), .init(code: "3", name: "พนักงานราชการ", aliases: ["พรก."])])

    static let statuses = CodeTable(
        name: "position-statuses",
        entries: [
            .init(code: "occupied", name: "มีคนถือครอง", aliases: ["มีคนครอง"]),
            .init(code: "vacant", name: "ตำแหน่งว่าง", aliases: ["ว่างมีงบ"]),
        ])

    static let grades = CodeTable(
        name: "grades",
        entries: ["ดีเด่น", "ดีมาก", "ดี", "พอใช้", "ต้องปรับปรุง"].map { .init(code: $0, name: $0) },
        leading: ["ระดับ"])
}

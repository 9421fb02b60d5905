import Mapping
import Records
import Testing

struct TitleFactsTests {
    @Test(arguments: [
        ("รายงานการประเมิน KPI รายบุคคล ปีงบประมาณ 2565 ครั้งที่ 2", 2565, 2),
        ("รายงานการประเมิน KPI รายบุคคล ปีงบประมาณ ๒๕๖๕ ครั้งที่ ๒", 2565, 2),
        ("กองการเจ้าหน้าที่  ปีงบประมาณ  2565  รอบการประเมิน  ครั้งที่  1 ", 2565, 1),
        ("ปีงบประมาณ พ.ศ. 2566 ครั้งที่ 1", 2566, 1),
        ("ประจำปีงบประมาณ 2566 รอบที่ 1", 2566, 1),
        ("รอบการประเมิน ครั้งที่ 2/2565", 2565, 2),
        ("ผลการประเมินรอบ 2565/1", 2565, 1),
        ("บัญชีรายละเอียดให้ข้าราชการได้รับการเลื่อนเงินเดือนรอบวันที่ 1 ต.ค. 2565 ", 2565, 2),
        ("เลื่อนเงินเดือนรอบวันที่ 1 เมษายน 2566", 2566, 1),
        ("รอบการประเมิน 1 ตุลาคม 2564 - 31 มีนาคม 2565", 2565, 1),
    ])
    func titlesNameTheirRound(_ title: String, _ year: Int, _ half: Int) {
        let facts = TitleFacts(titles: [title])
        #expect(facts.fiscalYear == year)
        #expect(facts.half == half)
        #expect(facts.day == nil)
    }

    @Test func aReportOverBothHalvesNamesNone() {
        let facts = TitleFacts(titles: ["รายงาน ปีงบประมาณ 2565 ครั้งที่ 1 และ ครั้งที่ 2"])
        #expect(facts.fiscalYear == 2565)
        #expect(facts.half == nil)
    }

    @Test func aTrialsNumberIsNoHalf() {
        let facts = TitleFacts(titles: [
            "รายงานแบบทดสอบ  รอบที่ 2 ทดลองครั้งที่ 1", "กองคลัง  ปีงบประมาณ  2565  รอบการประเมิน  ครั้งที่  2 ",
        ])
        #expect(facts.half == 2)
        #expect(TitleFacts(titles: ["รอบที่ 2 ทดลองครั้งที่ 1"]).half == 2)
    }

    @Test func titlesThatDisagreeSayNothing() {
        #expect(TitleFacts(titles: ["ปีงบประมาณ 2565", "ปีงบประมาณ 2566"]).fiscalYear == nil)
    }

    @Test(arguments: [
        "ข้อมูล ณ วันที่ 1 กันยายน 2565", "ณ วันที่ ๑ กันยายน พ.ศ. ๒๕๖๕", "ณ 1 ก.ย. 2565", "ณ วันที่ 1 ก.ย. 65",
        "ณ วันที่ 01/09/2565", "ณวันที่ 1/9/2022", "รายงานประจำวันที่ 1 กันยายน 2565",
        "ข้อมูล ณ วันที่ 1 กันยายน 2565 พิมพ์วันที่ 5 กันยายน 2565",
    ])
    func theDayIsFound(_ title: String) {
        #expect(TitleFacts(titles: ["กรมบริการตัวอย่าง", title]).day == Day(year: 2022, month: 9, day: 1))
    }

    @Test(arguments: ["ณ วันที่ 31 กันยายน 2565", "ณ วันที่ 1", "ณ กันยายน 2565", "ประจำรอบการประเมินครั้งที่ 1 พ.ศ. 31/03/"])
    func whatIsNoDayIsNone(_ title: String) {
        #expect(TitleFacts(titles: [title]).day == nil)
    }

    @Test func februaryIsNotTheCommission() {
        #expect(TitleFacts(titles: ["ณ วันที่ 28 ก.พ. 2566"]).day == Day(year: 2023, month: 2, day: 28))
        #expect(TitleFacts(titles: ["รูปแบบมาตรฐานกลาง ของสำนักงาน ก.พ."]) == TitleFacts())
    }

    @Test(arguments: [
        ("กรมบริการตัวอย่าง", "กรมบริการตัวอย่าง"), ("กระทรวงตัวอย่าง กรมบริการตัวอย่าง", "กรมบริการตัวอย่าง"),
        ("บัญชีรายชื่อข้าราชการ||กรมบริการตัวอย่าง", "กรมบริการตัวอย่าง"),
        ("สำนักงานปลัดกระทรวงตัวอย่าง", "สำนักงานปลัดกระทรวงตัวอย่าง"),
    ])
    func theDepartmentIsFound(_ title: String, _ department: String) {
        #expect(TitleFacts(titles: ["รายงาน", title]).department == department)
    }

    @Test func columnWordsAreNoDepartment() {
        #expect(TitleFacts(titles: ["ข้อมูลข้าราชการ กรม / สำนักงาน"]).department == nil)
    }
}

import Foundation
import Records
import Testing

@testable import Rulebook

/// The headers of the official layouts, each of them known to its mapping: bound or ignored.
@Suite struct SourceLayoutTests {
    struct Layout: Sendable, CustomTestStringConvertible {
        var name: String
        var source: String
        /// Joined by a dot in the middle; header rows are joined by a blank.
        var headers: String

        var testDescription: String { name }
    }

    static let layouts = [
        Layout(
            name: "roster of 142 columns", source: "dpis-roster",
            headers: """
                เลขที่ตำแหน่ง · คำนำหน้าชื่อ(ไทย) · ชื่อ(ไทย) · นามสกุล(ไทย) · คำนำหน้าชื่อ(อังกฤษ) · \
                ชื่อ(อังกฤษ) · นามสกุล(อังกฤษ) · เลขประจำตัวประชาชน · เพศ · วัน/เดือน/ปีเกิด · อายุข้าราชการ · \
                ตำแหน่งในสายงาน · ตำแหน่งในการบริหารงาน · ประเภทตำแหน่ง · ระดับตำแหน่ง · กระทรวง · กรม · \
                สำนัก/กอง · ต่ำกว่าสำนัก/กอง 1 ระดับ · ต่ำกว่าสำนัก/กอง 2 ระดับ · เงินเดือน · \
                เงินประจำตำแหน่ง · วันเกษียณอายุ · วันที่เริ่มรับราชการ · อายุราชการ(อายุงาน) · \
                วันที่เข้าส่วนราชการ · ระดับการศึกษา · วุฒิการศึกษา · วุฒิที่ใช้บรรจุสาขาวิชาเอก · \
                สถาบันการศึกษา · ประเทศที่สำเร็จการศึกษา · ปีที่สำเร็จการศึกษา · ประเภททุนของวุฒิที่ใช้บรรจุ · \
                วุฒิในตำแหน่งปัจจุบันสาขาวิชาเอก · ประเภททุนของวุฒิในตำแหน่งปัจจุบัน · วุฒิสูงสุดสาขาวิชาเอก · \
                ประเภททุนของวุฒิสูงสุด · ด้านความเชี่ยวชาญพิเศษ · ด้านรอง · ด้านย่อย · เน้นทาง · \
                ปีที่รับเครื่องราชฯ · เครื่องราช ฯ · สายงานระดับ · ระดับ 1 · ระดับ 2 · ระดับ 3 · ระดับ 4 · \
                ระดับ 5 · ระดับ 6 · ระดับ 7 · ระดับ 8 · ระดับ 9 · ระดับ 10 · ระดับ 11 · ปฏิบัติงาน · ชำนาญงาน · \
                อาวุโส · ทักษะพิเศษ · ปฏิบัติการ · ชำนาญการ · ชำนาญการพิเศษ · เชี่ยวชาญ · ทรงคุณวุฒิ · \
                อำนวยการต้น · อำนวยการสูง · บริหารต้น · บริหารสูง · วันที่เข้าสู่ระดับปัจจุบัน · \
                ฐานในการคำนวณ · สำนัก/กองมอบหมายงาน · เลขที่แฟ้ม · เบอร์โทรศัพท์มือถือ · อีเมล์ · \
                เลขที่ประจำตัวข้าราชการ · ความเชี่ยวชาญด้านหลัก-1 · ความเชี่ยวชาญด้านรอง-1 · \
                รายละเอียด/คำอธิบาย-1 · ระดับความสามารถ-1 · ประเภทความเชี่ยวชาญ-1 · ความเชี่ยวชาญด้านหลัก-2 · \
                ความเชี่ยวชาญด้านรอง-2 · รายละเอียด/คำอธิบาย-2 · ระดับความสามารถ-2 · ประเภทความเชี่ยวชาญ-2 · \
                จังหวัด
                """),
        Layout(
            name: "roster with two header rows", source: "dpis-roster",
            headers: """
                ลำดับที่ · เลขที่ ตำแหน่ง · ข้าราชการ คำนำหน้า · ชื่อ · นามสกุล · ตำแหน่ง สายงาน · ประเภท · \
                ระดับ · เงินเดือน (บาท) · เลขประจำตัว ประชาชน
                """),
        Layout(
            name: "roster with captions over columns", source: "dpis-roster",
            headers: """
                ลำดับที่ · เลขที่ ตำแหน่ง · ข้าราชการ คำนำหน้า · ข้าราชการ ชื่อ · ข้าราชการ นามสกุล · \
                ตำแหน่ง สายงาน · ตำแหน่ง ประเภท · ตำแหน่ง ระดับ · เงินเดือน (บาท) · เลขประจำตัว ประชาชน
                """),
        Layout(
            name: "GPIS, Thai headers", source: "gpis-positions",
            headers: """
                ลำดับ · รหัสกระทรวง+กรม · ชื่อกระทรวง · ชื่อกรม · ชื่อสำนัก/กอง · เลขที่ตำแหน่ง · \
                รหัสตำแหน่งในสายงาน · ชื่อตำแหน่งในสายงาน · กลุ่มประเภทตำแหน่ง · ประเภทตำแหน่ง · รหัสระดับ · \
                ชื่อระดับ · รหัสตำแหน่งในการบริหารงาน · ชื่อตำแหน่งในการบริหารงาน · รหัสสาขาความเชี่ยวชาญ · \
                ชื่อสาขาความเชี่ยวชาญ · รหัสจังหวัด · ชื่อจังหวัด · สังกัดราชการส่วนกลาง/ส่วนภูมิภาค · \
                สถานภาพของตำแหน่ง · รหัสคำนำหน้าชื่อ · คำนำหน้าชื่อ · ชื่อตัว · ชื่อสกุล · เลขประจำตัวประชาชน · \
                รหัสเพศ · เพศ · วัน เดือน ปีเกิด · วัน เดือน ปีบรรจุ · เงินเดือนปัจจุบัน · เงินประจำตำแหน่ง · \
                รหัสระดับการศึกษาสูงสุด · ชื่อระดับการศึกษาสูงสุด · ชื่อวุฒิการศึกษาสูงสุด · ชื่อสาขาวิชาเอก · \
                ชื่อสถาบันการศึกษา · รหัสประเทศที่สำเร็จการศึกษา · ชื่อประเทศที่สำเร็จการศึกษา · \
                รหัสประเภททุนการศึกษา · ชื่อประเภททุนการศึกษา · รหัสการเคลื่อนไหวของข้าราชการ · \
                ชื่อการเคลื่อนไหวของข้าราชการ · วันที่คำสั่งมีผลบังคับใช้ · จังหวัด
                """),
        Layout(
            name: "GPIS, temp headers", source: "gpis-positions",
            headers: """
                tempMinistry · Organzie · DivisionName · tempPositionNo · tempLine · tempPositionType · \
                tempLevel · tempManagePosition · tempSkill · tempOrganizeType · tempProvince · \
                tempPositionStatus · tempPrename · tempFirstName · tempLastName · tempCardNo · tempGender · \
                tempBirthDate · tempStartDate · tempSalary · tempPositionSalary · tempEducationLevel · \
                tempEducationName · tempEducationMajor · tempGraduated · tempEducationCountry · \
                tempScholarType · tempMovementType · tempMovementDate · tempClName · tempFlowDate
                """),
        Layout(
            name: "R0901", source: "dpis-score-report",
            headers: """
                ลำดับ · ชื่อ - สกุล · เลขที่ตำแหน่ง · ตำแหน่ง · ครั้งที่ · คะแนนผลสำเร็จของงาน · คะแนนสมรรถนะ · \
                ผลรวม · ระดับผลการประเมิน(หลัก) · ระดับผลการประเมิน(ย่อย) · อนุญาตให้เห็นคะแนน · \
                รับทราบในการประเมินคะแนน
                """),
        Layout(
            name: "sheet that DPIS imports", source: "dpis-salary-result",
            headers: """
                เลขประจำตัวประชาชน · ชื่อ-นามสกุล · เลขที่ตำแหน่ง · ชื่อตำแหน่ง · ระดับตำแหน่ง · เงินเดือน · \
                เงินเดือนสูงสุด · ฐานในการคำนวณ · คะแนนการประเมิน · ร้อยละของการเลื่อน · จำนวนเงินที่คำนวณได้ · \
                จำนวนเงินที่ได้รับการเลื่อนจริง · เงินตอบแทนฯ · รวม · เงินเดือนหลังเลื่อน · ผลการประเมิน · \
                หมายเหตุ · *ค่าครองชีพชั่วคราว · สังกัด
                """),
        Layout(
            name: "Comptroller General's form", source: "dpis-salary-result",
            headers: """
                เลขประจำตัว ประชาชน · ชื่อ-นามสกุล · เลขตำแหน่ง · ชื่อตำแหน่ง · ระดับตำแหน่ง · \
                เงินเดือน (บาท) · เงินเดือนสูงสุด แต่ละประเภทฯ · ฐานในการ คำนวณ (บาท) · ร้อยละของ การประเมิน · \
                ร้อยละของ การเลื่อน · จำนวนเงินที่ คำนวณได้ · จำนวนเงินที่ได้รับ การเลื่อนจริง(บาท) · \
                เงินตอบแทนฯ · รวม · เงินเดือน หลังเลื่อน (บาท) · ผลการ ประเมิน · หมายเหตุ
                """),
        Layout(
            name: "payroll", source: "payroll",
            headers: """
                เลขประจำตัวประชาชน · ชื่อ-นามสกุล · เลขถือจ่าย · เงินเดือน · หน่วยงาน
                """),
    ]

    @Test(arguments: layouts)
    func everyHeaderIsKnown(_ layout: Layout) throws {
        let mapping = try #require(try Shipped.rulebook().mapping(named: layout.source))
        let headers = layout.headers.components(separatedBy: " · ")
        let bound = Set(mapping.columns.flatMap(\.headers).map(TextKey.header(of:)))
        let known = bound.union(mapping.ignoredHeaders.map(TextKey.header(of:)))
        #expect(headers.filter { !known.contains(TextKey.header(of: $0)) } == [])
        let found = Set(headers.map(TextKey.header(of:)))
        let missing = mapping.columns.filter { column in
            column.isRequired && !column.headers.contains { found.contains(TextKey.header(of: $0)) }
        }
        // A roster of a chosen set of columns may lack some; the complete layouts lack none.
        #expect(missing.map(\.field).filter { $0 != .birthDate || layout.source != "dpis-roster" } == [])
    }

    @Test func sourcesAreInTheOrderOfTheirNames() throws {
        let names = try Shipped.rulebook().mappings.map(\.name)
        #expect(names == names.sorted())
    }

    @Test func whatTheSourcesAre() throws {
        let book = try Shipped.rulebook()
        let kinds = Dictionary(uniqueKeysWithValues: book.mappings.map { ($0.name, $0.kind) })
        #expect(
            kinds == [
                "cgd-payslips": .person,
                "competency-matrix": .competency,
                "competency-scores": .competency,
                "dpis-acting-order": .movement,
                "dpis-attendance": .leave,
                "dpis-competency-summary": .competency,
                "dpis-contract-positions": .position,
                "dpis-discipline": .discipline,
                "dpis-entry-order": .movement,
                "dpis-form-competencies": .competency,
                "dpis-form-indicators": .indicator,
                "dpis-form-summary": .assessment,
                "dpis-idp": .competency,
                "dpis-leave-list": .leave,
                "dpis-leave-month": .leave,
                "dpis-move-order": .movement,
                "dpis-pay-adjustment": .raise,
                "dpis-permanent-positions": .position,
                "dpis-positions": .position,
                "dpis-roster": .person,
                "dpis-salary-history": .movement,
                "dpis-salary-order": .raise,
                "dpis-salary-result": .raise,
                "dpis-salary-result-unit": .raise,
                "dpis-score-report": .assessment,
                "dpis-secondments": .movement,
                "dpis-special-pay-order": .raise,
                "dpis-step-order": .raise,
                "dpis-table-assessments": .assessment,
                "dpis-table-competencies": .competency,
                "dpis-table-contract-positions": .position,
                "dpis-table-employee-positions": .position,
                "dpis-table-indicators": .indicator,
                "dpis-table-persons": .person,
                "dpis-table-positions": .position,
                "dpis-table-raises": .raise,
                "epm-assessments": .assessment,
                "epm-assessors": .rating,
                "epm-competencies": .competency,
                "epm-indicators": .indicator,
                "geis-employees": .position,
                "gpis-positions": .position,
                "moi-positions": .position,
                "movements": .movement,
                "payroll": .person,
                "rater-assignments": .rating,
                "score-summary": .assessment,
                "seis-management-competencies": .competency,
                "seis-salary-history": .movement,
            ])
        #expect(book.mappings.allSatisfy { $0.hash.count == 64 && $0.unknownColumns == .flag })
        // Orders and lists of events tell of some; who is not in them is not missing.
        #expect(
            book.mappings.filter { !$0.isComplete }.map(\.name) == [
                "dpis-acting-order",
                "dpis-competency-summary",
                "dpis-discipline",
                "dpis-entry-order",
                "dpis-form-competencies",
                "dpis-form-indicators",
                "dpis-form-summary",
                "dpis-idp",
                "dpis-leave-list",
                "dpis-leave-month",
                "dpis-move-order",
                "dpis-pay-adjustment",
                "dpis-salary-history",
                "dpis-salary-order",
                "dpis-secondments",
                "dpis-special-pay-order",
                "dpis-step-order",
                "dpis-table-competencies",
                "dpis-table-indicators",
                "dpis-table-raises",
                "movements",
                "seis-management-competencies",
                "seis-salary-history",
            ])
        #expect(book.mapping(named: "dpis-score-report")?.groupField == .unit)
        #expect(book.mapping(named: "dpis-score-report")?.trailers.contains("จำนวนข้อมูล # รายการ") == true)
        #expect(book.mapping(named: "payroll")?.column(for: .payNumber)?.headers.first == "เลขถือจ่าย")
        #expect(book.mapping(named: "payroll")?.column(for: .positionNumber) == nil)
        #expect(
            book.mapping(named: "dpis-salary-result")?.column(for: .grade)?.values["เลื่อนเงินเดือนระดับดีเด่น"] == "ดีเด่น")
        #expect(book.mapping(named: "dpis-roster")?.identity == [.citizenId, .positionNumber, .nameAndUnit])
    }

    @Test func sourceTitlesAreWords() throws {
        #expect(try Shipped.rulebook().catalogue.word("payroll").en == "Payroll")
    }
}

import Records
import TestSupport
import Testing

@testable import Reconciling

struct FieldDiffersRuleTests {
    private func pair(_ field: Field, _ register: String, _ raise: String) -> [SourceRecords] {
        [
            Sample.register(Sample.person(id: Sample.ids[0], more: [field: register])),
            Sample.raises(Sample.person(id: Sample.ids[0], more: [field: raise])),
        ]
    }

    @Test(arguments: [
        (FindingCode.nameDiffers, Field.surname, "เจริญมงคล", "เจริญมงคน", true),
        (.nameDiffers, .givenName, "ปรีชา", "ปรีชา ", false),
        (.birthdateDiffers, .birthDate, "1970-01-31", "1970-01-13", true),
        (.birthdateDiffers, .birthDate, "1970-01-31", "1970-01-31", false),
        (.birthdateDiffers, .birthDate, "1970-01-31", "", false),
        (.levelDiffers, .level, "K2", "K1", true), (.levelDiffers, .level, "K2", "", false),
        (.organizationDiffers, .unit, "กองคลัง", "กองแผนงาน", true),
        (.organizationDiffers, .unit, "กองคลัง", "กองคลัง กรมตัวอย่าง", false),
        (.salaryDiffers, .salary, "19340.00", "19340.01", true),
        (.salaryDiffers, .salary, "19340.00", "19340.00", false),
        (.salaryDiffers, .salary, "!not-a-number:สามหมื่น", "19340.00", false),
        (.positionDiffers, .positionNumber, "00118", "118", false),
        (.positionDiffers, .positionNumber, "00118", "199", true),
    ])
    func twoSources(code: FindingCode, field: Field, register: String, raise: String, differs: Bool) {
        let findings = Sample.found(code, in: pair(field, register, raise))
        #expect(findings.map(\.seen) == (differs ? [raise] : []))
        #expect(findings.allSatisfy { $0.expected == register && $0.field == field })
        #expect(findings.allSatisfy { $0.places.map(\.recordID) == [401, 101] })
    }

    @Test func namesOfThePositionRegisterCount() throws {
        let sources = [
            Sample.register(Sample.person("ปรีชา", "เจริญมงคล", id: Sample.ids[0])),
            Sample.seats(Sample.person("ปรีชา", "เจริญมงคน", id: Sample.ids[0], position: "1")),
        ]
        let finding = try #require(Sample.found(.nameDiffers, in: sources).first)
        #expect((finding.field, finding.seen, finding.expected) == (.surname, "เจริญมงคน", "เจริญมงคล"))
        #expect(finding.evidence.contains(.init("letters", "เจริญมงค[น→ล]")))
        #expect(finding.suggestions.map(\.value) == ["เจริญมงคล"])
        #expect(finding.places.map(\.recordID) == [501, 101])
    }

    @Test(arguments: [
        ("ใจดี", "ใจดี", "ใจดี"), ("ใจดิ", "ใจดี", "ใจ[ดิ→ดี]"), ("สมศัก", "สมศักดิ์", "สมศัก[+ดิ์]"),
        ("ใจดีร", "ใจดี", "ใจดี[−ร]"), ("", "ดี", "[+ดี]"),
    ])
    func lettersAreHeldAgainstEachOther(seen: String, expected: String, text: String) {
        #expect(LetterDifference.text(from: seen, to: expected) == text)
    }

    /// Own unit and host are both right; a third unit is not.
    @Test(arguments: [
        ("ช่วยราชการ", "2022-08-01", "กองแผนงาน", 0), ("ช่วยราชการ", "2022-08-01", "กองกฎหมาย", 1),
        ("ย้าย", "2022-06-01", "กองแผนงาน", 0), ("ย้าย", "2022-06-01", "กองกฎหมาย", 1),
        ("ย้าย", "2022-03-31", "กองแผนงาน", 1), ("เลื่อน", "2022-06-01", "กองแผนงาน", 1),
    ])
    func unitsOfWhoWorksElsewhereOrMoved(event: String, begin: String, unit: String, count: Int) {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.payroll(Sample.person(id: Sample.ids[0], unit: unit)),
            Sample.movements(Sample.movement(event, begin, more: [.unit: "กองคลัง", .toUnit: "กองแผนงาน"])),
        ]
        #expect(Sample.found(.organizationDiffers, in: sources).count == count)
    }

    @Test func eachOtherValueIsOneFinding() {
        let salaries = ["100.00", "200.00", "300.00"]
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], more: [.salary: salaries[0]])),
            Sample.payroll(Sample.person(id: Sample.ids[0], more: [.salary: salaries[1]])),
            Sample.raises(Sample.person(id: Sample.ids[0], more: [.salary: salaries[2]])),
        ]
        let findings = Sample.found(.salaryDiffers, in: sources)
        #expect(findings.map(\.seen) == ["200.00", "300.00"])
        #expect(findings.allSatisfy { $0.evidence == [.init("authority", "dpis-roster")] })
    }

    /// Expected stays what the highest authority says; that two others agree against it is told.
    @Test func agreementAgainstTheAuthorityIsTold() throws {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], more: [.salary: "99990.00"])),
            Sample.payroll(Sample.person(id: Sample.ids[0], more: [.salary: "200.00"])),
            Sample.raises(Sample.person(id: Sample.ids[0], more: [.salary: "200.00"])),
        ]
        let finding = try #require(Sample.found(.salaryDiffers, in: sources).first)
        #expect(finding.expected == "99990.00")
        #expect(finding.evidence.contains(.init("agreeing", "payroll, salary-result")))
        #expect(finding.places.map(\.recordID) == [201, 401, 101])
    }

    @Test func nextAuthorityCountsWhereTheFirstIsUnreadable() throws {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], more: [.salary: "!not-a-number:สามหมื่น"])),
            Sample.payroll(Sample.person(id: Sample.ids[0], more: [.salary: "200.00"])),
            Sample.raises(Sample.person(id: Sample.ids[0], more: [.salary: "300.00"])),
        ]
        #expect(try #require(Sample.found(.salaryDiffers, in: sources).first).expected == "200.00")
    }

    @Test func seatsSalaryIsNotThePersons() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], more: [.salary: "100.00"])),
            Sample.seats([.citizenId: Sample.ids[0], .salary: "200.00"]),
        ]
        #expect(Sample.found(.salaryDiffers, in: sources).isEmpty)
    }

    @Test func oneSourceAloneIsListedAsNotChecked() {
        let result = Sample.reconcile([Sample.register(Sample.person(more: [.salary: "1.00"]))])
        #expect(
            result.notChecked.contains(
                NotChecked(code: .salaryDiffers, source: "dpis-roster", reason: .singleSource, fields: [.salary])))
    }
}

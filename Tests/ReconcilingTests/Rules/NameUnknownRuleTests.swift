import Records
import TestSupport
import Testing

struct NameUnknownRuleTests {
    private let seats = Sample.seats(
        Sample.person(position: "1", unit: "กองการเจ้าหน้าที่", more: [.positionTitle: "นักทรัพยากรบุคคล"]),
        [.positionNumber: "2", .unit: "กองคลัง", .positionTitle: "นักวิชาการเงินและบัญชี", .managementTitle: "ผู้อำนวยการกอง"])

    private func person(_ field: Field, _ value: String, more: [Field: String] = [:]) -> [Field: String] {
        Sample.person(id: Sample.ids[0], more: more.merging([field: value]) { $1 })
    }

    @Test(
        arguments: [
            (FindingCode.organizationUnknown, Field.unit, "กองการเจ้าหน้าทีี่", "กองการเจ้าหน้าที่"),
            (.organizationUnknown, .unit, "กองการเจ้าหนที่", "กองการเจ้าหน้าที่"),
            (.organizationUnknown, .unit, "สำนักกฎหมาย", nil),
            (.positionTitleUnknown, .positionTitle, "นักทรัพยากรบุคล", "นักทรัพยากรบุคคล"),
            (.positionTitleUnknown, .positionTitle, "นิติกร", nil),
        ] as [(FindingCode, Field, String, String?)])
    func whatNoRegisterHas(code: FindingCode, field: Field, value: String, nearest: String?) throws {
        let findings = Sample.found(code, in: [seats, Sample.register(person(field, value))])
        let finding = try #require(findings.first)
        #expect((findings.count, finding.seen, finding.field) == (1, value, field))
        #expect(finding.places == [.init(recordID: 101, field: field)])
        #expect(finding.suggestions.filter { $0.reason == .nearest }.map(\.value) == [nearest].compactMap(\.self))
    }

    @Test(arguments: [
        (FindingCode.organizationUnknown, Field.unit, "กอง คลัง"), (.organizationUnknown, .unit, "กองคลัง กรมตัวอย่าง"),
        (.positionTitleUnknown, .positionTitle, "ผู้อำนวยการกอง"),
        (.positionTitleUnknown, .positionTitle, "นักทรัพยากรบุคคลK2"),
    ])
    func whatTheRegistersHave(code: FindingCode, field: Field, value: String) {
        #expect(Sample.found(code, in: [seats, Sample.register(person(field, value))]).isEmpty)
    }

    @Test func whereNothingIsNearTheOwnSeatIsSuggested() throws {
        let own = Sample.seats(Sample.person(id: Sample.ids[0], position: "1", unit: "กองคลัง"))
        let finding = try #require(
            Sample.found(.organizationUnknown, in: [own, Sample.register(person(.unit, "สำนักกฎหมาย"))]).first)
        #expect(finding.suggestions == [.init(value: "กองคลัง", reason: .authority, detail: "gpis-positions")])
    }

    @Test func anotherWayOfNamingIsOneFinding() {
        let rows = (1...6).map { Sample.person("ก\($0)", more: [.unit: "สำนักกฎหมาย"]) }
        let findings = Sample.found(
            .organizationUnknown, in: [seats, SampleRecords.source("payroll", firstRecord: 201, rows)])
        #expect(findings.map { $0.places.count } == [6])
    }

    @Test func destinationsOfOrdersAreKnown() {
        let moved = Sample.movements(Sample.movement("ช่วยราชการ", "2022-04-01", more: [.toUnit: "สำนักกฎหมาย"]))
        #expect(
            Sample.found(.organizationUnknown, in: [seats, Sample.register(person(.unit, "สำนักกฎหมาย")), moved]).isEmpty)
    }

    /// A position register that names no staff types lists officials.
    @Test(arguments: [("1", 1), ("2", 0), ("", 1)])
    func staffThatIsNotListedIsLeftAlone(type: String, count: Int) {
        let employee = Sample.register(person(.positionTitle, "พนักงานขับรถยนต์", more: [.staffType: type]))
        #expect(Sample.found(.positionTitleUnknown, in: [seats, employee]).count == count)
    }

    @Test func withoutACompleteRegisterNothingIsSaid() {
        let partial = Sample.seats([.positionNumber: "1", .unit: "กองคลัง"], isComplete: false)
        let payroll = Sample.payroll(person(.unit, "สำนักกฎหมาย"))
        let result = Sample.reconcile([partial, payroll])
        #expect(!result.findings.contains { $0.code == .organizationUnknown })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .organizationUnknown, source: "gpis-positions", reason: .sourcePartial)))
        let none = Sample.reconcile([payroll])
        #expect(
            none.notChecked.contains(
                NotChecked(code: .positionTitleUnknown, source: "dpis-roster", reason: .sourceMissing)))
    }

    @Test func withoutPositionRegisterThePersonnelRegisterGivesTheNames() {
        let register = Sample.register(person(.unit, "กองคลัง"))
        let sources = [register, Sample.payroll(person(.unit, "กองคลับ"))]
        #expect(Sample.found(.organizationUnknown, in: sources).map(\.places.first?.recordID) == [201])
    }
}

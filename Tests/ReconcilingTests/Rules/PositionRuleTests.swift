import Records
import TestSupport
import Testing

struct PositionUnknownRuleTests {
    private func count(_ number: String, staffType: String = "", seats: SourceRecords) -> Int {
        let holder = Sample.person(id: Sample.ids[0], position: number, more: [.staffType: staffType])
        return Sample.found(.positionUnknown, in: [Sample.register(holder), seats]).count
    }

    @Test func registerAgainstPositionRegister() {
        let seats = Sample.seats([.positionNumber: "00082", .positionStatus: "occupied"])
        #expect(count("82", seats: seats) == 0)
        #expect(count("83", seats: seats) == 1)
        // Government employees have positions of their own, which this source does not list.
        #expect(count("83", staffType: "3", seats: seats) == 0)
        #expect(count("", seats: seats) == 0)
    }

    @Test func partialPositionRegisterDoesNotKnowThemAll() {
        #expect(count("83", seats: Sample.seats([.positionNumber: "82"], isComplete: false)) == 0)
    }
}

struct PositionVacantButHeldRuleTests {
    @Test(arguments: [("vacant", "00009", 1), ("occupied", "9", 0), ("vacant", "10", 0)])
    func seatIsVacantAndSomebodyIsThere(status: String, number: String, count: Int) {
        let findings = Sample.found(
            .positionVacantButHeld,
            in: [
                Sample.register(Sample.person(id: Sample.ids[0], position: "00009")),
                Sample.seats([.positionNumber: number, .positionStatus: status]),
            ])
        #expect(findings.count == count)
        #expect(findings.allSatisfy { $0.places.map(\.recordID) == [501, 101] && $0.subject == .person(1) })
    }

    /// Two departments use one number; only the seat of the holder's own department counts.
    @Test func departmentDecidesBetweenSeatsOfOneNumber() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "9", more: [.department: "กรมหนึ่ง"])),
            Sample.seats(
                [.positionNumber: "9", .positionStatus: "occupied", .department: "กรมหนึ่ง"],
                [.positionNumber: "9", .positionStatus: "vacant", .department: "กรมสอง"]),
        ]
        #expect(Sample.found(.positionVacantButHeld, in: sources).isEmpty)
    }
}

struct PositionHeldButVacantRuleTests {
    private let register = Sample.register(Sample.person(id: Sample.ids[0], position: "1"))

    @Test func holderStandsElsewhereInTheRegister() {
        let seat = [Field.positionNumber: "2", .positionStatus: "occupied", .citizenId: Sample.ids[0]]
        let findings = Sample.found(.positionHeldButVacant, in: [register, Sample.seats(seat)])
        #expect(findings.map(\.subject) == [.person(1)])
        #expect(findings.map { $0.places.map(\.recordID) } == [[501, 101]])
    }

    @Test func holderIsUnknown() {
        let seat = [Field.positionNumber: "2", .positionStatus: "occupied"]
        #expect(
            Sample.found(.positionHeldButVacant, in: [register, Sample.seats(seat)]).map(\.subject) == [.record(501)])
    }

    /// `person-missing-in-dpis` says it.
    @Test func missingHolderIsNotNamedTwice() {
        let seat = [Field.positionNumber: "2", .positionStatus: "occupied", .citizenId: Sample.ids[1]]
        let sources = [register, Sample.seats(seat)]
        #expect(Sample.found(.positionHeldButVacant, in: sources).isEmpty)
        #expect(Sample.found(.personMissingInDpis, in: sources).count == 1)
        let unnamed = [
            register, Sample.seats([.positionNumber: "2", .positionStatus: "occupied"]),
            Sample.payroll(Sample.person("มานี", "งามดี", id: Sample.ids[1], more: [.payNumber: "2"])),
        ]
        #expect(Sample.found(.positionHeldButVacant, in: unnamed).isEmpty)
    }

    @Test(arguments: ["vacant", ""])
    func seatThatIsNotHeld(status: String) {
        let sources = [register, Sample.seats([.positionNumber: "2", .positionStatus: status])]
        #expect(Sample.found(.positionHeldButVacant, in: sources).isEmpty)
    }

    /// A register without position numbers does not say that any seat is vacant.
    @Test func registerWithoutPositionNumbersIsListed() {
        let seat = [Field.positionNumber: "2", .positionStatus: "occupied"]
        let result = Sample.reconcile([Sample.register(Sample.person(id: Sample.ids[0])), Sample.seats(seat)])
        #expect(!result.findings.contains { $0.code == .positionHeldButVacant })
        #expect(
            result.notChecked.contains(
                NotChecked(
                    code: .positionHeldButVacant, source: "dpis-roster", reason: .columnMissing,
                    fields: [.positionNumber])))
    }
}

/// Seats of several kinds of staff, whose numbers are series of their own.
struct SeatsOfSeveralStaffTests {
    private let officials = Sample.seats([.positionNumber: "00009", .positionStatus: "vacant", .level: "K1"])
    private func employees(_ fields: [Field: String]) -> SourceRecords {
        SampleRecords.source("dpis-permanent-positions", kind: .position, firstRecord: 801, [fields])
    }
    private func register(_ level: String, staffType: String = "") -> SourceRecords {
        Sample.register(
            Sample.person(id: Sample.ids[0], position: "9", more: [.level: level, .staffType: staffType]))
    }

    @Test(arguments: [("K1", "", 1), ("", "2", 0)])
    func theLevelTellsWhoseNumberItIs(level: String, staffType: String, count: Int) {
        let seats = employees([.positionNumber: "9", .staffType: "2", .positionStatus: "occupied"])
        let register = register(level, staffType: staffType)
        #expect(Sample.found(.positionVacantButHeld, in: [register, officials, seats]).count == count)
    }

    @Test(arguments: [("K1", "", 1), ("", "2", 0)])
    func anotherStaffsNumberIsUnknown(level: String, staffType: String, count: Int) {
        let seats = employees([.positionNumber: "9", .staffType: "2"])
        let others = Sample.seats([.positionNumber: "1", .positionStatus: "vacant"])
        let register = register(level, staffType: staffType)
        #expect(Sample.found(.positionUnknown, in: [register, others, seats]).count == count)
    }

    /// A list that tells no status is passed over, and said to be.
    @Test func aListWithoutStatusKeepsNoOtherFromBeingChecked() {
        let seats = employees([.positionNumber: "3", .staffType: "2"])
        let result = Sample.reconcile([register("K1"), officials, seats])
        #expect(result.findings.contains { $0.code == .positionVacantButHeld })
        #expect(
            result.notChecked.contains(
                NotChecked(
                    code: .positionVacantButHeld, source: "dpis-permanent-positions", reason: .columnMissing,
                    fields: [.positionStatus])))
    }

    @Test func whereNoListTellsTheStatusNothingIsChecked() {
        let result = Sample.reconcile([
            register("", staffType: "2"), employees([.positionNumber: "9", .staffType: "2"]),
        ])
        #expect(
            result.notChecked.filter { $0.code == .positionVacantButHeld }.map(\.source) == [
                "dpis-permanent-positions"
            ])
    }
}

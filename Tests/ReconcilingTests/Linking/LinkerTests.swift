import Reconciling
import Records
import TestSupport
import Testing

struct LinkerTests {
    @Test func validIdLinksWhateverTheNamesSay() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0])),
            Sample.payroll(Sample.person("ชูใจ", "งามดี", id: Sample.ids[0])),
        ]
        #expect(Sample.persons(sources) == [[101, 201]])
        #expect(Sample.link(sources).persons[0].links.map(\.rule) == [.citizenId, .citizenId])
    }

    @Test func wrongCheckDigitLinksNothing() {
        let sources = [
            Sample.register(Sample.person(id: "1234567890123")),
            Sample.payroll(Sample.person("ชูใจ", "งามดี", id: "1234567890123")),
        ]
        #expect(Sample.persons(sources) == [[101], [201]])
    }

    @Test(arguments: [
        ("ปรีชา", "ใจดี", true), ("ปรีชา", "ใจดิ", true), ("ปรีชา", "ไจดี", true), ("ปรืชา", "ใจดี", true),
        ("สมชาย", "เจริญวัฒนา", false), ("ปรีชา", "เจริญวัฒนา", false),
    ])
    func positionAndNearName(given: String, surname: String, isOne: Bool) {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "00082")),
            Sample.scores(Sample.person(given, surname, position: "82")),
        ]
        #expect(Sample.persons(sources) == (isOne ? [[101, 301]] : [[101], [301]]))
        #expect(Sample.link(sources).uncertain.isEmpty == isOne)
    }

    @Test func womansSurnameMayChangeAtOnePosition() {
        let married: [Field: String] = [.prefix: "นาง"]
        let sources = [
            Sample.register(
                Sample.person("มานี", "ใจดี", id: Sample.ids[0], position: "7", more: [.prefix: "นางสาว"])),
            Sample.scores(Sample.person("มานี", "เจริญวัฒนา", position: "7", more: married)),
        ]
        #expect(Sample.persons(sources) == [[101, 301]])
    }

    /// Nothing explains the other surname: it may be another woman.
    @Test(arguments: [
        ([Field: String](), false), ([.birthDate: "1990-02-14"], true), ([.startDate: "2015-06-01"], true),
        ([.unit: "กองคลัง"], false),
    ])
    func anotherSurnameWithoutAReasonIsAsked(shared: [Field: String], isOne: Bool) {
        func woman(_ surname: String, id: String? = nil) -> [Field: String] {
            Sample.person("มานี", surname, id: id, position: "7", more: [.prefix: "นางสาว"]).merging(shared) { $1 }
        }
        let sources = [
            Sample.register(woman("ใจดี", id: Sample.ids[0])), Sample.scores(woman("เจริญวัฒนา")),
        ]
        #expect(Sample.persons(sources) == (isOne ? [[101, 301]] : [[101], [301]]))
        #expect(Sample.link(sources).uncertain.count == (isOne ? 0 : 1))
    }

    @Test func anotherBirthDateOutweighsAMarriage() {
        let sources = [
            Sample.register(
                Sample.person(
                    "มานี", "ใจดี", id: Sample.ids[0], position: "7",
                    more: [.prefix: "นางสาว", .birthDate: "1990-02-14"])),
            Sample.scores(
                Sample.person("มานี", "เจริญวัฒนา", position: "7", more: [.prefix: "นาง", .birthDate: "1971-11-30"])),
        ]
        #expect(Sample.persons(sources) == [[101], [301]])
    }

    @Test func payNumberCountsAsPositionNumber() {
        let sources = [
            Sample.register(Sample.person(position: "00009")),
            Sample.payroll(Sample.person(id: Sample.ids[0], more: [.payNumber: "9"])),
        ]
        #expect(Sample.persons(sources) == [[101, 201]])
    }

    @Test func staffTypesOfOneNumberAreTwoSeries() {
        let sources = [
            Sample.register(Sample.person(position: "9", more: [.staffType: "1"])),
            Sample.payroll(Sample.person(position: "9", more: [.staffType: "3"])),
        ]
        #expect(Sample.persons(sources) == [[101], [201]])
    }

    @Test func nameAndUnitLinkOnlyWhereBothSidesHaveThemOnce() {
        let register = Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง"))
        #expect(Sample.persons([register, Sample.scores(Sample.person(unit: "กอง คลัง"))]) == [[101, 301]])
        let twice = Sample.scores(Sample.person(unit: "กองคลัง"), Sample.person(unit: "กองคลัง"))
        #expect(Sample.persons([register, twice]) == [[101], [301], [302]])
        #expect(Sample.persons([register, Sample.scores(Sample.person(unit: "กองแผนงาน"))]) == [[101], [301]])
    }

    @Test func twoValidIdsOfOneNameAndUnitAreTwoPeople() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.payroll(Sample.person(id: Sample.ids[1], unit: "กองคลัง")),
        ]
        #expect(Sample.persons(sources) == [[101], [201]])
        #expect(Sample.link(sources).uncertain.isEmpty)
    }

    /// One id is known to payroll alone, payroll has no record of the other: a slip that kept a right check digit.
    @Test func mistypedButValidIdFindsItsPersonByPosition() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "5")),
            Sample.payroll(Sample.person(id: Sample.ids[1], more: [.payNumber: "5"])),
            Sample.raises(Sample.person(id: Sample.ids[0], position: "5")),
        ]
        #expect(Sample.persons(sources) == [[101, 201, 401]])
    }

    /// The appraisal has no id and stands beside the register: that does not make two sources say the register's id.
    @Test func aSourceWithoutIdsIsNoWitnessForAnId() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "5")),
            Sample.scores(Sample.person(position: "5")),
            Sample.payroll(Sample.person(id: Sample.ids[1], more: [.payNumber: "5"])),
            Sample.raises(Sample.person(id: Sample.ids[1], position: "5")),
        ]
        #expect(Sample.persons(sources).count == 1)
        #expect(Sample.link(sources).uncertain.isEmpty)
    }

    @Test func homonymsAtOnePositionStayApartAndAreAsked() {
        let sources = [
            Sample.register(
                Sample.person(id: Sample.ids[0], position: "5"), Sample.person(id: Sample.ids[1], position: "5")),
            Sample.payroll(
                Sample.person(id: Sample.ids[0], more: [.payNumber: "5"]),
                Sample.person(id: Sample.ids[1], more: [.payNumber: "6"])),
        ]
        #expect(Sample.persons(sources) == [[101, 201], [102, 202]])
        #expect(Sample.link(sources).uncertain.map(\.first) == [101])
    }

    /// The second row of the register bears an id that belongs to the first: name and position find its person.
    @Test func idOfSomebodyElseDoesNotMergeTwoPeople() {
        let sources = [
            Sample.register(
                Sample.person(id: Sample.ids[0], position: "1"),
                Sample.person("มานี", "งามดี", id: Sample.ids[0], position: "2")),
            Sample.payroll(
                Sample.person(id: Sample.ids[0], more: [.payNumber: "1"]),
                Sample.person("มานี", "งามดี", id: Sample.ids[1], more: [.payNumber: "2"])),
        ]
        #expect(Sample.persons(sources) == [[101, 201], [102, 202]])
    }

    @Test func seatGoesToTheHolderOfItsIdAndVacantSeatsToNobody() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "1")),
            Sample.seats([.positionNumber: "9", .citizenId: Sample.ids[0]], [.positionNumber: "1"]),
        ]
        #expect(Sample.persons(sources) == [[101, 501]])
    }

    @Test func decisionsComeFirst() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "1")),
            Sample.scores(Sample.person(position: "1"), Sample.person("ชูใจ", "งามดี", position: "2")),
        ]
        #expect(Sample.persons(sources) == [[101, 301], [302]])
        let apart = [LinkDecision(first: 101, second: 301, verdict: .different)]
        #expect(Sample.persons(sources, apart) == [[101], [301], [302]])
        #expect(Sample.link(sources, apart).uncertain.isEmpty)
        let together = apart + [LinkDecision(first: 302, second: 101, verdict: .same)]
        #expect(Sample.persons(sources, together) == [[101, 302], [301]])
        #expect(Sample.link(sources, together).persons[0].links[0].rule == .decision)
    }

    /// A decision holds for everybody who came to either side.
    @Test func whatIsDecidedDifferentIsNotJoinedByAThirdRecord() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], position: "1")),
            Sample.scores(Sample.person(position: "1")), Sample.raises(Sample.person(position: "1")),
        ]
        let apart = [LinkDecision(first: 101, second: 301, verdict: .different)]
        let persons = Sample.persons(sources, apart)
        #expect(persons.count == 2)
        #expect(!persons.contains { $0.contains(101) && $0.contains(301) })
    }

    @Test func questionsComeWithTheirEvidence() throws {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.scores(Sample.person("ปรีชา", "ใจดิ", unit: "กองคลัง")),
        ]
        let pair = try #require(Sample.link(sources).uncertain.first)
        #expect((pair.first, pair.second) == (101, 301))
        #expect(pair.evidence.map(\.name) == ["givenName", "surname", "unit", "points"])
        #expect(pair.evidence[0].value.hasPrefix("same +") && pair.evidence[0].value.hasSuffix(": ปรีชา"))
        #expect(pair.evidence[1].value.hasPrefix("near ") && pair.evidence[1].value.hasSuffix(": ใจดี / ใจดิ"))
        #expect(pair.evidence[2].value.hasPrefix("same +") && pair.evidence[2].value.hasSuffix(": กองคลัง"))
        #expect((1...1000).contains(pair.weight))
    }

    @Test func sameNameElsewhereIsAsked() {
        let sources = [
            Sample.register(Sample.person(id: Sample.ids[0], unit: "กองคลัง")),
            Sample.scores(Sample.person(unit: "กองแผนงาน")),
        ]
        #expect(Sample.link(sources).uncertain.map(\.second) == [301])
    }

    @Test func nothingGivesNobody() {
        #expect(Sample.link([]).persons.isEmpty)
        #expect(Sample.persons([Sample.register(Sample.person())]) == [[101]])
    }
}

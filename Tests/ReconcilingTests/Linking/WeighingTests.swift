import Reconciling
import Records
import TestSupport
import Testing

/// Names weighed with what else records have: what links, what is asked, and what is neither.
struct WeighingTests {
    enum Outcome: Sendable { case linked, asked, apart }

    /// One person as two sources see her, in fields that differ from the first one.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let outcome: Outcome
        let first: [Field: String]
        let second: [Field: String]

        init(_ name: String, _ outcome: Outcome, _ first: [Field: String] = [:], _ second: [Field: String] = [:]) {
            testDescription = name
            self.outcome = outcome
            self.first = first
            self.second = second
        }
    }

    static let base: [Field: String] = [
        .prefix: "นางสาว", .givenName: "ณัฐธิดา", .surname: "เจริญศักดิ์", .birthDate: "1984-02-28",
        .startDate: "2008-05-01", .unit: "กองคลัง", .positionTitle: "นักวิชาการเงินและบัญชี", .level: "K2",
    ]

    static let cases: [Case] = [
        Case("all the same", .linked),
        Case("another unit", .linked, [:], [.unit: "กองแผนงาน"]),
        Case("another level after a promotion", .linked, [:], [.level: "K3"]),
        Case("a prefix of rank", .linked, [:], [.prefix: "ว่าที่ร้อยตรี"]),
        Case("a blank within the surname", .linked, [:], [.surname: "เจริญ ศักดิ์"]),
        Case("the blank at another place", .linked, [:], [.givenName: "ณัฐ", .surname: "ธิดาเจริญศักดิ์"]),
        Case("thanthakhat left out", .linked, [:], [.surname: "เจริญศักดิ"]),
        Case("letters of one sound", .linked, [:], [.givenName: "นัฐธิดา", .surname: "เจริญสักดิ์"]),
        Case("letters exchanged", .linked, [:], [.surname: "เจริญศักิด์"]),
        Case("a letter doubled in either name", .linked, [:], [.givenName: "ณัฐธธิดา", .surname: "เจริญศศักดิ์"]),
        Case("a slip in the year of birth", .linked, [:], [.birthDate: "1974-02-28"]),
        Case("day and month exchanged", .linked, [.birthDate: "1984-02-08"], [.birthDate: "1984-08-02"]),
        Case("no start date", .linked, [:], [.startDate: ""]),
        Case("no birth date, the start date the same", .linked, [:], [.birthDate: "", .surname: "เจริญศักดิ"]),
        Case(
            "married: surname and prefix changed, both days the same", .linked, [:],
            [.prefix: "นาง", .surname: "วงศ์ไพศาล"]),

        Case(
            "married, and no start date", .asked, [:],
            [.prefix: "นาง", .surname: "วงศ์ไพศาล", .startDate: ""]),
        Case("another given name", .asked, [:], [.givenName: "มาลี"]),
        Case("another given name and prefix, no id", .asked, [:], [.prefix: "นาง", .givenName: "กัญญาณัฐ"]),
        Case("both names changed, everything else the same", .asked, [:], [.givenName: "มาลี", .surname: "วงศ์ไพศาล"]),
        Case("another birth date", .asked, [:], [.birthDate: "1979-11-03"]),
        Case("another gender", .asked, [:], [.prefix: "นาย"]),
        Case(
            "the name alone", .asked, [:],
            [.birthDate: "", .startDate: "", .unit: "กองแผนงาน", .positionTitle: "", .level: ""]),
        Case(
            "a near name in one unit", .asked, [:],
            [.birthDate: "", .startDate: "", .surname: "เจริญศักดา", .positionTitle: "", .level: ""]),

        Case(
            "another given name and surname", .apart, [:],
            [.givenName: "มาลี", .surname: "วงศ์ไพศาล", .startDate: "2011-10-03"]),
        Case("another name and birth", .apart, [:], [.givenName: "มาลี", .birthDate: "1979-11-03"]),
        Case(
            "another surname, no days", .apart, [:],
            [.surname: "วงศ์ไพศาล", .birthDate: "", .startDate: ""]),
        Case("another staff type", .apart, [.staffType: "1"], [.staffType: "3"]),
    ]

    @Test(arguments: cases) func outcomes(_ each: Case) {
        let first = Self.base.merging(each.first) { $1 }
        let second = first.merging(each.second) { $1 }
        for (a, b) in [(first, second), (second, first)] {
            let result = Sample.link([Sample.register(a), Sample.scores(b)])
            let outcome: Outcome =
                result.persons.count == 1 ? .linked : result.uncertain.isEmpty ? .apart : .asked
            #expect(outcome == each.outcome, "\(result.uncertain.map(\.evidence))")
        }
    }

    @Test func linksTellTheirEvidenceFieldByField() throws {
        let second = Self.base.merging([.surname: "เจริญศักดิ", .unit: "กองแผนงาน"]) { $1 }
        let result = Sample.link([Sample.register(Self.base), Sample.scores(second)])
        let link = try #require(result.persons.first?.links.last)
        #expect(link.rule == .weighed)
        let evidence = link.evidence
        #expect(
            evidence.map(\.name) == [
                "givenName", "surname", "birthDate", "startDate", "gender", "unit", "positionTitle", "level", "points",
            ])
        #expect(
            evidence.map { $0.value.split(separator: " ")[0] }.dropLast() == [
                "same", "near", "same", "same", "same", "differs", "same", "same",
            ])
        let points = evidence.dropLast().compactMap { Int($0.value.split(separator: " ")[1]) }
        // Odds of one in three hundred or worse come first, 25 points at least.
        #expect(evidence.last?.value == "+\(points.reduce(0, +) - 25)")
    }

    /// Twins: one surname, one birth date, one unit. Each finds its own record; a slip between their names finds none.
    @Test func twinsAreNeverTakenForEachOther() {
        func twin(_ given: String) -> [Field: String] { Self.base.merging([.givenName: given]) { $1 } }
        let register = Sample.register(twin("สมชาย"), twin("สมชัย"))
        #expect(Sample.persons([register, Sample.scores(twin("สมชัย"))]) == [[101], [102, 301]])
        let slip = [register, Sample.scores(twin("สมชย"))]
        #expect(Sample.persons(slip) == [[101], [102], [301]])
        #expect(Sample.link(slip).uncertain.map { [$0.first, $0.second] } == [[101, 301], [102, 301]])
        let other = [Sample.register(twin("สมชาย")), Sample.scores(twin("วิภาวี"))]
        #expect(Sample.persons(other) == [[101], [301]])
        #expect(Sample.link(other).uncertain.count == 1)
    }

    @Test func homonymsInOneUnitAreAsked() {
        let without: [Field: String] = Self.base.merging([.birthDate: "", .startDate: ""]) { $1 }
        let sources = [Sample.register(without, without), Sample.scores(without)]
        #expect(Sample.persons(sources) == [[101], [102], [301]])
        #expect(Sample.link(sources).uncertain.map { [$0.first, $0.second] } == [[101, 301], [102, 301]])
    }

    @Test func homonymsInOneUnitArePartedByBirth() {
        let other = Self.base.merging([.birthDate: "1971-07-19", .startDate: "1999-10-01"]) { $1 }
        let sources = [Sample.register(Self.base, other), Sample.scores(other, Self.base)]
        #expect(Sample.persons(sources) == [[101, 302], [102, 301]])
        #expect(Sample.link(sources).uncertain.isEmpty)
    }

    /// The same name in the same unit is not enough where the births are others.
    @Test func oneNameOneUnitAndTwoBirthsAreAsked() {
        let plain = Self.base.filter { ![.startDate, .positionTitle, .level].contains($0.key) }
        let other = plain.merging([.birthDate: "1971-07-19"]) { $1 }
        let sources = [Sample.register(plain), Sample.scores(other)]
        #expect(Sample.persons(sources) == [[101], [301]])
        #expect(Sample.link(sources).uncertain.count == 1)
    }

    @Test func twoValidIdsAreTwoPeopleWhateverElseAgrees() {
        let sources = [
            Sample.register(Self.base.merging([.citizenId: Sample.ids[0]]) { $1 }),
            Sample.payroll(Self.base.merging([.citizenId: Sample.ids[1]]) { $1 }),
        ]
        #expect(Sample.persons(sources) == [[101], [201]])
    }

    @Test func decisionsHold() {
        let sources = [Sample.register(Self.base), Sample.scores(Self.base)]
        let apart = [LinkDecision(first: 301, second: 101, verdict: .different)]
        #expect(Sample.persons(sources, apart) == [[101], [301]])
        #expect(Sample.link(sources, apart).uncertain.isEmpty)
        let strangers = [Sample.register(Self.base), Sample.scores(Sample.person("มานี", "งามดี"))]
        let together = [LinkDecision(first: 101, second: 301, verdict: .same)]
        #expect(Sample.persons(strangers, together) == [[101, 301]])
    }

    /// Leave has any number of rows a person: all of them find her.
    @Test func sourcesWithManyRowsAPersonLinkAllOfThem() {
        let leave = SampleRecords.source("leave", kind: .leave, firstRecord: 601, [Self.base, Self.base, Self.base])
        #expect(Sample.persons([Sample.register(Self.base), leave]) == [[101, 601, 602, 603]])
        let near = Self.base.merging([.surname: "เจริญศักดิ", .unit: "กองแผนงาน"]) { $1 }
        let slips = SampleRecords.source("leave", kind: .leave, firstRecord: 601, [near, near])
        #expect(Sample.persons([Sample.register(Self.base), slips]) == [[101, 601, 602]])
    }

    @Test func threeSourcesBecomeOnePerson() {
        let second = Self.base.merging([.surname: "เจริญศักดิ", .unit: "ฝ่ายบัญชี"]) { $1 }
        let third = Self.base.merging([.givenName: "นัฐธิดา", .unit: "กลุ่มงานคลัง"]) { $1 }
        let sources = [Sample.register(Self.base), Sample.payroll(second), Sample.scores(third)]
        #expect(Sample.persons(sources) == [[101, 201, 301]])
    }
}

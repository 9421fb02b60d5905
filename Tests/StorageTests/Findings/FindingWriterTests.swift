import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import Storage

@Suite struct FindingWriterTests {
    private let folder: TemporaryFolder
    private let store: Store
    private let round: Round

    init() throws {
        folder = try TemporaryFolder()
        store = try Store(path: folder.file("a.sqlite"))
        round = try #require(Round("2565/2"))
    }

    private func finding(_ fingerprint: String, unit: String? = "กองคลัง", places: [String] = ["1"]) -> StoredFinding {
        StoredFinding(
            id: 0, round: "2565/2", stage: .source, fingerprint: fingerprint, code: .cidMissing, severity: .blocking,
            status: .open, field: .citizenId, seen: nil, seenRaw: nil, expected: nil, source: "payroll", scope: nil,
            unit: unit, personID: nil, personCid: nil, personName: "นางสมใจ ใจดี", personPosition: nil,
            evidence: [.init("unit", "กอง \"คลัง\"\n")], suggestions: [], waiveReason: nil,
            places: places.map {
                StoredFinding.Place(
                    location: CellLocation(source: "payroll", file: "p.csv", sheet: nil, row: 2, column: 1),
                    recordID: 1, field: .citizenId, value: $0)
            })
    }

    @Test func whatIsKeptAlreadyIsNotWrittenAgain() throws {
        let content = RowKeys.Content(high: 1, low: 2)
        let kept = try store.writing { writer in
            let findings = try FindingWriter(writer)
            let id = try findings.store(finding("a"), content: content, former: nil)
            // What a second writing would put right again.
            try writer.db.execute(sql: "UPDATE finding_place SET value = 'untouched'")
            let former = try #require(try findings.former(fingerprint: "a"))
            #expect(
                former
                    == FormerFinding(
                        id: id, fingerprint: "a", code: .cidMissing, severity: .blocking, status: .open,
                        isWaived: false,
                        content: content))
            #expect(try findings.store(finding("a"), content: content, former: former) == id)
            return try #require(try writer.reader.finding(id))
        }
        #expect(kept.places.map(\.value) == ["untouched"])
        #expect(kept.evidence == [.init("unit", "กอง \"คลัง\"\n")])
    }

    @Test func whatSaysSomethingElseTakesThePlaceOfTheFormer() throws {
        let places = try store.writing { writer in
            let findings = try FindingWriter(writer)
            let id = try findings.store(finding("a"), content: .init(high: 1, low: 2), former: nil)
            let former = try findings.former(fingerprint: "a")
            let again = finding("a", unit: "กองกลาง", places: ["2", "3"])
            #expect(try findings.store(again, content: .init(high: 1, low: 3), former: former) == id)
            return try #require(try writer.reader.finding(id))
        }
        #expect(places.places.map(\.value) == ["2", "3"] && places.unit == "กองกลาง")
    }

    @Test func rawTextThatWasLookedUpStaysWhenNoneIsGiven() throws {
        let raw = try store.writing { writer in
            let findings = try FindingWriter(writer)
            var first = finding("a")
            first.seenRaw = "๑๒๓"
            let id = try findings.store(first, content: .init(high: 1, low: 2), former: nil)
            let former = try findings.former(fingerprint: "a")
            _ = try findings.store(finding("a"), content: .init(high: 1, low: 3), former: former)
            return try writer.reader.finding(id)?.seenRaw
        }
        #expect(raw == "๑๒๓")
    }

    @Test func countsFollowEveryChange() throws {
        func counts(_ reader: StoreReader) throws -> [String] {
            try reader.findingCounts(round: round).map { "\($0.code.rawValue) \($0.status.rawValue) \($0.count)" }
        }
        try store.writing { writer in
            let findings = try FindingWriter(writer)
            let first = try findings.store(finding("a"), content: .init(high: 1, low: 2), former: nil)
            _ = try findings.store(finding("b", unit: nil), content: .init(high: 1, low: 2), former: nil)
            #expect(try counts(writer.reader) == ["cid-missing open 2"])
            try findings.set(.corrected, finding: first, by: "somchai", at: "2022-10-01T00:00:00Z")
            #expect(try counts(writer.reader) == ["cid-missing corrected 1", "cid-missing open 1"])
            #expect(try writer.reader.openFindingCounts(round: round, source: "payroll") == ["blocking": 1])
            #expect(try writer.reader.openFindingCounts(round: round, source: "dpis-roster").isEmpty)
            try writer.db.execute(sql: "DELETE FROM finding_place; DELETE FROM finding WHERE fingerprint = 'b'")
            #expect(try counts(writer.reader) == ["cid-missing corrected 1"])
        }
        func problems() throws -> [String] {
            try store.reading { try $0.verify() }.first { $0.subject == .counts }?.problems ?? ["not looked at"]
        }
        #expect(try problems() == [])
        try store.writing { try $0.db.execute(sql: "UPDATE finding_count SET number = 7 WHERE status = 'corrected'") }
        #expect(try problems().count == 1)
    }

    @Test(arguments: [
        ("ใจดี", ["นางสมใจ ใจดี"]), ("สมใ", ["นางสมใจ ใจดี"]), ("ดี", ["นางสมใจ ใจดี", "นายดี \"ใจ\" OR"]),
        ("00901", ["นางสมใจ ใจดี"]), ("ไม่มีใคร", []), ("\"ใจ\" OR", ["นายดี \"ใจ\" OR"]),
    ])
    func peopleAreFoundByPartOfTheirName(_ text: String, _ names: [String]) throws {
        try store.writing { writer in
            try writer.db.execute(
                sql:
                    "INSERT INTO person (id, cid, name, position) VALUES (1, NULL, 'นางสมใจ', '00901'), (2, NULL, ?, NULL)",
                arguments: ["นายดี \"ใจ\" OR"])
            // Married: the index must follow.
            try FindingIndex.add(writer.db, personsAfter: 0)
            try writer.db.execute(sql: "UPDATE person SET name = 'นางสมใจ ใจดี' WHERE id = 1")
            let findings = try FindingWriter(writer)
            for person in [Int64(1), 2] {
                var one = finding("person \(person)")
                one.personID = person
                one.personName = person == 1 ? "นางสมใจ ใจดี" : "นายดี \"ใจ\" OR"
                _ = try findings.store(one, content: .init(high: 1, low: 2), former: nil)
            }
        }
        let found = try store.reading { try $0.findings(FindingFilter(round: round, name: text)) }
        #expect(found.compactMap(\.personName).sorted() == names)
    }
}

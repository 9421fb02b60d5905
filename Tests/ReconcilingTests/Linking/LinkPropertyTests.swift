import Reconciling
import Records
import TestSupport
import Testing

/// What holds for linking whatever the records are: order plays no part, a source with one row a person gives one row a
/// person, decisions hold.
struct LinkPropertyTests {
    private static let givens = ["สมชาย", "สมชัย", "มานี", "มาณี", "ณัฐธิดา", "นัฐธิดา", "วิภาวี", "ปรีชา"]
    private static let surnames = ["ใจดี", "ไจดี", "เจริญศักดิ์", "เจริญศักดิ", "วงศ์ไพศาล", "ทองดำรง"]
    private static let days = ["1984-02-28", "1984-02-08", "1971-07-19", "1974-02-28", ""]
    private static let units = ["กองคลัง", "กองแผนงาน", "กองการเจ้าหน้าที่", ""]

    /// A crowd in which nearly everybody has a namesake, a near namesake or a twin: three sources, few values.
    private static func crowd(_ seed: UInt64) -> [[[Field: String]]] {
        var random = SeededGenerator(seed: seed)
        func pick(_ values: [String]) -> String { values.randomElement(using: &random) ?? "" }
        return (0..<3).map { _ in
            (0..<Int.random(in: 3...14, using: &random)).map { _ in
                var row: [Field: String] = [
                    .givenName: pick(givens), .surname: pick(surnames), .birthDate: pick(days), .startDate: pick(days),
                    .unit: pick(units), .prefix: pick(["นาย", "นาง", "นางสาว", ""]), .level: pick(["K1", "K2", ""]),
                ]
                if Int.random(in: 0..<4, using: &random) == 0 {
                    row[.positionNumber] = pick(["1", "2", "3", "4", "5"])
                }
                if Int.random(in: 0..<5, using: &random) == 0 { row[.citizenId] = pick(Sample.ids) }
                return row
            }
        }
    }

    private static func sources(_ crowd: [[[Field: String]]]) -> [SourceRecords] {
        let kinds: [(String, RecordKind)] = [
            ("dpis-roster", .person), ("payroll", .person), ("epm-r0901", .assessment),
        ]
        return zip(kinds, crowd).enumerated().map { index, part in
            SampleRecords.source(part.0.0, kind: part.0.1, firstRecord: Int64(index * 100 + 101), part.1)
        }
    }

    /// Persons as sets of places in the crowd: source and row.
    private static func persons(_ crowd: [[[Field: String]]], orders: [[Int]]) -> Set<Set<Int>> {
        let turned = zip(crowd, orders).map { rows, order in order.map { rows[$0] } }
        let result = Sample.link(sources(turned))
        return Set(
            result.persons.map { person in
                Set(
                    person.links.map { link in
                        let source = Int(link.recordID) / 100 - 1
                        return source * 100 + orders[source][Int(link.recordID) % 100 - 1]
                    })
            })
    }

    @Test(arguments: 1...150 as ClosedRange<UInt64>) func orderOfRowsPlaysNoPart(seed: UInt64) {
        let crowd = Self.crowd(seed).map { rows in
            // Two rows that say the very same cannot be told apart.
            rows.enumerated().filter { !rows[..<$0.offset].contains($0.element) }.map(\.element)
        }
        let first = Self.persons(crowd, orders: crowd.map { Array($0.indices) })
        #expect(first == Self.persons(crowd, orders: crowd.map { $0.indices.reversed() }))
        var random = SeededGenerator(seed: seed &+ 7)
        #expect(first == Self.persons(crowd, orders: crowd.map { $0.indices.shuffled(using: &random) }))
    }

    @Test(arguments: 1...150 as ClosedRange<UInt64>) func orderOfSourcesPlaysNoPart(seed: UInt64) {
        let sources = Self.sources(Self.crowd(seed))
        let one = Sample.link(sources)
        let other = Sample.link(sources.reversed().map(SampleRecords.reversed))
        #expect(one.persons == other.persons)
        #expect(one.uncertain == other.uncertain)
    }

    /// What weighing joins has one row of each source; only a citizen id, or one name at one position, makes two rows of
    /// a source one person's.
    @Test(arguments: 1...150 as ClosedRange<UInt64>) func oneRowAPerson(seed: UInt64) {
        let crowd = Self.crowd(seed).map {
            $0.map { row in row.filter { ![.citizenId, .positionNumber].contains($0.key) } }
        }
        let result = Sample.link(Self.sources(crowd))
        for person in result.persons {
            let sources = person.links.map { $0.recordID / 100 }
            #expect(Set(sources).count == sources.count)
        }
        #expect(result.persons.flatMap { $0.links.map(\.recordID) }.count == crowd.reduce(0) { $0 + $1.count })
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>) func everyAnswerIsKept(seed: UInt64) {
        let sources = Self.sources(Self.crowd(seed))
        var random = SeededGenerator(seed: seed)
        let questions = Sample.link(sources).uncertain
        let decisions = questions.map {
            LinkDecision(
                first: $0.first, second: $0.second,
                verdict: Int.random(in: 0..<3, using: &random) == 0 ? .same : .different)
        }
        let result = Sample.link(sources, decisions.filter { $0.verdict == .different })
        let owner = owners(result)
        for decision in decisions where decision.verdict == .different {
            #expect(owner[decision.first] != owner[decision.second])
            #expect(!result.uncertain.contains { $0.first == decision.first && $0.second == decision.second })
        }
        for decision in decisions where decision.verdict == .same {
            let joined = owners(Sample.link(sources, [decision]))
            #expect(joined[decision.first] == joined[decision.second])
        }
    }

    private func owners(_ result: LinkResult) -> [Int64: Int] {
        var owners: [Int64: Int] = [:]
        for (index, person) in result.persons.enumerated() {
            for link in person.links { owners[link.recordID] = index }
        }
        return owners
    }
}

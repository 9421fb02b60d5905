import Records
import TestSupport
import Testing

@testable import Reconciling

struct DecibansTests {
    @Test(
        arguments: [
            (1, 1, 0), (10, 1, 10), (2, 1, 3), (1000, 1, 30), (1_000_000, 1, 60), (1, 10, -10), (1, 2, -4), (9, 10, -1),
            (7500, 1, 38), (126, 100, 1),
        ] as [(UInt64, UInt64, Int)])
    func points(numerator: UInt64, denominator: UInt64, points: Int) {
        #expect(Decibans.of(numerator, denominator) == points)
    }

    @Test(arguments: [
        (0, 500), (10, 909), (20, 990), (30, 999), (40, 1000), (90, 1000), (-10, 90), (-20, 9), (-90, 1), (3, 666),
        (-3, 333),
    ])
    func thousandths(points: Int, thousandths: Int) {
        #expect(abs(Decibans.thousandths(points) - thousandths) <= 1)
    }
}

struct DayNumberTests {
    @Test(
        arguments: [
            (19_840_228, 19_840_208, true), (19_840_228, 19_840_728, true), (19_840_228, 19_740_228, true),
            (19_840_208, 19_840_802, true), (19_840_228, 19_840_715, false), (19_840_228, 19_740_208, false),
        ] as [(Int32, Int32, Bool)])
    func slips(a: Int32, b: Int32, isSlip: Bool) {
        #expect(DayNumber.isSlip(a, b) == isSlip)
        #expect(DayNumber.isSlip(b, a) == isSlip)
    }

    @Test func everyDayHasItsNumber() {
        var numbers: Set<Int> = []
        for month in 1...12 {
            for day in 1...31 { numbers.insert(DayNumber.of(Int32(19_840_000 + month * 100 + day))) }
        }
        #expect(numbers.count == 372)
        #expect(DayNumber.of(20_801_231) == DayNumber.count - 1)
        #expect(DayNumber.of(0) == -1)
        #expect(DayNumber.of(25_640_101) == -1)
    }
}

struct NameHashTests {
    /// Wherever a cell was split, the hash of the whole is one; another letter or order makes another.
    @Test func joinedHashesDoNotDependOnTheSplit() {
        var texts = TextTable()
        let parts = [("ณัฐธิดา", "เจริญ"), ("ณัฐ", "ธิดาเจริญ"), ("ณัฐธิดาเจริญ", ""), ("ณัฐธิดา", "เจรญิ"), ("เจริญ", "ณัฐธิดา")]
        let numbers = parts.map { (texts.number(of: $0.0.utf8), texts.number(of: $0.1.utf8)) }
        var names = NameHash()
        names.extend(to: texts)
        let hashes = numbers.map { names.joined($0.0, $0.1) }
        #expect(hashes[0] == hashes[1] && hashes[1] == hashes[2])
        #expect(Set(hashes).count == 3)
    }
}

struct RadixSortTests {
    @Test(arguments: [0, 1, 2, 255, 256, 5000]) func sortsByKeyAndKeepsTheOrder(count: Int) {
        var random = SeededGenerator(seed: 3)
        var entries = (0..<count).map { place in
            UInt64(UInt32.random(in: 0...UInt32.max, using: &random) % 1000 * 4_000_000) << 32 | UInt64(place)
        }
        let expected = entries.sorted()
        var scratch: [UInt64] = []
        RadixSort.sortByKey(&entries, scratch: &scratch)
        #expect(entries == expected)
    }
}

struct LetterTableTests {
    /// Names that sound or look alike have one key; others do not.
    @Test(arguments: [
        ("ศักดิ์", "สักดิ", true), ("ณรงค์", "นรงค", true), ("ใจดี", "ไจดี", true), ("น้ำ", "นำ", true),
        ("สมชาย", "สมชชาย", true), ("เพ็ญศรี", "เพญศรี", true), ("ประภา", "ประถา", true), ("ธิดา", "ทีดา", true),
        ("สมชาย", "สมชัย", false), ("มานี", "มานะ", false), ("วิชัย", "ชัยวิ", false),
    ])
    func sounds(a: String, b: String, isAlike: Bool) {
        var texts = TextTable()
        let numbers = [texts.number(of: a.utf8), texts.number(of: b.utf8)]
        let letters = LetterTable(texts)
        #expect((letters.sounds[Int(numbers[0])] == letters.sounds[Int(numbers[1])]) == isAlike)
    }

    /// Two letters may be wrong in a text of five letters or more, one in a shorter one, half of one in the shortest.
    @Test(
        arguments: [
            ("เจริญศักดิ์", "เจริญสักดิ", 2), ("สมชาย", "สมชัย", 2), ("สมชาย", "สมหวัง", nil), ("นภา", "นภ", nil),
            ("นภา", "นพา", 2), ("นภา", "ภพา", nil), ("ศร", "สร", 1), ("ศร", "กร", nil), ("นภา", "นภา", 0),
            ("ประเสริฐ", "ประสเริฐ", 2), ("สมหมาย", "สมาหมย", 4),
        ] as [(String, String, Int?)])
    func slips(a: String, b: String, slip: Int?) {
        var texts = TextTable()
        let (first, second) = (texts.number(of: a.utf8), texts.number(of: b.utf8))
        let letters = LetterTable(texts)
        #expect(letters.slip(first, second) == letters.slip(second, first))
        #expect(letters.slip(first, second) == slip)
    }
}

struct LinkWeigherTests {
    private func nodes(_ rows: [[Field: String]]) -> LinkNodes {
        var nodes = LinkNodes(context: SampleRules.context)
        nodes.add(SampleRecords.source(rows).batch, source: "a")
        return nodes
    }

    @Test func comparingIsSymmetric() {
        let rows = WeighingTests.cases.flatMap {
            [WeighingTests.base.merging($0.first) { $1 }.merging($0.second) { $1 }]
        }
        let nodes = nodes(rows)
        let weigher = LinkWeigher(nodes)
        for a in rows.indices { for b in rows.indices { #expect(weigher.weigh(a, b) == weigher.weigh(b, a)) } }
    }

    @Test func aRareSurnameWeighsMoreThanACommonOne() {
        let common = (0..<3000).map { _ in Sample.person("มานี", "ทองดี") }
        let nodes = nodes(common + [Sample.person("มานี", "เจริญศักดิ์"), Sample.person("มานี", "เจริญศักดิ์")])
        let weigher = LinkWeigher(nodes)
        #expect(weigher.weigh(3000, 3001).points(.surname) >= weigher.weigh(0, 1).points(.surname) + 20)
        #expect(weigher.weigh(3000, 3001).points(.givenName) == weigher.weigh(0, 1).points(.givenName))
    }

    /// A slip from a common name to a rare form weighs more than between two common names.
    @Test func aRareFormIsLikelierASlip() {
        let crowd =
            (0..<4000).map { Sample.person($0 % 2 == 0 ? "สมชาย" : "สมชัย", "ทองดี") } + [Sample.person("สมชายย", "ทองดี")]
        let weigher = LinkWeigher(nodes(crowd))
        #expect(weigher.weigh(0, 4000).points(.givenName) > weigher.weigh(0, 1).points(.givenName) + 10)
    }

    @Test func valuesThatAreMissingAreNoEvidence() {
        let rows = [WeighingTests.base, WeighingTests.base.filter { $0.key == .givenName || $0.key == .surname }]
        let points = LinkWeigher(nodes(rows)).weigh(0, 1)
        for lane in LinkPoints.Lane.allCases where lane != .givenName && lane != .surname {
            #expect(points[lane] == .unknown && points.points(lane) == 0)
        }
        #expect(points.evidence().map(\.name) == ["givenName", "surname", "points"])
    }
}

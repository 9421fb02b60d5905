import Records
import TestSupport
import Testing

@Suite struct ThaiDistanceTests {
    @Test(arguments: [
        ("สมชาย", "สมชาย", 0), ("สมชาย", "ศมชาย", 1), ("สมชาย", "สมขาย", 2), ("สมชาย", "สมาชย", 2),
        ("สมชาย", "สมชา", 2), ("เจริญพันธ์", "เจริญพันธุ์", 2), ("เจริญพันธ์", "เจริญพันธ", 1), ("น้ำ", "นำ", 1),
        ("กานดา", "การดา", 2), ("ณรงค์", "นรงค์", 1), ("ใจดี", "ไจดี", 1), ("", "กก", 4), ("กข", "ขก", 2),
    ])
    func distances(a: String, b: String, expected: Int) {
        #expect(ThaiDistance.distance(a, b, limit: 10) == expected)
        #expect(ThaiDistance.distance(b, a, limit: 10) == expected)
        if expected > 0 { #expect(ThaiDistance.distance(a, b, limit: expected - 1) == nil) }
        #expect(ThaiDistance.distance(a, b, limit: expected) == expected)
    }

    @Test func similarityRunsFromZeroToAThousand() {
        #expect(ThaiDistance.similarity("สมชาย", "สมชาย") == 1000)
        #expect(ThaiDistance.similarity("", "") == 1000)
        #expect(ThaiDistance.similarity("กกก", "abc") == 0)
        #expect(ThaiDistance.similarity("สมชาย", "ศมชาย") == 900)
    }

    /// The band gives what the whole table gives.
    @Test func theBandChangesNothing() {
        var seed = SeededGenerator(seed: 11)
        let alphabet: [UInt32] = [0x0E01, 0x0E28, 0x0E2A, 0x0E19, 0x0E48, 0x0E34, 0x0E15]
        for _ in 0..<2000 {
            let a = (0..<Int.random(in: 0...9, using: &seed)).map { _ in alphabet.randomElement(using: &seed) ?? 0 }
            let b = (0..<Int.random(in: 0...9, using: &seed)).map { _ in alphabet.randomElement(using: &seed) ?? 0 }
            guard let whole = ThaiDistance.distance(a, b, limit: 40) else {
                Issue.record("every pair is within the widest limit")
                continue
            }
            for limit in 0...8 {
                #expect(ThaiDistance.distance(a, b, limit: limit) == (whole <= limit ? whole : nil))
                #expect(ThaiDistance.distance(b, a, limit: limit) == (whole <= limit ? whole : nil))
            }
        }
    }
}

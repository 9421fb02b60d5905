import Records
import Testing

struct LinkPointsTests {
    @Test func fieldsKeepTheirOutcomeAndPoints() {
        var points = LinkPoints(prior: -25)
        for (place, lane) in LinkPoints.Lane.allCases.enumerated() {
            #expect(points[lane] == .unknown)
            points.add(lane, place % 2 == 0 ? .same : .differs, place * 11 - 60)
        }
        for (place, lane) in LinkPoints.Lane.allCases.enumerated() {
            #expect(points[lane] == (place % 2 == 0 ? .same : .differs))
            #expect(points.points(lane) == place * 11 - 60)
        }
        #expect(points.total == -25 + (0..<11).reduce(0) { $0 + $1 * 11 - 60 })
    }

    @Test func pointsBeyondAByteAreCut() {
        var points = LinkPoints(prior: 0)
        points.add(.surname, .same, 900)
        #expect(points.points(.surname) == 127)
        #expect(points.total == 127)
    }

    @Test func evidenceIsWrittenFieldByField() {
        var points = LinkPoints(prior: -25)
        points.add(.givenName, .same, 30)
        points.add(.surname, .near, 21)
        points.add(.unit, .differs, -3)
        points.lead = 44
        let lines: [(String, String)] = [
            ("givenName", "same +30"), ("surname", "near +21"), ("unit", "differs -3"), ("points", "+23"),
            ("lead", "+44"),
        ]
        #expect(points.evidence() == lines.map { FindingDraft.Evidence($0.0, $0.1) })
        #expect(
            points.evidence { $0 == .unit ? "กองคลัง / กองแผนงาน" : "" }[2].value == "differs -3: กองคลัง / กองแผนงาน")
        points.lead = nil
        #expect(points.evidence().map(\.name) == ["givenName", "surname", "unit", "points"])
    }

    /// The list of links and the evidence of one say the same.
    @Test func bothFormsOfALinksEvidenceAgree() {
        var points = LinkPoints(prior: -30)
        points.add(.givenName, .same, 30)
        points.add(.birthDate, .near, 8)
        points.add(.gender, .differs, -17)
        for lead in [nil, 25] {
            points.lead = lead
            for facts in [[], [FindingDraft.Evidence("unit", "กองคลัง"), .init("level", "K2")]] {
                let link = Link(recordID: 1, rule: .weighed, evidence: facts, points: points)
                var text: [UInt8] = []
                link.appendEvidence(to: &text)
                let listed = link.evidence.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
                #expect(String(decoding: text, as: UTF8.self) == listed)
            }
        }
    }
}

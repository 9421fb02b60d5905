import Checking
import Records
import TestSupport
import Testing

struct AssessorIsSelfRuleTests {
    private static let own = "1234567890121"
    private static let other = "1193339803193"

    @Test(arguments: [
        (own, "superior", true), (own, "peer", true), (own, "", true), (own, "self", false), (other, "peer", false),
    ])
    func raterById(rater: String, group: String, isSelf: Bool) {
        let source = SampleRecords.source(
            "raters", kind: .rating, fields: [.raterGroup],
            [[.citizenId: Self.own, .raterCitizenId: rater, .raterGroup: group]])
        #expect(found(.assessorIsSelf, in: source).map(\.seen) == (isSelf ? [rater] : []))
    }

    /// With two ids that differ a like name is a homonym.
    @Test func idsAreStrongerThanNames() {
        let source = SampleRecords.source(
            "raters", kind: .rating,
            [
                [
                    .citizenId: Self.own, .raterCitizenId: Self.other, .givenName: "ปรีชา", .surname: "ใจดี",
                    .raterName: "ปรีชา ใจดี",
                ]
            ])
        #expect(found(.assessorIsSelf, in: source).isEmpty)
    }

    @Test(arguments: [("นายปรีชา ใจดี", true), ("ปรีชา  ใจดี", true), ("นางปรีชา ใจดี", false), ("นายมานะ ใจดี", false)])
    func appraiserByName(name: String, isSelf: Bool) {
        let source = SampleRecords.source(
            "epm", kind: .assessment,
            [[.prefix: "นาย", .givenName: "ปรีชา", .surname: "ใจดี", .reviewerName: name]])
        #expect(found(.assessorIsSelf, in: source).map(\.field) == (isSelf ? [.reviewerName] : []))
    }

    /// A list shortens the rank that the record spells out.
    @Test(arguments: [("รศ.ดร.ปรีชา ใจดี", true), ("รองศาสตราจารย์ ดร.ปรีชา ใจดี", true), ("ผศ.ปรีชา ใจดี", false)])
    func appraiserByNameWithAShortenedPrefix(name: String, isSelf: Bool) {
        let context = SampleRules.context {
            $0.tables.prefixes = CodeTable(
                name: "prefixes",
                entries: [.init(code: "รองศาสตราจารย์ ดร.", name: "รองศาสตราจารย์ ดร.", aliases: ["รศ.ดร."])])
        }
        let source = SampleRecords.source(
            "epm", kind: .assessment,
            [[.prefix: "รองศาสตราจารย์ ดร.", .givenName: "ปรีชา", .surname: "ใจดี", .reviewerName: name]])
        let findings = Checker().check(source, context: context).findings.filter { $0.code == .assessorIsSelf }
        #expect(findings.count == (isSelf ? 1 : 0))
    }
}

import Records
import TestSupport
import Testing

struct AssessorUnknownRuleTests {
    private func sources(_ rater: String, isComplete: Bool = true) -> [SourceRecords] {
        [
            Sample.register(
                Sample.person(id: Sample.ids[0]), Sample.person("มานะ", id: Sample.ids[1]), isComplete: isComplete),
            SampleRecords.source(
                "raters", kind: .rating, firstRecord: 601,
                [Sample.person(id: Sample.ids[0], more: [.raterCitizenId: rater, .raterName: "มานะ ใจดี"])]),
        ]
    }

    @Test func raterOfTheRegister() {
        #expect(Sample.found(.assessorUnknown, in: sources(Sample.ids[1])).isEmpty)
    }

    @Test func raterThatTheRegisterDoesNotHave() throws {
        let finding = try #require(Sample.found(.assessorUnknown, in: sources(Sample.ids[2])).first)
        #expect((finding.field, finding.seen) == (.raterCitizenId, Sample.ids[2]))
        #expect(finding.places == [.init(recordID: 601, field: .raterCitizenId)])
        #expect(finding.evidence == [.init("raterName", "มานะ ใจดี")])
    }

    @Test func unreadableIdIsNobody() {
        #expect(Sample.found(.assessorUnknown, in: sources("!id-malformed:12")).isEmpty)
    }

    @Test func registerOfAPartSaysNothing() {
        let result = Sample.reconcile(sources(Sample.ids[2], isComplete: false))
        #expect(!result.findings.contains { $0.code == .assessorUnknown })
        #expect(
            result.notChecked.contains(
                NotChecked(code: .assessorUnknown, source: "dpis-roster", reason: .sourcePartial)))
    }

    /// The register itself has a wrong id of the rater; another source has the right one.
    @Test func raterWhoseIdAnotherSourceTells() {
        let register = Sample.register(
            Sample.person(id: Sample.ids[0]), Sample.person("มานะ", id: "!id-malformed:123", position: "7"))
        let payroll = Sample.payroll(Sample.person("มานะ", id: Sample.ids[1], position: "7"))
        let ratings = Sample.ratings(
            Sample.person(id: Sample.ids[0], more: [.raterCitizenId: Sample.ids[1], .raterGroup: "superior"]))
        #expect(Sample.found(.assessorUnknown, in: [register, payroll, ratings]).isEmpty)
        #expect(Sample.found(.assessorUnknown, in: [register, ratings]).count == 1)
    }
}

import Records
import TestSupport
import Testing

struct AssessorRuleTests {
    private let register = Sample.register(
        Sample.person(id: Sample.ids[0]), Sample.person("มานี", "งามดี", id: Sample.ids[1]))

    private func rating(_ id: Int, _ group: String, _ rater: String) -> [Field: String] {
        Sample.person(id: Sample.ids[id], more: [.raterGroup: group, .raterName: rater])
    }

    private func missing(_ ratings: SourceRecords) -> [FindingDraft] {
        Sample.found(.assessorMissing, in: [register, ratings])
    }

    @Test func whoHasNoSuperiorInTheList() throws {
        let findings = missing(Sample.ratings(rating(0, "superior", "นายหัวหน้า ดีมาก")))
        let finding = try #require(findings.first)
        #expect((findings.count, finding.field) == (1, .raterName))
        #expect(finding.places == [.init(recordID: 102)])
        #expect(finding.evidence == [.init("sources", "epm-assessors")])
    }

    @Test func peersDoNotAppraise() {
        let list = Sample.ratings(rating(0, "superior", "นายหัวหน้า ดีมาก"), rating(1, "peer", "นายเพื่อน ดีมาก"))
        #expect(missing(list).map { $0.places.map(\.recordID) } == [[702, 102]])
    }

    @Test func everybodyHasOne() {
        let list = Sample.ratings(
            rating(0, "superior", "นายหัวหน้า ดีมาก"), rating(1, "superior", "นายหัวหน้า ดีมาก"))
        #expect(missing(list).isEmpty)
    }

    @Test func aListOfPeersOnlySaysNothingOfSuperiors() {
        #expect(missing(Sample.ratings(rating(0, "peer", "นายเพื่อน ดีมาก"))).isEmpty)
    }

    @Test func aPartialListSaysNothing() {
        let list = Sample.ratings(rating(0, "superior", "นายหัวหน้า ดีมาก"), isComplete: false)
        #expect(missing(list).isEmpty)
        #expect(
            Sample.reconcile([register, list]).notChecked.contains(
                NotChecked(code: .assessorMissing, source: "epm-assessors", reason: .sourcePartial)))
    }

    @Test func aRowThatMustNameHimIsToldThere() {
        var list = Sample.ratings(rating(0, "superior", "นายหัวหน้า ดีมาก"), rating(1, "superior", ""))
        #expect(missing(list).count == 1)
        list.required = [.raterName]
        #expect(missing(list).isEmpty)
    }

    // MARK: Not assigned

    private func signed(_ reviewer: String, _ ratings: SourceRecords) -> [FindingDraft] {
        let scores = Sample.scores(Sample.person(id: Sample.ids[0], more: [.reviewerName: reviewer]))
        return Sample.found(.assessorNotAssigned, in: [register, ratings, scores])
    }

    @Test(arguments: [
        ("นายหัวหน้า ดีมาก", 0), ("(นายหัวหน้า  ดีมาก)", 0), ("หัวหน้า ดีมาก", 0), ("ว่าที่ร้อยตรีหัวหน้า ดีมาก", 0),
        ("นายหัวหน้า ดีเด่น", 1), ("", 0),
    ])
    func signedBySomebodyElse(reviewer: String, count: Int) {
        let findings = signed(reviewer, Sample.ratings(rating(0, "superior", "นายหัวหน้า ดีมาก")))
        #expect(findings.count == count)
        #expect(findings.allSatisfy { $0.seen == reviewer && $0.expected == "นายหัวหน้า ดีมาก" })
        #expect(findings.allSatisfy { $0.places.map(\.recordID) == [301, 701] })
    }

    @Test func whoIsInNoListIsNotHeldAgainstIt() {
        #expect(signed("นายใคร ดีมาก", Sample.ratings(rating(1, "superior", "นายหัวหน้า ดีมาก"))).isEmpty)
    }

    @Test(arguments: [("peerScore", 1), ("superiorScore", 0), ("subordinateScore", 0)])
    func pointsOfAGroupInWhichNobodyIsNamed(field: String, count: Int) throws {
        let field = try #require(Field(rawValue: field))
        let points = SampleRecords.source(
            "competency-scores", kind: .competency, firstRecord: 801,
            [Sample.person(id: Sample.ids[0], more: [field: "3.00"])])
        // Peers are known to the list, subordinates are not.
        let list = Sample.ratings(rating(0, "superior", "นายหัวหน้า ดีมาก"), rating(1, "peer", "นายเพื่อน ดีมาก"))
        let findings = Sample.found(.assessorNotAssigned, in: [register, list, points])
        #expect(findings.map(\.field) == (count == 1 ? [field] : []))
    }

    @Test func withoutAListItIsNotChecked() {
        #expect(
            Sample.reconcile([register]).notChecked.contains(
                NotChecked(code: .assessorNotAssigned, source: "", reason: .sourceMissing)))
    }
}

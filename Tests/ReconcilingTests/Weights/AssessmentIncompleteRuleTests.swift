import Reconciling
import Records
import TestSupport
import Testing

struct AssessmentIncompleteRuleTests {
    private func raters(_ groups: [(String, String)]) -> SourceRecords {
        SampleRecords.source(
            "rater-assignments", kind: .rating, firstRecord: 601,
            groups.map { Sample.person(id: Sample.ids[0], more: [.raterGroup: $0.0, .raterName: $0.1]) })
    }

    private func competencies(_ rows: [[Field: String]], fields: [Field] = [.peerScore, .superiorScore])
        -> SourceRecords
    {
        SampleRecords.source(
            "competency-scores", kind: .competency, fields: fields, firstRecord: 701,
            rows.map { Sample.person(id: Sample.ids[0], more: $0) })
    }

    @Test func aGroupThatHasNotRated() throws {
        let findings = Sample.found(
            .assessmentIncomplete,
            in: [
                raters([("peer", "นายมานะ รักดี"), ("peer", "นางปิติ ใจงาม"), ("superior", "นายชูใจ กล้า")]),
                competencies([
                    [.competency: "ก", .superiorScore: "4.00", .peerScore: "3.00"],
                    [.competency: "ข", .superiorScore: "4.00"],
                ]),
            ])
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.field == .peerScore)
        #expect(finding.places.map(\.recordID) == [702, 601, 602])
        #expect(
            finding.evidence == [
                .init("raterGroup", "peer"), .init("raters", "นายมานะ รักดี, นางปิติ ใจงาม"), .init("unrated", "1"),
                .init("lines", "2"),
            ])
    }

    @Test func whoHasRatedAndWhoWasNotAssigned() {
        let rated = competencies([[.competency: "ก", .superiorScore: "4.00"]])
        #expect(Sample.found(.assessmentIncomplete, in: [raters([("superior", "นายชูใจ กล้า")]), rated]).isEmpty)
        // A row for whom nobody is named yet has its own finding; an unreadable score is one.
        #expect(Sample.found(.assessmentIncomplete, in: [raters([("peer", "")]), rated]).isEmpty)
        let unreadable = competencies([[.competency: "ก", .peerScore: "!not-a-number:x"]])
        #expect(Sample.found(.assessmentIncomplete, in: [raters([("peer", "นายมานะ รักดี")]), unreadable]).isEmpty)
    }

    @Test func ofWhoHasNoCompetenciesNothingIsSaid() {
        let other = SampleRecords.source(
            "competency-scores", kind: .competency, fields: [.peerScore], firstRecord: 701,
            [Sample.person("มานี", id: Sample.ids[1], more: [.competency: "ก"])])
        #expect(Sample.found(.assessmentIncomplete, in: [raters([("peer", "นายมานะ รักดี")]), other]).isEmpty)
    }

    @Test func whatItNeeds() {
        func obstacles(_ sources: [SourceRecords]) -> [NotChecked.Reason] {
            Sample.reconcile(sources).notChecked.filter { $0.code == .assessmentIncomplete }.map(\.reason)
        }
        #expect(obstacles([]) == [.sourceMissing])
        #expect(obstacles([raters([("peer", "ก")])]) == [.sourceMissing])
        #expect(
            obstacles([raters([("peer", "ก")]), competencies([[.competency: "ก"]], fields: [])]) == [.columnMissing])
    }
}

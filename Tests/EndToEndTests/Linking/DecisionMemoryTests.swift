import Records
import TestSupport
import Testing

/// A decision about two records outlives new imports and rounds, and can be taken back.
@Suite struct DecisionMemoryTests {
    private static let id = "1990100001017"
    private static let paid = ",นางสาวกมลชนก วงศ์ใหญ่,00034,30000.00,กองแผนงาน"

    /// The register and a payroll that has no id and another surname: one question.
    private func ready() throws -> LinkingDesk {
        let desk = LinkingDesk()
        try desk.roster([.init(cid: Self.id)])
        try desk.payroll([Self.paid])
        try desk.reconcile()
        #expect(try desk.questions().count == 1)
        #expect(try !desk.isOnePerson())
        return desk
    }

    private func decide(_ desk: LinkingDesk, _ verdict: LinkDecision.Verdict) throws {
        let question = try #require(try desk.questions().first)
        try desk.settle { _ = try $0.decide(pair: question.id, verdict: verdict, reason: "ถามแล้ว") }
    }

    @Test func theEvidenceIsToldFieldByField() throws {
        let pair = try #require(try ready().questions().first).pair
        let names = pair.evidence.map(\.name)
        #expect(names.contains("givenName") && names.contains("surname") && names.contains("positionNumber"))
        #expect(pair.evidence.first { $0.name == "surname" }?.value.hasSuffix(": ศรีสุข / วงศ์ใหญ่") == true)
    }

    @Test(arguments: [LinkDecision.Verdict.same, .different])
    func aDecisionHoldsWhenTheFileComesAgainWithOtherCells(verdict: LinkDecision.Verdict) throws {
        let desk = try ready()
        try decide(desk, verdict)
        #expect(try desk.isOnePerson() == (verdict == .same))
        try desk.payroll([",นางสาวกมลชนก วงศ์ใหญ่,00034,31000.00,กองแผนงาน"])
        #expect(try desk.questions().isEmpty)
        #expect(try desk.isOnePerson() == (verdict == .same))
        // Another unit makes it another record.
        try desk.payroll([",นางสาวกมลชนก วงศ์ใหญ่,00034,31000.00,กองคลัง"])
        #expect(try desk.questions().isEmpty)
        #expect(try desk.isOnePerson() == (verdict == .same))
    }

    @Test(arguments: [LinkDecision.Verdict.same, .different])
    func aDecisionHoldsInTheNextRound(verdict: LinkDecision.Verdict) throws {
        let desk = try ready()
        try decide(desk, verdict)
        try desk.roster([.init(cid: Self.id)], round: LinkingDesk.second)
        try desk.payroll([Self.paid], round: LinkingDesk.second)
        try desk.reconcile(LinkingDesk.second)
        #expect(try desk.questions().isEmpty)
        #expect(try desk.isOnePerson(LinkingDesk.second) == (verdict == .same))
        #expect(try desk.numbers("dpis-roster") == desk.numbers("dpis-roster", LinkingDesk.second))

        let kept = try #require(try desk.reading { try $0.decisions() }.first)
        #expect((kept.verdict, kept.by, kept.reason, kept.isUndone) == (verdict, "ผู้ทดสอบ", "ถามแล้ว", false))
        try desk.settle { try $0.undo(decision: kept.id, reason: "ผิดคน") }
        #expect(try desk.questions(LinkingDesk.first).count == 1)
        #expect(try desk.questions(LinkingDesk.second).count == 1)
        #expect(try !desk.isOnePerson(LinkingDesk.second))
        #expect(try desk.reading { try $0.decisions() }.map(\.isUndone) == [true])
    }

    @Test func aLaterDecisionInALaterRoundCountsThere() throws {
        let desk = try ready()
        try decide(desk, .different)
        try desk.roster([.init(cid: Self.id)], round: LinkingDesk.second)
        try desk.payroll([Self.paid], round: LinkingDesk.second)
        try desk.reconcile(LinkingDesk.second)
        let kept = try #require(try desk.reading { try $0.decisions() }.first)
        try desk.settle { _ = try $0.decide(pair: kept.question, verdict: .same, reason: "เปลี่ยนนามสกุลจริง") }
        #expect(try desk.isOnePerson())
        #expect(try desk.isOnePerson(LinkingDesk.second))
    }

    /// Two people of one name: nothing tells to whom the decision belongs.
    @Test func aDecisionIsNotCarriedByChance() throws {
        let desk = try ready()
        try decide(desk, .same)
        try desk.roster([.init(cid: Self.id)], round: LinkingDesk.second)
        try desk.payroll(
            [
                ",นางสาวกมลชนก วงศ์ใหญ่,00035,30000.00,กองคลัง", ",นางสาวกมลชนก วงศ์ใหญ่,00036,30000.00,กองคลัง",
            ], round: LinkingDesk.second)
        try desk.reconcile(LinkingDesk.second)
        let payroll = try desk.numbers("payroll", LinkingDesk.second)
        let register = try desk.numbers("dpis-roster", LinkingDesk.second)
        #expect(payroll.count == 2 && Set(payroll).isDisjoint(with: register))
    }

    @Test func theCommandListsQuestionsAndAnswers() throws {
        let desk = try ready()
        let tool = Tool(folder: try desk.desk.get().folder)
        let open = try tool.run("decisions", "--round", "2565/2", "--lang", "en").output
        for part in ["weight", "dpis_roster.csv · row 2", "payroll.csv · row 2", "Surname", "differs", "ศรีสุข / วงศ์ใหญ่"]
        {
            #expect(open.contains(part), "\(part)")
        }
        #expect(try tool.run("decisions", "--answered", "--lang", "en").output == "Nothing was decided.\n")
        let id = try #require(try desk.questions().first).id
        #expect(try tool.run("decide", "\(id)", "same", "--reason", "เปลี่ยนนามสกุล", "--by", "สมศรี").code == 0)
        let answered = try tool.run("decisions", "--answered", "--lang", "en").output
        for part in ["The same person", "สมศรี", "“เปลี่ยนนามสกุล”"] { #expect(answered.contains(part), "\(part)") }
        #expect(try tool.run("undo", "decide", "1", "--reason", "ผิด", "--by", "สมชาย").code == 0)
        #expect(try tool.run("decisions", "--answered", "--lang", "en").output.contains("(undone)"))
        let json = try tool.run("decisions", "--answered", "--format", "json").output
        #expect(json.contains("\"undone\": true") && json.contains("\"by\": \"สมศรี\""))
    }
}

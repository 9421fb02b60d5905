import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Reconciling again does only what something has given it to do.
@Suite struct ReconcileAgainTests {
    /// The same database on another day, and by another program where told.
    private func later(_ desk: Desk, toolVersion: String = "test") throws -> Workspace {
        Workspace(
            store: desk.workspace.store, rulebook: try Desk.rulebook.get(), by: "ผู้ทดสอบ", toolVersion: toolVersion,
            now: { "2022-10-06T02:00:00Z" })
    }

    private func changedAt(_ desk: Desk, _ round: Round = Desk.round) throws -> String? {
        try desk.workspace.store.reading { try $0.roundState(round).changedAt }
    }

    private func reconciled() throws -> Desk {
        let desk = try Desk()
        try desk.loadSample()
        try desk.reconcile()
        #expect(try changedAt(desk) == "2022-10-05T02:00:00Z")
        return desk
    }

    @Test func nothingIsDerivedWhereNothingHasChanged() throws {
        let desk = try reconciled()
        let before = try desk.dump()
        try Reconciliation(later(desk)).run(round: Desk.round)
        #expect(try changedAt(desk) == "2022-10-05T02:00:00Z")
        #expect(try desk.dump() == before)
    }

    @Test func anotherProgramDerivesAnew() throws {
        let desk = try reconciled()
        try Reconciliation(later(desk, toolVersion: "next")).run(round: Desk.round)
        #expect(try changedAt(desk) == "2022-10-06T02:00:00Z")
    }

    @Test func whatHappenedInAnotherRoundDerivesAnew() throws {
        let desk = try reconciled()
        let next = Round(fiscalYear: 2566, half: 1)!
        try desk.load(RepositoryRoot.sampleFiles[4], options: ImportOptions(round: next))
        try Reconciliation(later(desk)).run(round: Desk.round)
        #expect(try changedAt(desk) == "2022-10-06T02:00:00Z")
        // The other round is derived after this one, whose persons may be its own.
        try Reconciliation(desk.workspace).run(round: next)
        #expect(try changedAt(desk, next) == "2022-10-05T02:00:00Z")
        try Reconciliation(desk.workspace).run(round: Desk.round)
        #expect(try changedAt(desk) == "2022-10-05T02:00:00Z")
    }

    @Test func aCorrectionAndItsUndoingDeriveAnew() throws {
        let desk = try reconciled()
        let finding = try #require(try desk.findings(.salaryDiffers).first { $0.personPosition == "00045" })
        _ = try Settling(later(desk)).fix(finding: finding.id, value: "37770", source: nil, reason: "ตามคำสั่ง")
        #expect(try changedAt(desk) == "2022-10-06T02:00:00Z")
        try Reconciliation(desk.workspace).run(round: Desk.round)
        #expect(try changedAt(desk) == "2022-10-06T02:00:00Z")
    }
}

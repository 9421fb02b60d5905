import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Import A, a correction, import B that changes rows, import C with A's content again: undoing any of them takes
/// away what only it asserted, and undoing the undo gives it back.
@Suite struct UndoTests {
    private struct Story {
        var desk: Desk
        var a: Int64
        var b: Int64
        var c: Int64
        /// Dumps after A with the correction, after B, after C.
        var afterA: [String]
        var afterB: [String]
        var afterC: [String]
    }

    private func tell() throws -> Story {
        let desk = try Desk()
        let a = try desk.load(RepositoryRoot.sampleFiles[4]).id
        let record = try desk.workspace.store.reading { reader in
            try reader.records(round: Desk.round, source: "payroll", kind: .person).origins[44].recordID
        }
        try desk.settling.correct(record: record, field: .salary, given: "37770.00", reason: "ตามคำสั่ง")
        let afterA = try desk.dump()
        var lines = try SampleText.payroll()
        lines = SampleText.changing(lines, position: "1181590830161", "19340", to: "19350")
        lines = SampleText.changing(lines, position: "2254282116735", "38270", to: "38280")
        lines.removeLast()
        lines.append("1101700203451,นายสมชาย น้ำใจ,00999,20000.00,กองคลัง")
        let b = try desk.load(try desk.folder.write(SampleText.utf8(lines), to: "b.csv")).id
        let afterB = try desk.dump()
        let c = try desk.load(RepositoryRoot.sampleFiles[4]).id
        return Story(desk: desk, a: a, b: b, c: c, afterA: afterA, afterB: afterB, afterC: try desk.dump())
    }

    private func undo(_ story: Story, _ id: Int64) throws {
        try story.desk.settling.setUndone(importID: id, undone: true, reason: "ผิดแฟ้ม")
    }
    private func redo(_ story: Story, _ id: Int64) throws {
        try story.desk.settling.setUndone(importID: id, undone: false, reason: "ถูกแล้ว")
    }

    @Test func theLastContentCounts() throws {
        let story = try tell()
        #expect(story.afterB != story.afterA)
        #expect(records(story.afterC) == records(story.afterA))
    }

    @Test func undoingTheFirstChangesNothingThatOthersAssert() throws {
        let story = try tell()
        try undo(story, story.a)
        #expect(try story.desk.dump() == story.afterC)
        try redo(story, story.a)
        #expect(try story.desk.dump() == story.afterC)
    }

    @Test func undoingTheMiddleOneChangesNothingNow() throws {
        let story = try tell()
        try undo(story, story.b)
        #expect(try story.desk.dump() == story.afterC)
        // Without B and C, A is what is left, with its correction.
        try undo(story, story.c)
        #expect(records(try story.desk.dump()) == records(story.afterA))
        try redo(story, story.b)
        #expect(records(try story.desk.dump()) == records(story.afterB))
    }

    @Test func undoingTheLastGivesBackTheOneBefore() throws {
        let story = try tell()
        try undo(story, story.c)
        #expect(records(try story.desk.dump()) == records(story.afterB))
        try redo(story, story.c)
        #expect(try story.desk.dump() == story.afterC)
    }

    @Test func undoingAllLeavesNothingAndTheSameFileComesBackWithItsCorrections() throws {
        let story = try tell()
        for id in [story.a, story.b, story.c] { try undo(story, id) }
        #expect(records(try story.desk.dump()).isEmpty)
        let receipt = try story.desk.load(RepositoryRoot.sampleFiles[4])
        #expect(receipt.count(.new) == 300)
        #expect(records(try story.desk.dump()) == records(story.afterA))
    }

    @Test func undoingTwiceIsRefused() throws {
        let story = try tell()
        try undo(story, story.a)
        #expect(throws: StorageError.self) { try undo(story, story.a) }
        #expect(throws: StorageError.self) { try undo(story, 99) }
    }

    @Test func theAuditTrailStaysWhole() throws {
        let story = try tell()
        try undo(story, story.b)
        try redo(story, story.b)
        for result in try story.desk.workspace.store.reading({ try $0.verify() }) {
            #expect(result.problems.isEmpty, "\(result.subject.rawValue)")
        }
    }

    /// Records and corrections, without the findings.
    private func records(_ dump: [String]) -> [String] { dump.filter { !$0.hasPrefix("finding") } }
}

import Foundation
import Pipeline
import Records
import Storage
import TestSupport
import Testing

/// Columns that are not as they were in the last import of the same source and scope.
@Suite struct HeaderDriftTests {
    private static let next = Round(fiscalYear: 2566, half: 1)!

    /// The sample payroll with its columns in another order, or fewer, and other headers.
    private func payroll(
        _ columns: [Int] = [0, 1, 2, 3, 4], renamed: [String: String] = [:], titles: [String] = []
    ) throws -> [String] {
        let lines = try SampleText.payroll().map(SampleText.cells)
        let header = columns.map { renamed[lines[0][$0]] ?? lines[0][$0] }
        return titles + [header.joined(separator: ",")]
            + lines.dropFirst().prefix(30).map { cells in columns.map { cells[$0] }.joined(separator: ",") }
    }

    private func load(
        _ desk: Desk, _ lines: [String], round: Round = next, scope: String = "",
        preview: (ImportPreview) -> Void = { _ in }
    ) throws -> ImportReceipt {
        let path = try desk.folder.write(SampleText.utf8(lines), to: "payroll.csv")
        return try Importer(desk.workspace).run(
            path: path, options: ImportOptions(round: round, source: "payroll", scope: scope), onPreview: preview)
    }

    private func codes(_ desk: Desk) throws -> [FindingCode] {
        try desk.workspace.store.reading {
            try $0.findings(FindingFilter(round: Self.next, status: .open)).map(\.code)
        }.filter { $0.rawValue.hasPrefix("header") }.sorted()
    }

    /// One import of the round before, then one of these lines.
    private func drift(_ lines: [String]) throws -> (drift: HeaderDrift, codes: [FindingCode]) {
        let desk = try Desk()
        #expect(try load(desk, payroll(), round: Desk.round).drift == nil)
        let receipt = try load(desk, lines)
        return (try #require(receipt.drift), try codes(desk))
    }

    @Test func theSameColumnsAreNoDrift() throws {
        let found = try drift(payroll())
        #expect(!found.drift.isDrift)
        #expect(found.drift.former.importID == 1)
        #expect(found.drift.former.round == "2565/2")
        #expect(!found.drift.isMappingChanged)
        #expect(found.codes == [])
    }

    @Test func orderAloneIsNoDrift() throws {
        let found = try drift(payroll([3, 1, 0, 2, 4]))
        #expect(!found.drift.isDrift)
        #expect(found.drift.sheets[0].moved.map(\.field) == ["citizenId", "payNumber", "salary"])
        #expect(found.drift.sheets[0].moved[0] == .init(field: "citizenId", from: "A", to: "C"))
        #expect(found.codes == [])
    }

    @Test func linesAboveTheHeaderAreNoDrift() throws {
        let found = try drift(payroll(titles: ["บัญชีจ่ายเงินเดือน"]))
        #expect(!found.drift.isDrift)
        #expect(found.drift.sheets[0].headerRow == .init(from: 1, to: 2))
    }

    @Test func aColumnThatIsNotRequiredAndHasGoneIsAWarning() throws {
        let found = try drift(payroll([0, 1, 3, 4]))
        #expect(
            found.drift.sheets[0].vanished == [
                .init(field: "payNumber", header: "เลขถือจ่าย", isRequired: false)
            ])
        #expect(found.codes == [.headerVanished])
    }

    @Test func anUnknownHeaderThatIsLikeTheVanishedOneIsSuggested() throws {
        let found = try drift(payroll(renamed: ["เลขถือจ่าย": "เลขที่ผู้ถือจ่าย"]))
        #expect(found.drift.sheets[0].vanished.first?.perhaps == "เลขที่ผู้ถือจ่าย")
        #expect(found.drift.sheets[0].newUnknown == ["เลขที่ผู้ถือจ่าย"])
        #expect(found.codes == [.headerUnknown, .headerVanished])
        let other = try drift(payroll(renamed: ["เลขถือจ่าย": "โทรศัพท์"]))
        // It stands in the same column.
        #expect(other.drift.sheets[0].vanished.first?.perhaps == "โทรศัพท์")
        let elsewhere = try drift(payroll([0, 1, 3, 2, 4], renamed: ["เลขถือจ่าย": "โทรศัพท์"]))
        #expect(elsewhere.drift.sheets[0].vanished.first?.perhaps == nil)
    }

    @Test func aFieldUnderAnotherHeaderIsTold() throws {
        let found = try drift(payroll(renamed: ["หน่วยงาน": "สังกัด"]))
        #expect(found.drift.sheets[0].renamed == [.init(field: "unit", from: "หน่วยงาน", to: "สังกัด")])
        #expect(found.codes == [.headersDrifted])
        let spaced = try drift(payroll(renamed: ["หน่วยงาน": " หน่วย งาน"]))
        #expect(!spaced.drift.isDrift)
    }

    @Test func aKnownColumnThatCameNewIsTold() throws {
        let desk = try Desk()
        _ = try load(desk, try payroll([0, 1, 3, 4]), round: Desk.round)
        let receipt = try load(desk, try payroll())
        #expect(receipt.drift?.sheets[0].new == [.init(column: "C", field: "payNumber", header: "เลขถือจ่าย")])
        #expect(try codes(desk) == [.headersDrifted])
    }

    @Test func whatNeverWasThereIsNoNews() throws {
        let desk = try Desk()
        _ = try load(desk, try payroll([0, 1, 3, 4]), round: Desk.round)
        let receipt = try load(desk, try payroll([0, 1, 3, 4]))
        #expect(receipt.drift?.isDrift == false)
        #expect(receipt.sheets[0].absentFields == ["sequence", "payNumber", "note"])
        #expect(try codes(desk) == [])
    }

    /// A required column that is missing keeps the round from being published; a file that lacks more is refused.
    @Test func aRequiredColumnThatHasGoneStops() throws {
        let found = try drift(payroll([0, 1, 2, 4]))
        #expect(found.drift.sheets[0].vanished.map(\.isRequired) == [true])
        #expect(found.codes == [.headerMissing])
        let catalogue = try Desk.rulebook.get().catalogue
        #expect(catalogue.entry(.headerMissing).severity == .blocking)

        let desk = try Desk()
        _ = try load(desk, try payroll(), round: Desk.round)
        let before = try desk.dump()
        #expect(throws: ImportRefusal.self) { try load(desk, try payroll([2, 4])) }
        #expect(try desk.dump() == before)
        #expect(try desk.workspace.store.reading { try $0.imports().count } == 1)
    }

    @Test func aNameInThreeColumnsHasNotVanished() throws {
        let lines = try payroll().map(SampleText.cells)
        let split = lines.enumerated().map { index, cells -> String in
            let name = index == 0 ? ["ชื่อ", "นามสกุล"] : cells[1].split(separator: " ").map(String.init)
            return ([cells[0]] + name + cells[2...]).joined(separator: ",")
        }
        let found = try drift(split)
        #expect(found.drift.sheets[0].vanished == [])
        #expect(found.drift.sheets[0].new.map(\.field) == ["givenName", "surname"])
    }

    @Test func eachScopeIsHeldAgainstItself() throws {
        let desk = try Desk()
        _ = try load(desk, try payroll(), round: Desk.round)
        #expect(try load(desk, try payroll([0, 1, 3, 4]), scope: "กองคลัง").drift == nil)
        #expect(try load(desk, try payroll(), scope: "กองคลัง").drift?.former.importID == 2)
    }

    @Test func importsThatAreUndoneDoNotCount() throws {
        let desk = try Desk()
        _ = try load(desk, try payroll(), round: Desk.round)
        _ = try load(desk, try payroll([0, 1, 3, 4]))
        try desk.settling.setUndone(importID: 2, undone: true, reason: "ผิดแฟ้ม")
        let receipt = try load(desk, try payroll())
        #expect(receipt.drift?.former.importID == 1)
        #expect(receipt.drift?.isDrift == false)
    }

    @Test func thePreviewComesBeforeAnythingIsWritten() throws {
        let desk = try Desk()
        _ = try load(desk, try payroll(), round: Desk.round)
        var seen: [Int] = []
        var drift: HeaderDrift?
        let receipt = try load(desk, try payroll([0, 1, 3, 4])) { preview in
            drift = preview.drift
            seen.append((try? desk.workspace.store.reading { try $0.imports().count }) ?? -1)
        }
        #expect(seen == [1])
        #expect(drift == receipt.drift)
        let path = desk.folder.file("payroll.csv")
        let previews = try Importer(desk.workspace).previews(
            path: path, options: ImportOptions(round: Self.next, source: "payroll"))
        let preview = try #require(previews.first)
        #expect(preview.drift?.former.importID == 2)
        #expect(preview.layouts.map(\.mapping) == ["payroll"])
        #expect(try desk.workspace.store.reading { try $0.imports().count } == 2)
    }

    @Test func theReceiptKeepsWhatWasTold() throws {
        let desk = try Desk()
        _ = try load(desk, try payroll(), round: Desk.round)
        let receipt = try load(desk, try payroll([0, 1, 3, 4]))
        let kept = try desk.workspace.store.reading { try $0.importSummary(2)?.receipt }
        #expect(kept?.drift == receipt.drift)
        #expect(kept?.sheets[0].headerRows == 1)
    }

    @Test func theCommandsShowIt() throws {
        let tool = Tool(folder: try TemporaryFolder())
        try tool.folder.write(SampleText.utf8(try payroll()), to: "a.csv")
        try tool.folder.write(SampleText.utf8(try payroll([0, 1, 3, 4], renamed: ["หน่วยงาน": "สังกัด"])), to: "b.csv")
        #expect(try tool.run("import", "a.csv", "--round", "2565/2").output.contains("headers differ") == false)
        let told = "headers differ from import 1 (a.csv, round 2565/2):"
        let gone = "gone: “เลขถือจ่าย” (Pay number)"
        let renamed = "renamed: “หน่วยงาน” → “สังกัด” (Unit)"
        let inspected = try tool.run("inspect", "b.csv").output
        let dry = try tool.run("import", "b.csv", "--round", "2566/1", "--dry-run").output
        let real = try tool.run("import", "b.csv", "--round", "2566/1").output
        for output in [inspected, dry, real] {
            for line in [told, gone, renamed] { #expect(output.contains(line), "\(output)") }
        }
        // Before the receipt.
        let lines = real.split(separator: "\n").map(String.init)
        let place = try #require(lines.firstIndex { $0.contains(told) })
        #expect(place < (try #require(lines.firstIndex { $0.hasPrefix("Import 2") })))
        #expect(try tool.run("receipts", "2").output.contains(gone))
        let thai = try tool.run("inspect", "a.csv", "--lang", "th").output
        #expect(thai.contains("มีใหม่: “เลขถือจ่าย” (เลขถือจ่าย)"))

        let json = try tool.run("inspect", "a.csv", "--format", "json")
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        let drift = try #require(object["headerDrift"] as? [String: Any])
        #expect(drift["drifted"] as? Bool == true)
        #expect((drift["former"] as? [String: Any])?["import"] as? Int == 2)
        // Another unit has no former import.
        #expect(try tool.run("inspect", "a.csv", "--scope", "กองคลัง").output.contains("headers differ") == false)
    }

    @Test func aDatabaseThatCannotBeUsedDoesNotKeepAFileFromBeingLookedAt() throws {
        let tool = Tool(folder: try TemporaryFolder())
        try tool.folder.write(SampleText.utf8(try payroll()), to: "a.csv")
        try tool.folder.write(Array("no database at all, only words".utf8), to: "thabian.sqlite")
        let result = try tool.run("inspect", "a.csv")
        #expect(result.code == 0)
        #expect(result.output.contains("mapping payroll"))
        #expect(result.errors.contains("thabian.sqlite"))
    }
}

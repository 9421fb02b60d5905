import Exporting
import Records
import Storage

/// Writes a round's workbooks.
package struct ReportExport {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Persons and vacant seats, corrected values marked.
    ///
    /// Every report gives its notes: what could not be written into the workbook as it is.
    package func roster(round: Round, to path: String) throws -> [Wording] {
        let data = try load(round)
        guard data.register != nil else {
            throw refusal(
                path, th: "ยังไม่มีทะเบียนข้าราชการของรอบ \(round.text)", en: "Round \(round.text) has no register yet.")
        }
        return try write(RosterSheets(data).workbook(), to: path)
    }

    /// The score summary by unit (ผนวก ง).
    package func scores(round: Round, to path: String) throws -> [Wording] {
        let data = try load(round)
        guard !data.sources(.assessment).isEmpty else {
            throw refusal(
                path, th: "ยังไม่มีคะแนนประเมินของรอบ \(round.text)", en: "Round \(round.text) has no scores yet.")
        }
        return try write(ScoreSheets(data).workbook(), to: path)
    }

    /// One row an open finding; of these findings where they are given, else of all.
    package func flagged(round: Round, findings: [StoredFinding]? = nil, to path: String) throws -> [Wording] {
        let (data, waivers) = try workspace.store.reading { reader in
            let data = try ExportData(reader, workspace: workspace, round: round)
            let waived = (findings ?? data.findings).filter { $0.status == .waived }
            let events = try waived.map { finding in
                (finding.id, try reader.events(ofFinding: finding.id).last { $0.status == .waived })
            }
            return (data, Dictionary(events, uniquingKeysWith: { first, _ in first }))
        }
        let sheets = FlaggedSheets(data, rulebook: workspace.rulebook, waivers: waivers)
        return try write(sheets.workbook(findings ?? data.findings), to: path)
    }

    /// The list of raises that DPIS imports, as the salary result tells them with all corrections in force: an XLS file, or
    /// text where `asText`. What DPIS would misread is told all together, and nothing is written then.
    package func dpisSalary(round: Round, asText: Bool, to path: String) throws -> [Wording] {
        guard let raises = RaiseLines(try load(round)), !raises.lines.isEmpty else {
            throw refusal(
                path, th: "ยังไม่มีผลการเลื่อนเงินเดือน (dpis-salary-result) ของรอบ \(round.text)",
                en: "Round \(round.text) has no salary result (dpis-salary-result) yet.")
        }
        try DatabaseFile.keepOff(path)
        do throws(ExportError) {
            guard raises.faults.isEmpty else { throw ExportError(path: path, reason: .cells(raises.faults)) }
            let list = DpisRaiseList(raises.lines, .official)
            if asText {
                try list.writeText(to: path)
                return []
            }
            return try list.writeXls(to: path).notes.map(ExportNote.wording)
        } catch {
            throw ExportRefusal(path: path, reason: .writing(error))
        }
    }

    private func load(_ round: Round) throws -> ExportData {
        try workspace.store.reading { try ExportData($0, workspace: workspace, round: round) }
    }

    private func refusal(_ path: String, th: String, en: String) -> ExportRefusal {
        ExportRefusal(path: path, reason: .noData(Wording(th: th, en: en)))
    }

    private func write(_ workbook: Workbook, to path: String) throws -> [Wording] {
        try DatabaseFile.keepOff(path)
        do {
            return try WorkbookWriter.write(workbook, to: path).notes.map(ExportNote.wording)
        } catch {
            throw ExportRefusal(path: path, reason: .writing(error))
        }
    }
}

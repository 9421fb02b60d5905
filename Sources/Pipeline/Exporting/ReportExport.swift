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

    /// The list of raises of a kind of staff that DPIS imports, an XLS file, or text where `asText`: what the rules give
    /// where the round is reconciled, else what the salary result tells with all corrections in force. What DPIS would
    /// misread is told all together, and nothing is written then.
    package func dpisSalary(
        round: Round, staffType: String = CodeTables.official, asText: Bool, to path: String
    ) throws -> [Wording] {
        let raises = try raises(round: round, staffType: staffType, path: path)
        try DatabaseFile.keepOff(path)
        do throws(ExportError) {
            guard raises.faults.isEmpty else { throw ExportError(path: path, reason: .cells(raises.faults)) }
            let list = DpisRaiseList(raises.lines, PayWords(staffType: staffType))
            if asText {
                try list.writeText(to: path)
                return notes(raises)
            }
            return try list.writeXls(to: path).notes.map(ExportNote.wording) + notes(raises)
        } catch {
            throw ExportRefusal(path: path, reason: .writing(error))
        }
    }

    /// The annex to the order of raises: whoever is raised or paid beside the salary, by unit.
    package func annex(round: Round, staffType: String, order: RaiseOrder, to path: String) throws -> [Wording] {
        let raises = try computed(round: round, staffType: staffType, path: path)
        let annex = RaiseAnnex(
            raises.lines.filter { !$0.isNotRaised }, order: try named(order, round),
            words: PayWords(staffType: staffType))
        return try write(
            Workbook(title: "บัญชีแนบท้ายคำสั่ง", createdOn: order.effective, sheets: [annex.sheet()]), to: path)
            + notes(raises)
    }

    /// A notice for everybody, raised or not, a page each.
    package func notices(round: Round, staffType: String, order: RaiseOrder, to path: String) throws -> [Wording] {
        let raises = try computed(round: round, staffType: staffType, path: path)
        let notices = RaiseNotices(
            raises.lines, round: round, order: try named(order, round), words: PayWords(staffType: staffType))
        return try write(
            Workbook(title: notices.title, createdOn: order.effective, sheets: notices.sheets()), to: path)
            + notes(raises)
    }

    private func computed(round: Round, staffType: String, path: String) throws -> RaiseLines {
        let pay = try PayRound(workspace, round: round)
        let raises = RaiseLines(pay, try load(round), staffType: staffType, PayWording(workspace.rulebook))
        guard !raises.lines.isEmpty else {
            throw refusal(
                path, th: "ยังไม่มีผลการเลื่อนของบุคลากรประเภทนี้ในรอบ \(round.text)",
                en: "Round \(round.text) has no raises of this staff type yet.")
        }
        return raises
    }

    /// What the rules give where the round is reconciled, else what the list tells.
    private func raises(round: Round, staffType: String, path: String) throws -> RaiseLines {
        if try workspace.store.reading({ try $0.roundState(round).isReconciled }) {
            return try computed(round: round, staffType: staffType, path: path)
        }
        guard let raises = RaiseLines(try load(round)), !raises.lines.isEmpty else {
            throw refusal(
                path, th: "ยังไม่มีผลการเลื่อนเงินเดือน (dpis-salary-result) ของรอบ \(round.text)",
                en: "Round \(round.text) has no salary result (dpis-salary-result) yet.")
        }
        return raises
    }

    private func notes(_ raises: RaiseLines) -> [Wording] {
        guard !raises.left.isEmpty else { return [] }
        let names = raises.left.prefix(5).joined(separator: ", ") + (raises.left.count > 5 ? ", …" : "")
        return [
            Wording(
                th: "ยังคำนวณไม่ได้ \(raises.left.count) คน จึงไม่อยู่ในแฟ้ม: \(names) (ดูเหตุผลด้วย thabian pay compute)",
                en:
                    "\(raises.left.count) people are not in the file, for their raise is not known yet: \(names) (thabian pay compute tells why)."
            )
        ]
    }

    /// An order that names nobody is of the round's agency.
    private func named(_ order: RaiseOrder, _ round: Round) throws -> RaiseOrder {
        var order = order
        if order.agency.isEmpty { order.agency = try workspace.store.reading { try $0.roundState(round).agency } ?? "" }
        return order
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

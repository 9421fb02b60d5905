import Exporting
import Records
import Rulebook
import Storage

/// Fills the workbook of flagged records.
struct FlaggedSheets {
    private let data: ExportData
    private let catalogue: Catalogue
    private let wording: FindingWording
    private let waivers: [Int64: FindingEvent?]

    init(_ data: ExportData, rulebook: Rulebook, waivers: [Int64: FindingEvent?]) {
        self.data = data
        self.waivers = waivers
        catalogue = rulebook.catalogue
        wording = FindingWording(rulebook)
    }

    /// Open and waived findings of those given; settled ones are left out.
    func workbook(_ findings: [StoredFinding]) -> Workbook {
        let open = findings.filter { $0.status == .open }.map(row)
        let waived = findings.filter { $0.status == .waived }.map(row)
        let cover = data.cover(
            expected: ExportCover.ExpectedTotals(openFindings: open.count, waivedFindings: waived.count))
        return FlaggedReport.workbook(cover: cover, open: open, waived: waived, switchedOff: switchedOff)
    }

    /// What the rule set does not check, a line each.
    private var switchedOff: [String] {
        data.context.ruleSet.findings.all.filter { $0.entry.change == .off }.map {
            "ไม่ได้ตรวจ: \(catalogue.entry($0.code).title.th) (\($0.code.rawValue)) – \($0.entry.note)"
        }
    }

    private func row(_ finding: StoredFinding) -> FlaggedFinding {
        let place = finding.places.first?.location
        return FlaggedFinding(
            id: finding.id, code: finding.code.rawValue, severity: finding.severity,
            severityNote: finding.severityNote ?? "", title: wording.title(finding, .thai),
            message: wording.message(finding, .thai),
            person: finding.personName ?? "", citizenId: finding.personCid.map { CitizenId.masked($0) } ?? "",
            positionNumber: finding.personPosition ?? "", unit: finding.unit ?? "",
            field: finding.field.map { catalogue.name(of: $0).th } ?? "",
            seen: finding.seen.map { wording.shown($0, finding.field) } ?? finding.seenRaw ?? "",
            expected: finding.expected.map { wording.shown($0, finding.field) } ?? "",
            suggestion: finding.suggestions.map { wording.shown($0.value, finding.field) }.joined(separator: " / "),
            whatToDo: wording.advice(finding, .thai),
            place: FlaggedFinding.Place(
                file: place?.file ?? "", sheet: place?.sheet ?? "", row: place?.row, column: place?.columnLetters ?? ""),
            waiver: waiver(finding))
    }

    private func waiver(_ finding: StoredFinding) -> FlaggedFinding.Waiver? {
        guard let reason = finding.waiveReason, let event = waivers[finding.id].flatMap({ $0 }),
            let on = OfficeTime.day(utc: event.at)
        else { return nil }
        return FlaggedFinding.Waiver(by: event.by, on: on, reason: reason)
    }
}

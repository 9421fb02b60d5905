import Exporting
import Records
import Storage

/// Fills the workbook of flagged records.
struct FlaggedSheets {
    private let data: ExportData
    private let catalogue: Catalogue
    private let wording: FindingWording
    private let waivers: [Int64: FindingEvent?]

    init(_ data: ExportData, catalogue: Catalogue, waivers: [Int64: FindingEvent?]) {
        self.data = data
        self.catalogue = catalogue
        self.waivers = waivers
        wording = FindingWording(catalogue)
    }

    /// Open and waived findings of those given; settled ones are left out.
    func workbook(_ findings: [StoredFinding]) -> Workbook {
        let open = findings.filter { $0.status == .open }.map(row)
        let waived = findings.filter { $0.status == .waived }.map(row)
        let cover = data.cover(
            expected: ExportCover.ExpectedTotals(openFindings: open.count, waivedFindings: waived.count))
        return FlaggedReport.workbook(cover: cover, open: open, waived: waived)
    }

    private func row(_ finding: StoredFinding) -> FlaggedFinding {
        let place = finding.places.first?.location
        return FlaggedFinding(
            id: finding.id, code: finding.code.rawValue, severity: finding.severity,
            title: wording.title(finding, .thai), message: wording.message(finding, .thai),
            person: finding.personName ?? "", citizenId: finding.personCid.map { CitizenId.masked($0) } ?? "",
            positionNumber: finding.personPosition ?? "", unit: finding.unit ?? "",
            field: finding.field.map { catalogue.name(of: $0).th } ?? "",
            seen: shown(finding.seen, finding.field) ?? finding.seenRaw ?? "",
            expected: shown(finding.expected, finding.field) ?? "",
            suggestion: finding.suggestions.map { shown($0.value, finding.field) ?? $0.value }.joined(separator: " / "),
            whatToDo: wording.advice(finding, .thai),
            place: FlaggedFinding.Place(
                file: place?.file ?? "", sheet: place?.sheet ?? "", row: place?.row, column: place?.columnLetters ?? ""),
            waiver: waiver(finding))
    }

    /// A canonical value as people write it: Buddhist days, codes by their names.
    private func shown(_ canonical: String?, _ field: Field?) -> String? {
        guard let canonical, let field else { return canonical }
        if field.type == .day, let day = Day(iso: canonical) { return day.buddhist }
        return data.tables.table(of: field)?.entry(code: canonical)?.name ?? canonical
    }

    private func waiver(_ finding: StoredFinding) -> FlaggedFinding.Waiver? {
        guard let reason = finding.waiveReason, let event = waivers[finding.id].flatMap({ $0 }),
            let on = Day(iso: String(event.at.prefix(10)))
        else { return nil }
        return FlaggedFinding.Waiver(by: event.by, on: on, reason: reason)
    }
}

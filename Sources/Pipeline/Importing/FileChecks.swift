import Mapping
import Reading
import Records
import Storage

/// What is wrong with a file as a whole.
enum FileChecks {
    static func findings(
        _ recognized: RecognizedFile, round: Round, scope: String, sheets: [Int: SheetOutcome]
    ) -> [FileFinding] {
        var findings: [FileFinding] = []
        if let form = recognized.form { findings += FormChecks.findings(form, mapping: recognized.mapping) }
        for layout in recognized.layouts {
            if recognized.form == nil { findings += headers(layout, mapping: recognized.mapping) }
            if recognized.file.sheets[layout.sheet].isHidden {
                findings.append(FileFinding(code: .sheetHidden, seen: layout.sheetName, sheet: layout.sheetName))
            }
            if let outcome = sheets[layout.sheet] {
                findings += outcome.joined.map { DumpChecks.findings($0, recognized.mapping, round: round) } ?? []
                findings += rejected(outcome, layout: layout)
                findings += shown(outcome, layout: layout)
                findings += counts(outcome, layout: layout)
                findings += outcome.totals.findings(layout: layout)
                findings += roundNamed(outcome.titleFacts, layout: layout, round: round)
            }
        }
        let strangers = sheets.values.reduce(0) { $0 + $1.rowsOfOtherUnits }
        if strangers > 0 {
            findings.append(FileFinding(code: .scopeMismatch, seen: String(strangers), expected: scope))
        }
        return findings
    }

    private static func headers(_ layout: TableLayout, mapping: SourceMapping) -> [FileFinding] {
        let row = layout.headerRowCount > 0 ? layout.headerRow : nil
        var findings = layout.missing.map { field in
            FileFinding(
                code: .headerMissing, field: field, expected: mapping.column(for: field)?.headers.first,
                sheet: layout.sheetName, row: row)
        }
        if mapping.unknownColumns == .flag {
            findings += layout.unknownHeaders.map { unknown in
                FileFinding(
                    code: .headerUnknown, seen: unknown.header, sheet: layout.sheetName, row: row,
                    column: unknown.column, evidence: [.init("header", unknown.header)])
            }
        }
        return findings
    }

    private static func rejected(_ outcome: SheetOutcome, layout: TableLayout) -> [FileFinding] {
        var findings = outcome.rejected.map { row in
            FileFinding(code: .rowRejected, seen: row.text, sheet: layout.sheetName, row: row.number)
        }
        let others = outcome.rejectedCount - findings.count
        if others > 0 {
            findings.append(FileFinding(code: .rowRejected, seen: "… +\(others)", sheet: layout.sheetName))
        }
        return findings
    }

    /// How many merged ranges a finding lists.
    private static let mostRanges = 20

    private static func shown(_ outcome: SheetOutcome, layout: TableLayout) -> [FileFinding] {
        var findings: [FileFinding] = []
        let rows = outcome.shownRows
        if let first = rows.firstHidden.first {
            let more = rows.hidden > rows.firstHidden.count ? ", …" : ""
            findings.append(
                FileFinding(
                    code: .rowsHidden, seen: String(rows.hidden), sheet: layout.sheetName, row: first,
                    evidence: [.init("rows", rows.firstHidden.map(String.init).joined(separator: ", ") + more)]))
        }
        if let first = outcome.mergedRows.first {
            let ranges = outcome.mergedRows.prefix(mostRanges).map(\.text).joined(separator: ", ")
            let more = outcome.mergedRows.count > mostRanges ? ", …" : ""
            findings.append(
                FileFinding(
                    code: .cellsMerged, seen: String(outcome.mergedRows.count), sheet: layout.sheetName,
                    row: first.rows.lowerBound, column: first.columns.lowerBound,
                    evidence: [.init("ranges", ranges + more)]))
        }
        if outcome.notes.overwrittenCells > 0 {
            let first = outcome.notes.firstOverwritten
            findings.append(
                FileFinding(
                    code: .cellsOverwritten, seen: String(outcome.notes.overwrittenCells), sheet: layout.sheetName,
                    row: first?.rows.lowerBound, column: first?.columns.lowerBound))
        }
        return findings
    }

    private static func counts(_ outcome: SheetOutcome, layout: TableLayout) -> [FileFinding] {
        let declared = outcome.declaredCounts.reduce(0) { sum, next in
            let (total, isTooMuch) = sum.addingReportingOverflow(next.count)
            return isTooMuch ? Int.max : total
        }
        let rejected = outcome.rejectedCount
        guard let last = outcome.declaredCounts.last, declared != outcome.dataRows + rejected,
            declared != outcome.dataRows + rejected + outcome.passedOver
        else {
            return []
        }
        return [
            FileFinding(
                code: .rowCountMismatch, seen: String(outcome.dataRows + rejected),
                expected: String(declared),
                sheet: layout.sheetName, row: last.row)
        ]
    }

    private static func roundNamed(_ facts: TitleFacts, layout: TableLayout, round: Round) -> [FileFinding] {
        guard let named = facts.round, named != round else { return [] }
        return [
            FileFinding(code: .roundMismatch, seen: named.text, expected: round.text, sheet: layout.sheetName)
        ]
    }
}

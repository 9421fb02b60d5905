import Mapping
import Records
import Storage

/// What is wrong with a file as a whole.
enum FileChecks {
    static func findings(
        _ recognized: RecognizedFile, header: ImportHeader, sheets: [Int: SheetImport.Outcome],
        change: CurrentState.Change, ruleSet: RuleSet
    ) -> [FileFinding] {
        var findings: [FileFinding] = []
        for layout in recognized.layouts {
            findings += headers(layout, mapping: recognized.mapping)
            if recognized.file.sheets[layout.sheet].isHidden {
                findings.append(FileFinding(code: .sheetHidden, seen: layout.sheetName, sheet: layout.sheetName))
            }
            if let outcome = sheets[layout.sheet] {
                findings += rejected(outcome, layout: layout)
                findings += counts(outcome, layout: layout)
                findings += round(outcome.titleFacts, layout: layout, header: header)
            }
        }
        let strangers = sheets.values.reduce(0) { $0 + $1.rowsOfOtherUnits }
        if strangers > 0 {
            findings.append(FileFinding(code: .scopeMismatch, seen: String(strangers), expected: header.scope))
        }
        return findings + vanished(change, header: header, ruleSet: ruleSet)
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

    private static func rejected(_ outcome: SheetImport.Outcome, layout: TableLayout) -> [FileFinding] {
        outcome.rejected.map { row in
            FileFinding(code: .rowRejected, seen: row.raw, sheet: layout.sheetName, row: Int(row.row))
        }
    }

    private static func counts(_ outcome: SheetImport.Outcome, layout: TableLayout) -> [FileFinding] {
        let declared = outcome.declaredCounts.map(\.count).reduce(0, +)
        guard let last = outcome.declaredCounts.last, declared != outcome.dataRows + outcome.rejected.count else {
            return []
        }
        return [
            FileFinding(
                code: .rowCountMismatch, seen: String(outcome.dataRows + outcome.rejected.count),
                expected: String(declared),
                sheet: layout.sheetName, row: last.row)
        ]
    }

    private static func round(_ facts: TitleFacts, layout: TableLayout, header: ImportHeader) -> [FileFinding] {
        guard let named = facts.round, named != header.round else { return [] }
        return [
            FileFinding(
                code: .roundMismatch, seen: named.text, expected: header.round.text, sheet: layout.sheetName)
        ]
    }

    private static func vanished(
        _ change: CurrentState.Change, header: ImportHeader, ruleSet: RuleSet
    ) -> [FileFinding] {
        guard change.presentBefore > 0, change.vanished > 0 else { return [] }
        let share = PercentE4(tenThousandths: Int64(change.vanished) * 1_000_000 / Int64(change.presentBefore))
        guard share > ruleSet.vanishedShare else { return [] }
        return [
            FileFinding(
                code: .rowsVanished, seen: String(change.vanished), expected: ruleSet.vanishedShare.canonical,
                evidence: [.init("count", String(change.vanished)), .init("share", share.canonical)])
        ]
    }
}

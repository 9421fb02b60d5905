import Mapping
import Records
import Storage

/// What is wrong with the forms of a file, besides what their records say.
enum FormChecks {
    /// So many unknown cells have a finding of their own.
    private static let mostUnknown = 1000

    static func findings(_ form: FormReading, mapping: SourceMapping) -> [FileFinding] {
        let names = Dictionary(form.pages.map { ($0.sheet, $0.name) }) { first, _ in first }
        func name(_ sheet: Int) -> String? { names[sheet] ?? nil }
        var findings = form.problems.map { problem in
            let sheet = name(problem.sheet)
            switch problem.kind {
            case .missing:
                return FileFinding(
                    code: .headerMissing, field: problem.field, seen: problem.seen, expected: problem.label,
                    sheet: sheet)
            case .contradiction:
                return FileFinding(
                    code: .formContradiction, field: problem.field, seen: problem.seen, sheet: sheet, row: problem.row,
                    column: problem.column, evidence: [.init("label", problem.label)])
            case .empty:
                return FileFinding(
                    code: .valueMissing, field: problem.field, sheet: sheet, row: problem.row, column: problem.column)
            case .total(let expected):
                return FileFinding(
                    code: .formSumMismatch, field: problem.field, seen: problem.seen, expected: expected,
                    sheet: sheet, row: problem.row, column: problem.column)
            }
        }
        guard mapping.unknownColumns == .flag else { return findings }
        findings += form.unknown.prefix(mostUnknown).map { cell in
            FileFinding(
                code: .headerUnknown, seen: cell.text, sheet: name(cell.sheet), row: cell.row, column: cell.column,
                evidence: [.init("header", cell.text)])
        }
        if form.unknown.count > mostUnknown {
            let rest = "… +\(form.unknown.count - mostUnknown)"
            findings.append(FileFinding(code: .headerUnknown, seen: rest, evidence: [.init("header", rest)]))
        }
        return findings
    }
}

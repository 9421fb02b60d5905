import Exporting
import Records

/// The raises of a round as the salary result tells them: effective records, with corrections.
struct RaiseLines {
    let lines: [RaiseLine]
    /// Cells that the list needs and nobody could read; rows and columns are those of the list.
    let faults: [CellFault]

    /// The source whose layout the list is.
    static let source = "dpis-salary-result"

    /// Absent when the round has no such source.
    init?(_ data: ExportData) {
        guard let batch = data.sources(.raise).first(where: { $0.source == Self.source })?.batch else { return nil }
        var lines: [RaiseLine] = []
        var faults: [CellFault] = []
        for row in 0..<batch.count where !batch.isVacantSeat(row: row) {
            let record = batch[row]
            lines.append(Self.line(record, data))
            for (column, field) in Self.read where record.state(field) == .unreadable {
                let raw = record.issues(field).first { $0.reason.isUnreadable }?.raw ?? ""
                faults.append(
                    CellFault(sheet: nil, row: lines.count + 1, column: column, kind: .unreadable(raw)))
            }
        }
        self.lines = lines
        self.faults = faults
    }

    /// The columns of the list that DPIS looks people up by or reckons with. Of texts and codes the cell's own text stands
    /// where it has no reading.
    private static let read: [(Int, Field)] = [
        (1, .citizenId), (6, .salary), (7, .salaryCeiling), (8, .base), (9, .totalScore), (10, .percent),
        (11, .computedAmount), (12, .increment), (13, .specialPay), (15, .newSalary), (18, .livingAllowance),
    ]

    private static func line(_ record: RecordView, _ data: ExportData) -> RaiseLine {
        RaiseLine(
            citizenId: record.text(.citizenId) ?? "", prefix: record.text(.prefix) ?? "",
            givenName: record.text(.givenName) ?? "", surname: record.text(.surname) ?? "",
            positionNumber: record.text(.positionNumber) ?? "", positionTitle: record.text(.positionTitle) ?? "",
            level: level(record, data), unit: record.text(.unit) ?? "", salary: record.money(.salary),
            ceiling: record.money(.salaryCeiling), base: record.money(.base), percent: record.percent(.percent),
            computed: record.money(.computedAmount), increment: record.money(.increment),
            specialPay: record.money(.specialPay), newSalary: record.money(.newSalary),
            livingAllowance: record.money(.livingAllowance), score: record.score(.totalScore),
            grade: grade(record, data), note: record.text(.note) ?? "")
    }

    /// The level by the short name that DPIS knows it by: `ต้น` for อำนวยการต้น, `ส2/หน.` of a permanent employee. A short name
    /// that is another level's code gives way to the whole name.
    private static func level(_ record: RecordView, _ data: ExportData) -> String {
        guard let code = record.text(.level) else { return raw(.level, record) }
        guard let entry = data.tables.levels.entry(code: code) else { return code }
        if entry.attributes["staffType"] != CodeTables.official {
            guard let short = entry.attributes["short"] else { return entry.name }
            return short == code || data.tables.levels.entry(code: short) == nil ? short : entry.name
        }
        let type = entry.attributes["type"].flatMap { data.tables.positionTypes.entry(code: $0)?.name } ?? ""
        guard !type.isEmpty, entry.name.hasPrefix(type), entry.name != type else { return entry.name }
        return String(entry.name.dropFirst(type.count))
    }

    /// The grade's name; what stood in its place otherwise: steps, or why there is no raise.
    private static func grade(_ record: RecordView, _ data: ExportData) -> String {
        let name = data.name(.grade, record)
        return name.isEmpty ? raw(.grade, record) : name
    }

    private static func raw(_ field: Field, _ record: RecordView) -> String {
        record.issues(field).first { $0.reason.isUnreadable || $0.reason == .valueMapped }?.raw ?? ""
    }
}

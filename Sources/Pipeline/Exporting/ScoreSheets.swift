import Exporting
import Records

/// Fills the score summary (ผนวก ง): scores from the assessments, title, level and seat from the register where the
/// person is linked to it.
struct ScoreSheets {
    private let data: ExportData
    private let registered: [Int64: RecordView]

    init(_ data: ExportData) {
        self.data = data
        var registered: [Int64: RecordView] = [:]
        if let register = data.register {
            for row in (0..<register.batch.count).reversed() {
                let record = register.batch[row]
                if let person = data.person(ofRecord: record.id) { registered[person] = record }
            }
        }
        self.registered = registered
    }

    func workbook() -> Workbook {
        let open = data.openFindingsByRecord()
        var units: [(name: String, people: [ScoreRow])] = []
        var places: [String: Int] = [:]
        var scored: Set<Int64> = []
        for source in data.sources(.assessment) {
            for row in 0..<source.batch.count {
                let record = source.batch[row]
                if let person = data.person(ofRecord: record.id) { scored.insert(person) }
                let unit = record.text(.unit) ?? register(of: record)?.text(.unit) ?? "–"
                let place = places[unit] ?? units.count
                if place == units.count {
                    units.append((unit, []))
                    places[unit] = place
                }
                units[place].people.append(person(record, worst: open[record.id]?.worst))
            }
        }
        let unscored = unscored(scored)
        let total = units.reduce(0) { $0 + $1.people.count }
        return ScoreSummaryReport.workbook(
            cover: data.cover(expected: ExportCover.ExpectedTotals(scored: total, unscored: unscored.count)),
            scale: ScoreScale(
                resultMaximum: data.context.ruleSet.resultMaximum,
                competencyMaximum: data.context.ruleSet.competencyMaximum,
                grades: data.context.ruleSet.bands.map { data.tables.grades.entry(code: $0.grade)?.name ?? $0.grade }),
            units: units.map { ScoreUnit(name: $0.name, people: $0.people) }, unscored: unscored,
            signatory: Signatory())
    }

    private func register(of record: RecordView) -> RecordView? {
        data.person(ofRecord: record.id).flatMap { registered[$0] }
    }

    private func person(_ record: RecordView, worst: Severity?) -> ScoreRow {
        let known = register(of: record)
        return ScoreRow(
            fullName: record.fullName ?? known?.fullName ?? "",
            positionTitle: known?.text(.positionTitle) ?? record.text(.positionTitle) ?? "",
            typeAndLevel: typeAndLevel(known ?? record),
            positionNumber: known?.text(.positionNumber) ?? record.text(.positionNumber) ?? "",
            result: data.entry(.resultScore, record, record.score(.resultScore)),
            competency: data.entry(.competencyScore, record, record.score(.competencyScore)),
            total: data.entry(.totalScore, record, record.score(.totalScore)), grade: data.name(.grade, record),
            remark: record.text(.note) ?? "", worst: worst, corrections: data.corrections(record))
    }

    private func typeAndLevel(_ record: RecordView) -> String {
        [data.name(.positionType, record), data.levelName(record)].filter { !$0.isEmpty }.joined(separator: "/")
    }

    private func unscored(_ scored: Set<Int64>) -> [UnscoredPerson] {
        guard data.state.isReconciled, let register = data.register else { return [] }
        return (0..<register.batch.count).map { register.batch[$0] }
            .filter { record in
                guard let person = data.person(ofRecord: record.id) else { return true }
                return !scored.contains(person)
            }
            .map { record in
                UnscoredPerson(
                    fullName: record.fullName ?? "", positionTitle: record.text(.positionTitle) ?? "",
                    typeAndLevel: typeAndLevel(record), positionNumber: record.text(.positionNumber) ?? "",
                    unit: record.text(.unit) ?? "")
            }
    }
}

import Exporting
import Records

/// Fills the roster report from the register and the position register.
struct RosterSheets {
    private let data: ExportData

    init(_ data: ExportData) { self.data = data }

    func workbook() -> Workbook {
        let byPerson = data.openFindingsByPerson()
        let byRecord = data.openFindingsByRecord()
        let register = data.register?.batch
        let persons = (0..<(register?.count ?? 0)).compactMap { row -> PersonRow? in
            guard let record = register?[row] else { return nil }
            let load = data.person(ofRecord: record.id).flatMap { byPerson[$0] } ?? byRecord[record.id]
            return person(record, load ?? FindingLoad())
        }
        let seats = vacantSeats(byRecord)
        let salaries = persons.reduce(Baht(satang: 0)) { $0 + ($1.salary.value ?? Baht(satang: 0)) }
        let cover = data.cover(
            expected: ExportCover.ExpectedTotals(
                persons: persons.count, vacantSeats: seats.count, salaries: salaries))
        return RosterReport.workbook(
            cover: cover, persons: sorted(persons) { ($0.unit, $0.positionNumber) },
            vacantSeats: sorted(seats) { ($0.unit, $0.positionNumber) })
    }

    private func sorted<Row>(_ rows: [Row], by key: (Row) -> (String, String)) -> [Row] {
        rows.enumerated().sorted { a, b in
            let first = key(a.element)
            let second = key(b.element)
            return (first.0, first.1, a.offset) < (second.0, second.1, b.offset)
        }.map(\.element)
    }

    private func person(_ record: RecordView, _ findings: FindingLoad) -> PersonRow {
        let cid = record.text(.citizenId) ?? record.issues(.citizenId).first { $0.reason.isUnreadable }?.raw ?? ""
        return PersonRow(
            citizenId: cid, prefix: record.text(.prefix) ?? "", givenName: record.text(.givenName) ?? "",
            surname: record.text(.surname) ?? "", gender: data.name(.gender, record),
            birthDate: data.entry(.birthDate, record, record.day(.birthDate)),
            startDate: data.entry(.startDate, record, record.day(.startDate)),
            positionNumber: record.text(.positionNumber) ?? "", positionTitle: record.text(.positionTitle) ?? "",
            positionType: data.name(.positionType, record), level: data.levelName(record),
            department: record.text(.department) ?? "", unit: record.text(.unit) ?? "",
            province: data.name(.province, record),
            salary: data.entry(.salary, record, record.money(.salary)), status: "", source: data.source(record),
            openFindings: findings.count, worst: findings.worst, corrections: data.corrections(record))
    }

    private func vacantSeats(_ loads: [Int64: FindingLoad]) -> [VacantSeat] {
        data.sources(.position).flatMap { source in
            (0..<source.batch.count).map { source.batch[$0] }.filter { $0.text(.positionStatus) == "vacant" }.map {
                record in
                let findings = loads[record.id] ?? FindingLoad()
                return VacantSeat(
                    positionNumber: record.text(.positionNumber) ?? "",
                    positionTitle: record.text(.positionTitle) ?? "",
                    positionType: data.name(.positionType, record), level: data.levelName(record),
                    department: record.text(.department) ?? "", unit: record.text(.unit) ?? "",
                    province: data.name(.province, record), source: data.source(record),
                    openFindings: findings.count, worst: findings.worst, corrections: data.corrections(record))
            }
        }
    }
}

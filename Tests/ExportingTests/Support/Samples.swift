import Exporting
import Records
import Testing

/// Invented values for the reports.
enum Samples {
    static func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

    static func cover(
        open: SeverityCounts = SeverityCounts(), expected: ExportCover.ExpectedTotals = ExportCover.ExpectedTotals()
    ) throws -> ExportCover {
        ExportCover(
            agency: "กรมตัวอย่าง", round: try #require(Round("2565/2")), asOf: try day("2022-09-15"),
            createdOn: try day("2022-09-16"),
            imports: [
                ExportCover.ImportLine(
                    source: "ทะเบียนข้าราชการ (DPIS)", file: "dpis_roster.csv", rows: 1040,
                    importedAt: "14 ก.ย. 2565 09:30")
            ], open: open, expected: expected)
    }

    static func person(
        _ number: Int = 1, salary: ReportEntry<Baht> = .value(Baht(satang: 1_934_050)),
        corrections: [CellCorrection] = []
    ) throws -> PersonRow {
        PersonRow(
            citizenId: "012345678901\(number % 10)", prefix: "นาย", givenName: "ตัวอย่าง", surname: "ใจดี",
            gender: "ชาย", birthDate: .value(try day("1970-05-01")), startDate: .absent,
            positionNumber: "0090\(number)",
            positionTitle: "นิติกร", positionType: "วิชาการ", level: "ชำนาญการ", department: "กรมตัวอย่าง",
            unit: "กองการเจ้าหน้าที่", province: "นนทบุรี", salary: salary, status: "ปฏิบัติราชการ",
            source: "dpis_roster.csv แถว 2", corrections: corrections)
    }

    static func seat(_ number: Int = 1) -> VacantSeat {
        VacantSeat(
            positionNumber: "0018\(number)", positionTitle: "นิติกร", positionType: "วิชาการ", level: "ปฏิบัติการ",
            department: "กรมตัวอย่าง", unit: "กองคลัง", province: "นนทบุรี", source: "positions.xlsx แถว 8")
    }

    static func score(_ points: Int64, grade: String, worst: Severity? = nil) -> ScoreRow {
        ScoreRow(
            fullName: "นายตัวอย่าง ใจดี", positionTitle: "นิติกร", typeAndLevel: "วิชาการ/ชำนาญการ",
            positionNumber: "00901", result: .value(ScoreE4(tenThousandths: points * 7000)),
            competency: .value(ScoreE4(tenThousandths: points * 3000)),
            total: .value(ScoreE4(tenThousandths: points * 10_000)), grade: grade, worst: worst)
    }

    static func finding(_ id: Int64, _ code: String, _ severity: Severity) -> FlaggedFinding {
        FlaggedFinding(
            id: id, code: code, severity: severity, title: "เรื่องของ \(code)", person: "นายตัวอย่าง ใจดี",
            citizenId: "x-xxxx-xxxxx-16-1", positionNumber: "00901", unit: "กองคลัง", field: "เงินเดือน",
            seen: "19840.00", expected: "19340.00", suggestion: "ใช้ 19,340.00", whatToDo: "ตรวจกับคำสั่ง",
            place: FlaggedFinding.Place(file: "payroll.csv", row: 902, column: "D"))
    }
}

extension Workbook {
    func sheet(_ name: String) throws -> Sheet { try #require(sheets.first { $0.name == name }) }
}

extension Sheet {
    /// Row and column count from 1.
    func cell(_ row: Int, _ column: Int) -> SheetCell {
        guard row <= rows.count, column <= rows[row - 1].cells.count else { return .none }
        return rows[row - 1].cells[column - 1]
    }

    /// The row whose cell in this column holds this text.
    func row(of text: String, column: Int = 1) throws -> Int {
        try #require(rows.indices.first { cell($0 + 1, column).value == .text(text) }) + 1
    }

    /// Titles of the header row.
    func titles(_ row: Int) -> [String] {
        rows[row - 1].cells.map { if case .text(let text) = $0.value { text } else { "" } }
    }
}

/// The files of a round.
enum SampleFile: Int, CaseIterable, Sendable {
    case roster, scores, positions, raises, payroll, movements

    var name: String {
        switch self {
        case .roster: "dpis_roster.csv"
        case .scores: "epm_r0901.xls"
        case .positions: "positions.xlsx"
        case .raises: "salary_result.xlsx"
        case .payroll: "payroll.csv"
        case .movements: "movements.csv"
        }
    }

    var headers: [String] { layout.headers }
    var layout: SampleLayout { SampleLayout.all[rawValue] }

    func column(of field: SampleField) -> Int? { layout.column(of: field) }
}

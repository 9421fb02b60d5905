/// The files of a round.
enum SampleFile: Int, CaseIterable, Sendable {
    case roster, scores, positions, raises, payroll, movements
    case permanentRoster, contractRoster, permanentSeats, contractSeats, geis, steps
    case appraisals, assessors, indicators, competencies, raters, ratings

    var name: String {
        switch self {
        case .roster: "dpis_roster.csv"
        case .scores: "epm_r0901.xls"
        case .positions: "positions.xlsx"
        case .raises: "salary_result.xlsx"
        case .payroll: "payroll.csv"
        case .movements: "movements.csv"
        case .permanentRoster: "permanent_roster.csv"
        case .contractRoster: "contract_roster.csv"
        case .permanentSeats: "permanent_positions.csv"
        case .contractSeats: "contract_positions.xlsx"
        case .geis: "geis.xlsx"
        case .steps: "step_order.xlsx"
        case .appraisals: "epm_assessments.xlsx"
        case .assessors: "epm_assessors.csv"
        case .indicators: "epm_indicators.xlsx"
        case .competencies: "epm_competencies.csv"
        case .raters: "raters_360.csv"
        case .ratings: "competency_scores.xlsx"
        }
    }

    /// As DPIS writes text; else UTF-8.
    var isCP874: Bool {
        switch self {
        case .roster, .permanentRoster, .contractRoster, .permanentSeats: true
        default: false
        }
    }

    /// The name of its table's sheet.
    var sheet: String {
        switch self {
        case .positions: "data ข้าราชการ"
        case .geis: "พนักงานราชการ"
        default: "Sheet1"
        }
    }

    /// Of the lines of one person only the first names him.
    var namesOnce: Bool {
        switch self {
        case .indicators, .competencies, .ratings: true
        default: false
        }
    }

    func speaks(of kind: SampleEmployment.Kind) -> Bool {
        switch self {
        case .permanentRoster, .permanentSeats, .steps: kind == .permanent
        case .contractRoster, .contractSeats, .geis: kind == .contract
        default: false
        }
    }

    var headers: [String] { layout.headers }
    var layout: SampleLayout { SampleLayout.all[rawValue] }

    func column(of field: SampleField) -> Int? { layout.column(of: field) }
}

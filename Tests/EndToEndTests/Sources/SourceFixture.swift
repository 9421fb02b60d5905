import Foundation
import TestSupport

/// The sample files of all sources: invented people in the layouts that real systems write.
enum SourceFixture {
    /// Path from the repository, and the mapping that reads the file.
    static let all: [(path: String, mapping: String)] =
        [
            ("attendance-r0701.csv", "dpis-attendance"), ("compensation_test.xls", "dpis-salary-order"),
            ("competency_360_summary.xls", "dpis-competency-summary"),
            ("contract-positions.csv", "dpis-contract-positions"), ("discipline-r0802.csv", "dpis-discipline"),
            ("dpis-person-dump.csv", "dpis-roster"), ("dpis-roster-142.csv", "dpis-roster"),
            ("dpis-roster-70-employees.csv", "dpis-roster"), ("dpis-roster-chosen-columns.csv", "dpis-roster"),
            ("geis-39.csv", "geis-employees"), ("gpis-31.csv", "gpis-positions"),
            ("gpis-thai-43.csv", "gpis-positions"), ("leave-list.csv", "dpis-leave-list"),
            ("moi-21.csv", "moi-positions"), ("move_order_p0311.xls", "dpis-move-order"),
            ("movements.csv", "movements"), ("pay-adjustment-12.csv", "dpis-pay-adjustment"),
            ("payroll-named.csv", "payroll"), ("permanent-positions.csv", "dpis-permanent-positions"),
            ("salary-order-annex.csv", "dpis-salary-order"), ("salary-result-19.csv", "dpis-salary-result"),
            ("salary-result-unit-15.csv", "dpis-salary-result-unit"),
            ("score-report-both-rounds.csv", "dpis-score-report"), ("score-summary-annex.csv", "score-summary"),
            ("secondments-r0496.csv", "dpis-secondments"),
        ].map { ("Tests/Fixtures/sources/" + $0.0, $0.1) }
        + [
            ("cgd_salary_result.xls", "dpis-salary-result"), ("r0901_thai_digits.xls", "dpis-score-report"),
            ("roster_two_row_header.xls", "dpis-roster"),
        ].map { ("Tests/Fixtures/dpis-xls/" + $0.0, $0.1) }

    static let paths = all.map(\.path)

    static func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    static func mapping(_ path: String) -> String { all.first { $0.path == path }?.mapping ?? "" }
}

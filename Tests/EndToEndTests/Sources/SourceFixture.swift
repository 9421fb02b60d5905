import Foundation
import TestSupport

/// The sample files of all sources: invented people in the layouts that real systems write.
enum SourceFixture {
    /// Path from the repository, and the mapping that reads the file.
    static let all: [(path: String, mapping: String)] =
        [
            ("acting-order.csv", "dpis-acting-order"),
            ("attendance-r0701.csv", "dpis-attendance"),
            ("compensation_test.xls", "dpis-salary-order"),
            ("cgd-payslips.txt", "cgd-payslips"),
            ("competency-gap-r0902.csv", "epm-competencies"),
            ("competency-matrix.csv", "competency-matrix"),
            ("competency-scores.csv", "competency-scores"),
            ("competency-totals.csv", "competency-scores"),
            ("competency_360_summary.xls", "dpis-competency-summary"),
            ("contract-positions.csv", "dpis-contract-positions"),
            ("discipline-r0802.csv", "dpis-discipline"),
            ("dpis-person-dump.csv", "dpis-roster"),
            ("dpis-roster-142.csv", "dpis-roster"),
            ("dpis-roster-70-employees.csv", "dpis-roster"),
            ("dpis-roster-chosen-columns.csv", "dpis-roster"),
            ("entry-order.csv", "dpis-entry-order"),
            ("epm-assessments.csv", "epm-assessments"),
            ("epm-assessors-merged.xlsx", "epm-assessors"), ("epm-assessors.csv", "epm-assessors"),
            ("epm-competencies.csv", "epm-competencies"),
            ("epm-indicators.csv", "epm-indicators"),
            ("geis-39.csv", "geis-employees"),
            ("gpis-31.csv", "gpis-positions"),
            ("gpis-thai-43.csv", "gpis-positions"),
            ("his-absenthis.csv", "dpis-leave-list"),
            ("his-punishment.csv", "dpis-discipline"),
            ("his_salary_2excel.xls", "dpis-salary-history"),
            ("idp_r0902_long_text.xls", "dpis-idp"),
            ("leave-list.csv", "dpis-leave-list"),
            ("leave-month.csv", "dpis-leave-month"),
            ("moi-21.csv", "moi-positions"),
            ("move_order_p0311.xls", "dpis-move-order"),
            ("movements.csv", "movements"),
            ("pay-adjustment-12.csv", "dpis-pay-adjustment"),
            ("payroll-named.csv", "payroll"),
            ("permanent-positions.csv", "dpis-permanent-positions"),
            ("position-list.csv", "dpis-positions"),
            ("position-master.csv", "dpis-positions"),
            ("rater-columns.csv", "rater-assignments"),
            ("rater-list.csv", "rater-assignments"),
            ("salary-order-annex.csv", "dpis-salary-order"),
            ("salary-result-19.csv", "dpis-salary-result"),
            ("salary-result-unit-15.csv", "dpis-salary-result-unit"),
            ("score-report-both-rounds.csv", "dpis-score-report"),
            ("score-summary-annex.csv", "score-summary"),
            ("second-order.csv", "dpis-move-order"),
            ("secondments-r0496.csv", "dpis-secondments"),
            ("seis-management-competencies.csv", "seis-management-competencies"),
            ("seis-salary-history.csv", "seis-salary-history"),
            ("special-pay-bangkok.csv", "dpis-special-pay-order"),
            ("special-pay-order.csv", "dpis-special-pay-order"),
            ("step-order-permanent.csv", "dpis-step-order"),
        ].map { ("Tests/Fixtures/sources/" + $0.0, $0.1) }
        + [
            ("cgd_salary_result.xls", "dpis-salary-result"), ("r0901_thai_digits.xls", "dpis-score-report"),
            ("roster_two_row_header.xls", "dpis-roster"),
        ].map { ("Tests/Fixtures/dpis-xls/" + $0.0, $0.1) }

    static let paths = all.map(\.path)

    static func name(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

    static func mapping(_ path: String) -> String { all.first { $0.path == path }?.mapping ?? "" }
}

import Appraising
import Records
import TestSupport

enum Sample {
    static func check(
        _ sources: [SourceRecords], context: RuleContext = SampleRules.context, persons: [[Int64]] = []
    ) -> CheckResult {
        let links = LinkResult(
            persons: persons.map { PersonLinks(links: $0.map { Link(recordID: $0, rule: .citizenId) }) }, uncertain: [])
        return Appraiser().check(sources, links: links, context: context)
    }

    static func scores(_ values: [Field: String]) -> SourceRecords {
        SampleRecords.source("epm-r0901", kind: .assessment, [values])
    }

    /// A K2 with 33,250 baht and 2.7 %, all right; changed by what is given.
    static func raise(_ change: [Field: String] = [:]) -> SourceRecords {
        let right: [Field: String] = [
            .level: "K2", .salary: "33250.00", .base: "36470.00", .percent: "2.70", .computedAmount: "990.00",
            .increment: "990.00", .specialPay: "0.00", .newSalary: "34240.00",
        ]
        return SampleRecords.source("salary-result", kind: .raise, [right.merging(change) { $1 }])
    }

    static func found(
        _ code: FindingCode, in source: SourceRecords, context: RuleContext = SampleRules.context
    ) -> [FindingDraft] {
        check([source], context: context).findings.filter { $0.code == code }
    }
}

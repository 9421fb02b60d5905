import Checking
import Records
import TestSupport

/// The findings of one code that checking a source gives.
func found(
    _ code: FindingCode, in source: SourceRecords, context: RuleContext = SampleRules.context
) -> [FindingDraft] {
    Checker().check(source, context: context).findings.filter { $0.code == code }
}

/// The records that findings are about, each group as its own list.
func records(_ findings: [FindingDraft]) -> [[Int64]] {
    findings.map { finding in
        switch finding.subject {
        case .record(let id), .person(let id): [id]
        case .records(let ids): ids
        case .source: []
        }
    }
}

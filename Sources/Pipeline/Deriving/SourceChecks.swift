import Appraising
import Checking
import Records

/// What one source shows by itself: its cells, its records, its scores, raises and salaries.
enum SourceChecks {
    /// - Parameter links: serve to find the level of a raise whose row tells none.
    static func check(
        _ source: SourceRecords, links: LinkResult, context: RuleContext
    ) -> (findings: [FindingDraft], notChecked: [NotChecked]) {
        let checked = Checker().check(source, context: context)
        let appraised = Appraiser().check([source], links: links, context: context)
        return (checked.findings + appraised.findings, checked.notChecked + appraised.notChecked)
    }
}

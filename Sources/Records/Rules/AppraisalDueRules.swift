/// Who is due for an appraisal, and of which sources every unit hands in a file.
package struct AppraisalDueRules: Sendable, Hashable {
    /// So many months of work within the round make somebody due.
    package var months: Int
    /// Words of leave and movements during which nobody works: study, training, suspension.
    package var away: [String]
    /// Kinds of sources that cover every unit of the register.
    package var sources: [RecordKind]

    package init(months: Int, away: [String], sources: [RecordKind]) {
        self.months = months
        self.away = away
        self.sources = sources
    }
}

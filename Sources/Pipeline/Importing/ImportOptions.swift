import Reading
import Records

/// What the person who imports says about the files.
package struct ImportOptions: Sendable {
    package var round: Round
    /// Name of the mapping to use; absent to recognise it.
    package var source: String?
    package var agency: String?
    /// The day the data is of; absent to take it from the file's title, else the census day.
    package var asOf: Day?
    /// The unit that the file speaks for; empty for the whole agency.
    package var scope: String
    /// Overrides the mapping's word.
    package var isComplete: Bool?
    package var reading: ReadingOptions

    package init(
        round: Round, source: String? = nil, agency: String? = nil, asOf: Day? = nil, scope: String = "",
        isComplete: Bool? = nil, reading: ReadingOptions = .default
    ) {
        self.round = round
        self.source = source
        self.agency = agency
        self.asOf = asOf
        self.scope = scope.split(separator: " ").joined(separator: " ")
        self.isComplete = isComplete
        self.reading = reading
    }

    /// What is said of all rows of a file, canonical.
    var told: [Field: String] {
        var told: [Field: String] = [.fiscalYear: String(round.fiscalYear), .roundHalf: String(round.half)]
        if !scope.isEmpty { told[.unit] = scope }
        told[.department] = agency
        return told
    }
}

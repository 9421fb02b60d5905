import Mapping
import Normalizing
import Records

/// What one column of a table is: its header, what its values are like, and what it may mean.
package struct ColumnProfile: Sendable {
    /// What a value would tell of a person, and so how it is shown.
    package enum Privacy: Sendable, Hashable {
        case open
        /// Ids, accounts, telephones: long numbers are masked, other text is not.
        case number
        /// Remarks, in which somebody may be named.
        case line
        /// Only prefixes and first letters are shown.
        case name
        /// Only years are shown.
        case day
    }

    package var shape: TableShape.Column
    package var tally: ColumnTally
    /// Share of the data rows that have a value; 0 to 1.
    package var fill: Double
    /// The field that the column is taken for; each field once in a table.
    package var best: FieldGuess?
    /// The next best, where it comes near or nothing is certain.
    package var runnerUp: FieldGuess?
    /// Mappings that know the header and do not use it.
    package var ignoredBy: [String]
    package var privacy: Privacy

    /// Counted from 1.
    package var column: Int { shape.column }
    package var letters: String { CellLocation.letters(ofColumn: shape.column) }

    /// What the values look like with the share of each, the commonest first. Text is named only where nothing
    /// nearer is known.
    package var types: [(type: ValueClass, share: Double)] {
        let all = ValueClass.allCases.map { ($0, tally.share(of: $0)) }.filter { $0.1 >= Self.leastShare }
        let nearer = all.filter { $0.0 != .text }
        let text = tally.share(of: .text)
        let explained = nearer.filter { $0.0 != .nothing }.map(\.1).max() ?? 0
        return (explained < text ? all : nearer).sorted { $0.1 > $1.1 }.map { (type: $0.0, share: $0.1) }
    }

    private static let leastShare = 0.02

    /// Some different values, personal ones masked.
    package func samples(_ mask: ValueMask, showingPersonal: Bool = false) -> [String] {
        tally.samples.map { showingPersonal ? $0 : hidden($0, mask) }
    }

    package func hidden(_ text: String, _ mask: ValueMask) -> String {
        switch privacy {
        case .open: text
        case .number: mask.withoutNumbers(text)
        case .line: mask.withoutNames(inLine: text)
        case .name: mask.withoutName(text)
        case .day: mask.withoutDay(text)
        }
    }
}

import Mapping
import Normalizing
import Records

/// A table as it was found in a sheet: where it is, what its rows are, and what each column may mean.
package struct TableProfile: Sendable {
    package var shape: TableShape
    package var rows: RowSurvey
    package var columns: [ColumnProfile]
    package var kind: KindGuess
    package var facts: TitleFacts
}

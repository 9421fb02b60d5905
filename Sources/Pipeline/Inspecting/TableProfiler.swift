import Mapping
import Normalizing
import Records

/// Goes over a sheet's rows once and counts what each column holds.
struct TableProfiler {
    private let shape: TableShape
    private let classifier: ValueClassifier
    private(set) var rows: RowSurvey
    private var tallies: [ColumnTally]
    private var columns: [TableShape.Column]
    /// Place among `columns` by column; -1 for none.
    private var places: [Int]

    /// Columns without a header are followed up to here.
    private static let mostColumns = 500

    init(_ shape: TableShape, classifier: ValueClassifier) {
        self.shape = shape
        self.classifier = classifier
        rows = RowSurvey(shape)
        columns = shape.columns
        tallies = shape.columns.map { _ in ColumnTally() }
        places = Array(repeating: -1, count: Self.mostColumns + 1)
        for (place, column) in shape.columns.enumerated() where column.column <= Self.mostColumns {
            places[column.column] = place
        }
    }

    mutating func add(_ batch: RowBatch) {
        let bytes = batch.bytes.span
        for row in batch.rows where rows.classify(row, of: batch) == .data {
            for cell in batch.cells(of: row) {
                let column = Int(cell.column)
                guard column <= Self.mostColumns, !batch.isBlank(cell) else { continue }
                if places[column] < 0 {
                    places[column] = columns.count
                    columns.append(TableShape.Column(withoutHeader: column))
                    tallies.append(ColumnTally())
                }
                let text = bytes.extracting(Int(cell.offset)..<Int(cell.offset + cell.length))
                tallies[places[column]].add(text, kind: cell.kind, is1904: cell.is1904, classifier: classifier)
            }
        }
    }

    /// The table as it is after its last row.
    ///
    /// - Parameter layout: How a mapping reads the table, where one fits.
    mutating func finish(_ guesser: FieldGuesser, layout: TableLayout?) -> TableProfile {
        rows.finish()
        for place in tallies.indices { tallies[place].finish(classifier) }
        let order = columns.indices.sorted { columns[$0].column < columns[$1].column }
        let facts = TitleFacts(titles: shape.titles.map(\.text))
        let seen = order.map { FieldGuesser.Column(shape: columns[$0], tally: tallies[$0]) }
        let guessed = guesser.guess(seen, layout: layout, facts: facts)
        let profiles = guessed.columns.enumerated().map { place, guess in
            let tally = seen[place].tally
            return ColumnProfile(
                shape: seen[place].shape, tally: tally,
                fill: rows.dataRows > 0 ? min(1, Double(tally.filled) / Double(rows.dataRows)) : 0, best: guess.best,
                runnerUp: guess.runnerUp, ignoredBy: guess.ignoredBy,
                privacy: ColumnPrivacy.of(tally, field: guess.best?.field))
        }
        return TableProfile(shape: shape, rows: rows, columns: profiles, kind: guessed.kind, facts: facts)
    }
}

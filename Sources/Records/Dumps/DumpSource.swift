/// How a source is read from a dump of database tables: the table whose rows are its records, and the tables that those
/// rows look up by their keys.
///
/// Tables and columns are named as in the dump, in capitals. A reference is a column of the source's own table
/// (`PN_CODE`) or one of a joined table (`PER_PRENAME.PN_NAME`).
package struct DumpSource: Sendable, Hashable {
    package var table: String
    /// The column that tells its rows apart.
    package var key: String
    /// In an order in which each one refers only to those before it.
    package var joins: [DumpJoin]
    /// Rows that are none of this source's records.
    package var leftOut: [LeftOut]
    /// Where a row says of which round it is; rows of other rounds are left out.
    package var round: RowRound?

    package init(
        table: String, key: String, joins: [DumpJoin] = [], leftOut: [LeftOut] = [], round: RowRound? = nil
    ) {
        self.table = table
        self.key = key
        self.joins = joins
        self.leftOut = leftOut
        self.round = round
    }

    /// Rows with one of some values in a column.
    package struct LeftOut: Sendable, Hashable {
        package var column: DumpExpression.Part
        package var values: [String]
        /// A day: the row is left out only when it is not after the round's last day, or not there.
        package var from: DumpExpression.Part?

        package init(column: DumpExpression.Part, values: [String], from: DumpExpression.Part? = nil) {
            self.column = column
            self.values = values
            self.from = from
        }
    }

    package enum RowRound: Sendable, Hashable {
        /// A day within the round's half.
        case day(DumpExpression.Part)
        /// The Buddhist fiscal year, and 1 or 2.
        case yearAndHalf(DumpExpression.Part, DumpExpression.Part)

        package var parts: [DumpExpression.Part] {
            switch self {
            case .day(let day): [day]
            case .yearAndHalf(let year, let half): [year, half]
            }
        }
    }
}

/// One table that the rows of another one look up.
package struct DumpJoin: Sendable, Hashable {
    /// What references call it; the table's own name where it is joined once.
    package var name: String
    package var table: String
    /// Where the key stands; of several the first that is not empty. Empty is also `0`.
    package var on: [DumpExpression.Part]
    /// The table's column that holds it. The same in all joins of a table.
    package var key: String
    /// The column of the upper limit, where the key's column holds the lower one of a range of amounts that the value
    /// lies in, both limits included.
    package var upTo: String?
    /// Columns of the table that must have what a column of the row has: in ranges that are set for groups.
    package var equal: [Pair]
    /// Only rows with one of these values look it up.
    package var when: [Condition]
    /// Only rows of the table with one of these values are there to be found. The same in all joins of a table.
    package var rows: [Condition]
    package var climb: Climb?
    /// What may be missing in an ordinary dump, and is no finding.
    package var optional: Optional?

    package enum Optional: String, Sendable, Hashable, CaseIterable {
        /// A row for the key: a post that nobody holds.
        case row
        /// The whole table, or a row for the key.
        case table
    }

    package init(
        name: String, table: String, on: [DumpExpression.Part], key: String,
        upTo: String? = nil, equal: [Pair] = [], when: [Condition] = [],
        rows: [Condition] = [], climb: Climb? = nil, optional: Optional? = nil
    ) {
        self.name = name
        self.table = table
        self.on = on
        self.key = key
        self.upTo = upTo
        self.equal = equal
        self.when = when
        self.rows = rows
        self.climb = climb
        self.optional = optional
    }

    package struct Pair: Sendable, Hashable {
        package var column: String
        package var of: DumpExpression.Part

        package init(column: String, of: DumpExpression.Part) {
            self.column = column
            self.of = of
        }
    }

    package struct Condition: Sendable, Hashable {
        package var column: DumpExpression.Part
        /// `#year` and `#half` are those of the round.
        package var values: [String]

        package init(column: DumpExpression.Part, values: [String]) {
            self.column = column
            self.values = values
        }
    }

    /// Goes from the row found to its parents until one has one of the values; none is found at the top.
    package struct Climb: Sendable, Hashable {
        /// The column that holds the parent's key.
        package var parent: String
        package var until: Condition

        package init(parent: String, until: Condition) {
            self.parent = parent
            self.until = until
        }
    }
}

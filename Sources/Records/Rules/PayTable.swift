/// Pay limits and bases of each level from a day on, from `Mappings/salary/`.
package struct PayTable: Sendable {
    package struct Row: Sendable, Hashable {
        package var level: String
        package var minimum: Baht
        /// Lowest pay allowed for the time being; where the law has none, the minimum.
        package var temporaryMinimum: Baht
        package var ownCeiling: Baht
        /// The next level's ceiling, up to which a holder may rise where the rule set says `next`.
        package var nextCeiling: Baht
        /// Below it the lower base counts, from it on the upper.
        package var threshold: Baht
        package var lowerBase: Baht
        package var upperBase: Baht

        package init(
            level: String, minimum: Baht, temporaryMinimum: Baht, ownCeiling: Baht, nextCeiling: Baht, threshold: Baht,
            lowerBase: Baht, upperBase: Baht
        ) {
            self.level = level
            self.minimum = minimum
            self.temporaryMinimum = temporaryMinimum
            self.ownCeiling = ownCeiling
            self.nextCeiling = nextCeiling
            self.threshold = threshold
            self.lowerBase = lowerBase
            self.upperBase = upperBase
        }
    }

    /// What holds instead for lines of work with a ceiling of their own within a level, while pay is below that ceiling.
    package struct SpecialRow: Sendable, Hashable {
        package var level: String
        /// The line's ceiling, below the level's.
        package var ceiling: Baht
        package var threshold: Baht
        package var lowerBase: Baht
        package var upperBase: Baht

        package init(level: String, ceiling: Baht, threshold: Baht, lowerBase: Baht, upperBase: Baht) {
            self.level = level
            self.ceiling = ceiling
            self.threshold = threshold
            self.lowerBase = lowerBase
            self.upperBase = upperBase
        }
    }

    package let id: String
    /// First day on which the table is in force.
    package let from: Day
    /// Law or circular.
    package let origin: String
    private let rows: [String: Row]
    private let specialRows: [String: SpecialRow]

    package init(id: String, from: Day, origin: String = "", rows: [Row], specialRows: [SpecialRow] = []) {
        self.id = id
        self.from = from
        self.origin = origin
        self.rows = Dictionary(rows.map { ($0.level, $0) }, uniquingKeysWith: { first, _ in first })
        self.specialRows = Dictionary(
            specialRows.map { ($0.level, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package var levels: [String] { rows.keys.sorted() }
    package func row(level: String) -> Row? { rows[level] }

    /// Levels that have lines of work with a ceiling of their own.
    package var specialLevels: [String] { specialRows.keys.sorted() }
    /// Absent where a level has none, or the table does not tell it.
    package func specialRow(level: String) -> SpecialRow? { specialRows[level] }
}

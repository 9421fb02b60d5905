/// The wage groups of permanent employees (ลูกจ้างประจำ) from a day on: ranges of half-steps.
package struct WageTable: Sendable {
    package struct Group: Sendable, Hashable {
        /// `1` to `4`.
        package var number: Int
        package var lowest: Baht
        package var highest: Baht
        /// The last step, the first being 1, in ten-thousandths: step 25.5 is 255,000; absent where it is not known.
        package var lastStep: ScoreE4?

        package init(number: Int, lowest: Baht, highest: Baht, lastStep: ScoreE4?) {
            self.number = number
            self.lowest = lowest
            self.highest = highest
            self.lastStep = lastStep
        }
    }

    /// `wage-groups-2554-04-01`, as its file is called.
    package let id: String
    /// First day on which the table is in force.
    package let from: Day
    package let origin: String
    /// By number; groups of which nothing is known are left out.
    package let groups: [Group]

    package init(id: String, from: Day, origin: String, groups: [Group]) {
        self.id = id
        self.from = from
        self.origin = origin
        self.groups = groups
    }

    package func group(_ number: Int) -> Group? { groups.first { $0.number == number } }
}

/// The pay ranges of government employees (พนักงานราชการ) from a day on, by group of work.
package struct ContractPayTable: Sendable {
    package struct Range: Sendable, Hashable {
        /// Code of the levels: `E1`.
        package var level: String
        /// Absent where none is laid down.
        package var lowest: Baht?
        package var highest: Baht
        /// The highest pay before the table; absent where it is not known.
        package var formerHighest: Baht?

        package init(level: String, lowest: Baht?, highest: Baht, formerHighest: Baht?) {
            self.level = level
            self.lowest = lowest
            self.highest = highest
            self.formerHighest = formerHighest
        }
    }

    /// `contract-pay-2558-01-01`, as its file is called.
    package let id: String
    /// First day on which the table is in force.
    package let from: Day
    package let origin: String
    package let ranges: [Range]

    package init(id: String, from: Day, origin: String, ranges: [Range]) {
        self.id = id
        self.from = from
        self.origin = origin
        self.ranges = ranges
    }

    package func range(level: String) -> Range? { ranges.first { $0.level == level } }
}

/// What the raises of a round may cost and do cost, in the groups of position types that have one budget each, and in
/// units. Officials alone.
package struct RaiseBudget: Sendable {
    package struct Figures: Sendable, Hashable {
        package var people = 0
        /// As the register has them.
        package var salaries = Baht(satang: 0)
        package var raised = 0
        package var increments = Baht(satang: 0)
        package var specialPay = Baht(satang: 0)
        /// Nobody knows the salary: neither it nor the raise is in the sums.
        package var withoutSalary = 0
        /// The raise is not decided yet.
        package var undecided = 0

        package init() {}

        /// A percent of the salaries, rounded down to the satang.
        package func allowed(_ percent: PercentE4) -> Baht {
            // The salaries of a whole country times a percent stay within 63 bits.
            let (product, overflow) = salaries.satang.multipliedReportingOverflow(by: percent.tenThousandths)
            return Baht(satang: overflow ? Int64.max : product / 1_000_000)
        }
    }

    package struct Group: Sendable {
        /// Codes of the position types.
        package var types: [String]
        package var figures = Figures()
        /// By unit, in the order of their names; people without a unit last.
        package var units: [(unit: String?, figures: Figures)] = []
        package var allowed = Baht(satang: 0)
        /// What of the increments and special pay the budget pays.
        package var used = Baht(satang: 0)
        /// What other groups leave over and this one takes; below nothing where it gives.
        package var shifted = Baht(satang: 0)
        package var left: Baht { allowed + shifted - used }

        package init(types: [String]) { self.types = types }
    }

    /// The highest percent that everybody of a group could get who may be raised, within the group's money.
    package struct Uniform: Sendable, Hashable {
        package var types: [String]
        /// Absent where somebody's salary is not known, so that neither money nor cost is.
        package var percent: PercentE4?
        package var allowed: Baht
        package var cost: Baht

        package init(types: [String], percent: PercentE4?, allowed: Baht, cost: Baht) {
            self.types = types
            self.percent = percent
            self.allowed = allowed
            self.cost = cost
        }
    }

    /// Of the salaries.
    package let percent: PercentE4
    package let paysSpecial: Bool
    /// What one group leaves over may cover another.
    package let mayShift: Bool
    package var groups: [Group]

    package init(percent: PercentE4, paysSpecial: Bool, mayShift: Bool, groups: [Group]) {
        self.percent = percent
        self.paysSpecial = paysSpecial
        self.mayShift = mayShift
        self.groups = groups
    }

    /// What of a group's or unit's raises the budget pays.
    package func used(_ figures: Figures) -> Baht {
        paysSpecial ? figures.increments + figures.specialPay : figures.increments
    }
}

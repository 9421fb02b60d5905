/// An amount and the cell that says it.
package struct SourcedAmount: Sendable, Hashable {
    /// As `FieldValue.payload`: satang, ten-thousandths of a point or of a percent.
    package var payload: Int64
    package var record: Int64
    package var field: Field

    package init(payload: Int64, record: Int64, field: Field) {
        self.payload = payload
        self.record = record
        self.field = field
    }

    package var baht: Baht { Baht(satang: payload) }
    package var score: ScoreE4 { ScoreE4(tenThousandths: payload) }
    package var percent: PercentE4 { PercentE4(tenThousandths: payload) }
}

/// One reason why somebody may not be raised.
package struct PayBar: Sendable, Hashable {
    package var reason: RaiseReason
    /// What is held against what: `55.50 < 60.00`.
    package var comparison: String
    package var places: [FindingDraft.Place]

    package init(reason: RaiseReason, comparison: String, places: [FindingDraft.Place]) {
        self.reason = reason
        self.comparison = comparison
        self.places = places
    }
}

/// What a round's sources know of one person of the register, as far as the raise asks. What is absent is not known and
/// never taken for zero.
package struct PayFacts: Sendable {
    /// What a list of raises gives the person.
    package struct Award: Sendable, Hashable {
        package var record: Int64
        package var percent: SourcedAmount?
        /// The remark, or the result that is no grade: `1 ขั้น`, `ลาศึกษา`.
        package var remark: String?
        package var newSalary: Baht?
        /// The list gives no percent and no amount.
        package var isNothing: Bool

        package init(
            record: Int64, percent: SourcedAmount?, remark: String?, newSalary: Baht?,
            isNothing: Bool
        ) {
            self.record = record
            self.percent = percent
            self.remark = remark
            self.newSalary = newSalary
            self.isNothing = isNothing
        }
    }

    package var person: Int64
    /// The person's row of the register.
    package var record: Int64
    /// Code of the staff types.
    package var staffType: String?
    /// Code of the levels.
    package var level: String?
    /// The line of work has a ceiling of its own within the level.
    package var isSpecialLine = false
    package var unit: String?
    /// The unit whose budget counts the person: the host's, or the one before a late transfer; the own unit else.
    package var budgetUnit: String?
    package var salary: SourcedAmount?
    /// Total of the round.
    package var total: SourcedAmount?
    /// Total of the fiscal year's other round.
    package var otherTotal: SourcedAmount?
    package var startDate: Day?
    /// Retires at the end of the fiscal year.
    package var retires: Bool
    package var award: Award?
    package var bars: [PayBar]

    package init(person: Int64, record: Int64) {
        self.person = person
        self.record = record
        retires = false
        bars = []
    }
}

/// How a raise is worked out once its percent or steps are known. What it leaves out nobody has announced.
package struct PayRules: Sendable, Hashable {
    /// From high to low.
    package var subBands: [SubBand] = []
    package var amount: RaiseAmount?
    package var ceilingPay: CeilingPay?
    package var yearlyRaise: YearlyRaise?
    package var wageBudget: WageBudget?
    package var bandLimits: BandLimits?

    package init() {}

    /// The sub-band that holds a total.
    package func subBand(for total: ScoreE4) -> SubBand? {
        let top = ScoreE4(tenThousandths: 1_000_000)
        return subBands.first { total >= $0.from && (total < $0.below || total == top && $0.below == top) }
    }
}

/// A part of a band with a grade of its own.
package struct SubBand: Sendable, Hashable {
    /// Code of the grade table that is part of another grade: `ดีเด่น 2`.
    package var grade: String
    /// The grade that it divides.
    package var of: String
    package var from: ScoreE4
    /// Totals below this are in it; one that ends at 100 holds 100.
    package var below: ScoreE4

    package init(grade: String, of: String, from: ScoreE4, below: ScoreE4) {
        self.grade = grade
        self.of = of
        self.from = from
        self.below = below
    }
}

/// What a percent is of, and to what the amount is rounded.
package struct RaiseAmount: Sendable, Hashable {
    package enum Base: String, Sendable, Hashable, CaseIterable {
        /// The lower or the upper base of the level, by the threshold of the pay table.
        case midpoint
        /// The person's own pay.
        case ownPay
        /// No percent: steps of a wage table.
        case steps
    }

    package var base: Base
    /// Up to the next multiple of so many baht; absent where amounts are not rounded.
    package var roundUpTo: Baht?

    package init(base: Base, roundUpTo: Baht?) {
        self.base = base
        self.roundUpTo = roundUpTo
    }
}

/// The special pay of somebody whom the ceiling leaves without a part of the raise.
package enum CeilingPay: Sendable, Hashable {
    case notPaid
    /// What of the amount before rounding is above the ceiling, to so many decimals of a baht.
    case excess(decimals: Int, way: RoundingWay)
    /// A percent of the wage by the steps that would have been given.
    case bySteps([StepPercent])

    package struct StepPercent: Sendable, Hashable {
        /// In ten-thousandths: half a step is 5,000.
        package var step: ScoreE4
        package var percent: PercentE4

        package init(step: ScoreE4, percent: PercentE4) {
            self.step = step
            self.percent = percent
        }
    }
}

/// A raise once a fiscal year, by the mean of both rounds.
package struct YearlyRaise: Sendable, Hashable {
    /// The half on whose effective day it is given: 2, that is 1 October.
    package var half: Int
    /// Months of work within the fiscal year.
    package var serviceMonths: Int
    /// How the mean of the two totals is rounded.
    package var mean: TotalRounding
    /// The lowest grade of the mean.
    package var leastGrade: String
    /// The appraisal for the next contract must be passed.
    package var needsRenewal: Bool

    package init(half: Int, serviceMonths: Int, mean: TotalRounding, leastGrade: String, needsRenewal: Bool) {
        self.half = half
        self.serviceMonths = serviceMonths
        self.mean = mean
        self.leastGrade = leastGrade
        self.needsRenewal = needsRenewal
    }
}

/// What the step raises of permanent employees may be in a fiscal year.
package struct WageBudget: Sendable, Hashable {
    /// Most steps of one person in a fiscal year, in ten-thousandths.
    package var yearSteps: ScoreE4
    /// So many steps at once may be given to a share of the heads that are there on a day.
    package var quota: Share
    package var quotaStep: ScoreE4
    /// The year's raises may cost a share of the wages of a day.
    package var money: Share

    package struct Share: Sendable, Hashable {
        package var percent: PercentE4
        package var on: MovementRules.MonthDay

        package init(percent: PercentE4, on: MovementRules.MonthDay) {
            self.percent = percent
            self.on = on
        }
    }

    package init(yearSteps: ScoreE4, quota: Share, quotaStep: ScoreE4, money: Share) {
        self.yearSteps = yearSteps
        self.quota = quota
        self.quotaStep = quotaStep
        self.money = money
    }
}

/// What the law asks of an agency's bands.
package struct BandLimits: Sendable, Hashable {
    /// So many bands at least.
    package var least: Int
    /// No band but the lowest begins below it.
    package var lowestPass: ScoreE4

    package init(least: Int, lowestPass: ScoreE4) {
        self.least = least
        self.lowestPass = lowestPass
    }
}

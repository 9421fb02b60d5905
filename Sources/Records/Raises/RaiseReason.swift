/// Why somebody is not raised, or why the raise is not known. The raw value is the key of the wording, group
/// `raiseReasons` of `Mappings/catalogue/words.yaml`.
package enum RaiseReason: String, Sendable, Hashable, CaseIterable {
    // May not be raised
    case scoreBelowMark = "score-below-mark"
    case serviceTooShort = "service-too-short"
    case leaveDays = "leave-days"
    case leaveTimes = "leave-times"
    case lateTimes = "late-times"
    case absentWithoutLeave = "absent-without-leave"
    case punished
    case suspended
    case gradeNotRaised = "grade-not-raised"
    case notAwarded = "not-awarded"
    // Government employees
    case onceAYear = "once-a-year"
    case oneRoundOnly = "one-round-only"
    case meanBelowGrade = "mean-below-grade"
    // Not known
    case noScore = "no-score"
    case salaryUnknown = "salary-unknown"
    case levelUnknown = "raise-level-unknown"
    case levelNotInTable = "level-not-in-table"
    case payTableMissing = "raise-pay-table-missing"
    case percentNotAnnounced = "percent-not-announced"
    case percentWithinRange = "percent-within-range"
    case salaryAboveCeiling = "raise-above-ceiling"
    case amountTooGreat = "amount-too-great"
    case staffTypeUnknown = "staff-type-unknown"
    case staffWithoutRules = "staff-without-rules"
    case rulesMissing = "raise-rules-missing"
    case stepsNotAwarded = "steps-not-awarded"
    case stepsNotAllowed = "steps-not-allowed"
    case wageUnknown = "wage-unknown"
}

import Records

/// A person's stay at another unit, orders that follow each other without a gap taken together.
struct Secondment {
    /// The unit where the person works; absent where no order tells it.
    var host: String?
    /// The unit that the order calls the person's own.
    var own: String?
    /// Another department, whose units are none of the agency's.
    var isElsewhere: Bool
    var period: Period
    /// The orders, the first first.
    var places: [RoundRecords.Reference]

    /// Whether it makes the host appraise and budget in the round.
    func counts(in round: Round, _ rules: MovementRules) -> Bool {
        period.overlap(round.period)?.lasts(months: rules.secondmentMonths) ?? false
    }
}

/// A person's change to another unit or agency.
struct Transfer {
    var old: String?
    var new: String?
    /// The first day in the new place.
    var begin: Day
    var place: RoundRecords.Reference
}

import Records

/// Whether an official is on probation when the round ends, by the start of work.
enum Probation {
    case surely, perhaps, no

    init(start: Day, _ round: Round, _ demand: ScoringDemands.Probation) {
        if start.adding(months: demand.months) > round.end {
            self = .surely
        } else {
            self = start.adding(months: demand.mostMonths) > round.start ? .perhaps : .no
        }
    }

    /// Perhaps, where no source tells the day.
    init(of person: RoundRecords.Person, _ round: RoundRecords, _ demand: ScoringDemands.Probation) {
        guard let start = Self.startDay(of: person, round) else {
            self = .perhaps
            return
        }
        self.init(start: start.value, round.context.round, demand)
    }

    static func startDay(
        of person: RoundRecords.Person, _ round: RoundRecords
    ) -> (value: Day, place: RoundRecords.Reference)? {
        round.fact(.startDate, of: person) { $0.day(.startDate) }
    }
}

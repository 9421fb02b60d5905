import Records

/// Who of the register is due for an appraisal in the round: whoever has worked the rule set's months of it, was here
/// on the day that decides between old and new agency, and has not left before the round's end.
///
/// Without a start day everybody is taken to have been there.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552; the months, words and days are the rule set's.
struct DuePeople {
    private let round: RoundRecords
    private let rules: AppraisalDueRules
    private let transferDay: Day?

    /// Absent where the rule set says nothing of it.
    init?(_ round: RoundRecords) {
        guard let rules = round.context.ruleSet.appraisalDue else { return nil }
        self.round = round
        self.rules = rules
        transferDay = round.context.ruleSet.movements?.transferDay(in: round.context.round)
    }

    /// - Parameter records: the person's rows of the register.
    func isDue(_ person: RoundRecords.Person, _ records: [RoundRecords.Reference]) -> Bool {
        var work = round.context.round.period
        if let start = records.compactMap({ round.view($0).day(.startDate) }).min() {
            guard let left = Period(first: max(start, work.first), last: work.last) else { return false }
            work = left
        }
        guard work.lasts(months: rules.months) else { return false }
        guard person.records.contains(where: { round.kind($0) == .movement || round.kind($0) == .leave }) else {
            return true
        }
        if isAnotherAgencys(PersonMovements(person, round)) { return false }
        return lasts(work, without: away(person))
    }

    /// Left before the round's end, moved away by the day that decides, or came after it.
    private func isAnotherAgencys(_ movements: PersonMovements) -> Bool {
        if let left = movements.left {
            let last = left.isTransfer ? transferDay ?? round.context.round.end : round.context.round.end
            if left.day <= last { return true }
        }
        if let joined = movements.joined, let transferDay, joined > transferDay { return true }
        return false
    }

    /// Stays away during which nobody works, sorted.
    private func away(_ person: RoundRecords.Person) -> [Period] {
        person.records.compactMap { place -> Period? in
            let view = round.view(place)
            guard round.kind(place) == .leave || round.kind(place) == .movement, let first = view.day(.beginDate),
                let event = view.text(.eventType), rules.away.contains(where: event.contains)
            else { return nil }
            let last = view.day(.endDate) ?? max(first, round.context.round.end)
            return Period(first: first, last: last)?.overlap(round.context.round.period)
        }.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    }

    /// What is left is long enough in one piece, or together by thirty days a month.
    private func lasts(_ work: Period, without away: [Period]) -> Bool {
        guard !away.isEmpty else { return true }
        var pieces: [Period] = []
        var first = work.first
        for stay in away {
            if let piece = Period(first: first, last: min(stay.first.previous, work.last)) { pieces.append(piece) }
            first = max(first, stay.last.next)
        }
        if let piece = Period(first: first, last: work.last) { pieces.append(piece) }
        return pieces.contains { $0.lasts(months: rules.months) }
            || pieces.reduce(0) { $0 + $1.days } >= rules.months * Self.daysOfMonth
    }

    private static let daysOfMonth = 30
}

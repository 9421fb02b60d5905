import Records

/// One reason why somebody may not be raised, with what shows it.
struct RaiseBar {
    let reason: RaiseReason
    /// What is held against what: `55.50 < 60.00`.
    let comparison: String
    let evidence: [FindingDraft.Evidence]
    let places: [FindingDraft.Place]
}

/// Looks for all reasons why a person may not be raised, in the order in which the rule lists them.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552 ข้อ 8; the limits are the rule set's.
struct RaiseBars {
    let records: RoundRecords
    private let limits: RaiseEligibility
    private let round: Round
    /// The last day of which the months of service are full by the round's end.
    private let latestStart: Day?

    /// - Parameter limits: those of a staff type; without them what holds for all.
    init(_ records: RoundRecords, limits: RaiseEligibility? = nil) {
        self.records = records
        self.limits = limits ?? records.context.ruleSet.eligibility
        round = records.context.round
        latestStart = self.limits.serviceMonths.map { [round] in round.end.next.adding(months: -$0) }
    }

    func all(_ person: RoundRecords.Person) -> [RaiseBar] {
        // The total that is believed most. Appraisals of another round do not count.
        let total = records.fact(
            .totalScore, of: person,
            among: {
                [.assessment, .raise].contains(records.kind($0))
                    && RoundMismatchRule.mismatch(records.view($0), round) == nil
            }, { $0.score(.totalScore) })
        let start = records.fact(.startDate, of: person) { $0.day(.startDate) }
        return [
            total.flatMap { score($0.value, records.place($0.place, .totalScore)) },
            start.flatMap { service($0.value, records.place($0.place, .startDate)) },
        ].compactMap { $0 } + events(person)
    }

    /// Leave, absence, punishments and suspension.
    func events(_ person: RoundRecords.Person) -> [RaiseBar] {
        let kinds: [RecordKind] = [.leave, .discipline, .movement]
        guard person.records.contains(where: { kinds.contains(records.kind($0)) }) else { return [] }
        return leave(person) + absence(person) + discipline(person) + suspension(person)
    }

    /// The total is below the mark.
    func score(_ total: ScoreE4, _ place: FindingDraft.Place) -> RaiseBar? {
        guard let mark = limits.passMark, total < mark else { return nil }
        return RaiseBar(
            reason: .scoreBelowMark, comparison: "\(total.canonical) < \(mark.canonical)",
            evidence: [.init(Field.totalScore.rawValue, total.canonical), .init("passMark", mark.canonical)],
            places: [place])
    }

    /// Began so late that the months are not full on the last day of the round.
    func service(_ start: Day, _ place: FindingDraft.Place) -> RaiseBar? {
        guard let months = limits.serviceMonths, let latestStart, start > latestStart else { return nil }
        return RaiseBar(
            reason: .serviceTooShort, comparison: "\(start.buddhist) > \(latestStart.buddhist)",
            evidence: [
                .init(Field.startDate.rawValue, start.iso), .init("latestStart", latestStart.iso),
                .init("months", String(months)),
            ], places: [place])
    }

    /// Sums of leave of the half-year; single stays and sums of a month are no such sums.
    private func leave(_ person: RoundRecords.Person) -> [RaiseBar] {
        var bars: [RaiseBar] = []
        for place in person.records where records.kind(place) == .leave {
            let record = records.view(place)
            guard record.state(.eventType) == .absent, record.state(.beginDate) == .absent else { continue }
            let days =
                (record.score(.sickDays)?.tenThousandths ?? 0) + (record.score(.personalDays)?.tenThousandths ?? 0)
            if let most = limits.leaveDays, days > most.tenThousandths {
                let sum = ScoreE4(tenThousandths: days)
                bars.append(
                    bar(.leaveDays, place, [.sickDays, .personalDays], sum.canonical, limit: most.canonical))
            }
            let times = (record.integer(.sickTimes) ?? 0) + (record.integer(.personalTimes) ?? 0)
            if let most = limits.leaveTimes, times > Int64(most) {
                bars.append(
                    bar(.leaveTimes, place, [.sickTimes, .personalTimes], String(times), limit: String(most)))
            }
            if let most = limits.lateTimes, let late = record.integer(.lateTimes), late > Int64(most) {
                bars.append(bar(.lateTimes, place, [.lateTimes], String(late), limit: String(most)))
            }
        }
        return bars
    }

    private func bar(
        _ reason: RaiseReason, _ place: RoundRecords.Reference, _ fields: [Field], _ sum: String, limit: String
    ) -> RaiseBar {
        let record = records.view(place)
        let told = fields.filter { record.state($0) == .value }
        let parts = told.map { FindingDraft.Evidence($0.rawValue, record.canonical($0) ?? "") }
        return RaiseBar(
            reason: reason, comparison: "\(parts.map(\.value).joined(separator: " + ")) > \(limit)",
            evidence: parts + [.init("sum", sum), .init("limit", limit)],
            places: told.map { records.place(place, $0) })
    }

    /// A stay away without leave that began in the round.
    private func absence(_ person: RoundRecords.Person) -> [RaiseBar] {
        events(person, of: .leave, named: .eventType, limits.absences).compactMap { place, begin, _ in
            guard begin >= round.start else { return nil }
            return RaiseBar(
                reason: .absentWithoutLeave, comparison: begin.buddhist,
                evidence: [event(place), .init(Field.beginDate.rawValue, begin.iso)],
                places: [records.place(place, .eventType)])
        }
    }

    /// A punishment heavier than a reprimand that took effect in the round.
    private func discipline(_ person: RoundRecords.Person) -> [RaiseBar] {
        events(person, of: .discipline, named: .penalty, limits.barringPenalties).compactMap { place, begin, _ in
            guard begin >= round.start else { return nil }
            return RaiseBar(
                reason: .punished, comparison: begin.buddhist,
                evidence: [
                    .init(Field.penalty.rawValue, records.view(place).text(.penalty) ?? ""),
                    .init(Field.beginDate.rawValue, begin.iso),
                ], places: [records.place(place, .penalty)])
        }
    }

    /// Suspended for more than the months allowed, as far as it lies within the round. Without a last day it goes on.
    private func suspension(_ person: RoundRecords.Person) -> [RaiseBar] {
        guard let suspension = limits.suspension else { return [] }
        return events(person, of: .movement, named: .eventType, suspension.events).compactMap { place, begin, end in
            let first = max(begin, round.start)
            let last = min(end ?? round.end, round.end)
            guard last >= first.adding(months: suspension.months) else { return nil }
            return RaiseBar(
                reason: .suspended, comparison: "\(first.buddhist) – \(last.buddhist)",
                evidence: [
                    event(place), .init(Field.beginDate.rawValue, first.iso), .init(Field.endDate.rawValue, last.iso),
                    .init("months", String(suspension.months)),
                ], places: [records.place(place, .eventType)])
        }
    }

    /// Records of a kind that name one of some words, and begin by the round's end.
    private func events(
        _ person: RoundRecords.Person, of kind: RecordKind, named field: Field, _ words: [String]
    ) -> [(place: RoundRecords.Reference, begin: Day, end: Day?)] {
        guard !words.isEmpty else { return [] }
        return person.records.compactMap { place in
            guard records.kind(place) == kind else { return nil }
            let record = records.view(place)
            guard let text = record.text(field), words.contains(where: text.contains),
                let begin = record.day(.beginDate), begin <= round.end
            else { return nil }
            return (place, begin, record.day(.endDate))
        }
    }

    private func event(_ place: RoundRecords.Reference) -> FindingDraft.Evidence {
        .init(Field.eventType.rawValue, records.view(place).text(.eventType) ?? "")
    }
}

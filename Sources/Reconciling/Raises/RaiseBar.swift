import Records

/// One reason why somebody may not be raised, with what shows it.
struct RaiseBar {
    /// Key of the reason's wording among the catalogue's words.
    let reason: String
    let evidence: [FindingDraft.Evidence]
    let places: [FindingDraft.Place]
}

/// Looks for all reasons why a person may not be raised, in the order in which the rule lists them.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552 ข้อ 8; the limits are the rule set's.
struct RaiseBars {
    let records: RoundRecords
    private var limits: RaiseEligibility { records.context.ruleSet.eligibility }
    private var round: Round { records.context.round }

    init(_ records: RoundRecords) { self.records = records }

    func all(_ person: RoundRecords.Person) -> [RaiseBar] {
        [score(person), service(person)].compactMap { $0 } + leave(person) + absence(person) + discipline(person)
            + suspension(person)
    }

    /// The total that is believed most is below the mark. Appraisals of another round do not count.
    private func score(_ person: RoundRecords.Person) -> RaiseBar? {
        guard let mark = limits.passMark else { return nil }
        let total = records.fact(
            .totalScore, of: person,
            among: {
                [.assessment, .raise].contains(records.kind($0))
                    && RoundMismatchRule.mismatch(records.view($0), round) == nil
            }, { $0.score(.totalScore) })
        guard let total, total.value < mark else { return nil }
        return RaiseBar(
            reason: "score-below-mark",
            evidence: [
                .init(Field.totalScore.rawValue, total.value.canonical), .init("passMark", mark.canonical),
            ], places: [records.place(total.place, .totalScore)])
    }

    /// Began so late that the months are not full on the last day of the round.
    private func service(_ person: RoundRecords.Person) -> RaiseBar? {
        guard let months = limits.serviceMonths else { return nil }
        let latest = round.end.next.adding(months: -months)
        guard let start = records.fact(.startDate, of: person, { $0.day(.startDate) }), start.value > latest else {
            return nil
        }
        return RaiseBar(
            reason: "service-too-short",
            evidence: [
                .init(Field.startDate.rawValue, start.value.iso), .init("latestStart", latest.iso),
                .init("months", String(months)),
            ], places: [records.place(start.place, .startDate)])
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
                    bar("leave-days", place, [.sickDays, .personalDays], sum.canonical, limit: most.canonical))
            }
            let times = (record.integer(.sickTimes) ?? 0) + (record.integer(.personalTimes) ?? 0)
            if let most = limits.leaveTimes, times > Int64(most) {
                bars.append(
                    bar("leave-times", place, [.sickTimes, .personalTimes], String(times), limit: String(most)))
            }
            if let most = limits.lateTimes, let late = record.integer(.lateTimes), late > Int64(most) {
                bars.append(bar("late-times", place, [.lateTimes], String(late), limit: String(most)))
            }
        }
        return bars
    }

    private func bar(
        _ reason: String, _ place: RoundRecords.Reference, _ fields: [Field], _ sum: String, limit: String
    ) -> RaiseBar {
        let record = records.view(place)
        let told = fields.filter { record.state($0) == .value }
        let parts = told.map { FindingDraft.Evidence($0.rawValue, record.canonical($0) ?? "") }
        return RaiseBar(
            reason: reason, evidence: parts + [.init("sum", sum), .init("limit", limit)],
            places: told.map { records.place(place, $0) })
    }

    /// A stay away without leave that began in the round.
    private func absence(_ person: RoundRecords.Person) -> [RaiseBar] {
        events(person, of: .leave, named: .eventType, limits.absences).compactMap { place, begin, _ in
            guard begin >= round.start else { return nil }
            return RaiseBar(
                reason: "absent-without-leave", evidence: [event(place), .init(Field.beginDate.rawValue, begin.iso)],
                places: [records.place(place, .eventType)])
        }
    }

    /// A punishment heavier than a reprimand that took effect in the round.
    private func discipline(_ person: RoundRecords.Person) -> [RaiseBar] {
        events(person, of: .discipline, named: .penalty, limits.barringPenalties).compactMap { place, begin, _ in
            guard begin >= round.start else { return nil }
            return RaiseBar(
                reason: "punished",
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
                reason: "suspended",
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

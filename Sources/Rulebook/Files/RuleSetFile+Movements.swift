import Records

/// Figures about secondments, transfers and who is due for an appraisal. A set may say nothing of them; then their
/// rules do not run.
extension RuleSetFile {
    static func movements(_ value: YamlValue) -> MovementRules? {
        guard
            let root = value.mapping(
                required: [
                    "secondmentMonths", "transferAfter", "ending", "leaving", "transferOut", "transferIn",
                    "secondment", "transfer",
                ]),
            let months = root["secondmentMonths"]?.integer(1...6), let days = root["transferAfter"]
        else { return nil }
        let transferAfter = days.list(monthDay)
        if let transferAfter, transferAfter.count != 2 {
            days.reportExpected(th: "สองวัน ของครึ่งแรกและครึ่งหลัง", en: "two days, one for each half of the year")
            return nil
        }
        var words: [MovementRules.Kind: [String]] = [:]
        for kind in MovementRules.Kind.allCases {
            guard let texts = root[kind.rawValue]?.texts() else { return nil }
            words[kind] = texts
        }
        return transferAfter.map { MovementRules(secondmentMonths: months, transferAfter: $0, words: words) }
    }

    static func appraisalDue(_ value: YamlValue) -> AppraisalDueRules? {
        guard let root = value.mapping(required: ["months", "away", "sources"]),
            let months = root["months"]?.integer(0...6), let away = root["away"]?.texts(),
            let sources = root["sources"]?.list({ entry in
                entry.word(RecordKind.self, th: "ชนิดของแหล่งข้อมูล", en: "a kind of record")
            })
        else { return nil }
        return AppraisalDueRules(months: months, away: away, sources: sources)
    }

    /// `09-01`, a day of every year.
    private static func monthDay(_ value: YamlValue) -> MovementRules.MonthDay? {
        let parts = (value.text() ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]),
            let day = Int(parts[1]), Day(year: 2001, month: month, day: day) != nil
        else {
            value.reportExpected(th: "เดือนและวัน เช่น 09-01", en: "month and day, as 09-01")
            return nil
        }
        return MovementRules.MonthDay(month: month, day: day)
    }
}

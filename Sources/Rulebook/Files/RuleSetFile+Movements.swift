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
        let transferAfter = days.monthDaysOfHalves()
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
}

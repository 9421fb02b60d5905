import Records

/// `findings:` of a rule set: `salary-below-minimum: {severity: info, reason: …}` or `{off: true, reason: …}`.
enum FindingChangesReader {
    static func read(_ value: YamlValue, ruleSet: String) -> [FindingCode: FindingChanges.Entry] {
        var entries: [FindingCode: FindingChanges.Entry] = [:]
        for pair in value.openMapping()?.pairs ?? [] {
            let code = pair.key.word(FindingCode.self, th: "รหัสข้อค้นพบ", en: "a finding's code")
            let entry = entry(pair.value, ruleSet: ruleSet)
            if let code, let entry { entries[code] = entry }
        }
        return entries
    }

    private static func entry(_ value: YamlValue, ruleSet: String) -> FindingChanges.Entry? {
        guard let mapping = value.mapping(required: ["reason"], optional: ["severity", "off"]) else { return nil }
        let reason = mapping["reason"]?.reason()
        guard let change = change(mapping), let reason else { return nil }
        return FindingChanges.Entry(change: change, reason: reason, ruleSet: ruleSet)
    }

    private static func change(_ mapping: YamlMapping) -> FindingChanges.Change? {
        switch (mapping["severity"], mapping["off"]) {
        case (let severity?, nil):
            return severity.word(Severity.self, th: "ความรุนแรง", en: "a severity").map { .severity($0) }
        case (nil, let off?):
            guard let isOff = off.flag() else { return nil }
            if !isOff {
                off.reportExpected(th: " true ถ้าจะเปิดการตรวจ ให้ตัดบรรทัดนี้ออก", en: "true; leave the key out to check")
            }
            return isOff ? .off : nil
        case (_?, _?):
            mapping.owner.report(th: "ใช้ severity หรือ off อย่างใดอย่างหนึ่ง", en: "either severity or off, not both")
        case (nil, nil):
            mapping.owner.report(th: "ไม่มีคีย์ severity หรือ off", en: "key severity or off is missing")
        }
        return nil
    }
}

extension YamlValue {
    /// A text that is more than blanks.
    fileprivate func reason() -> String? {
        guard let text = text() else { return nil }
        guard text.contains(where: { !$0.isWhitespace }) else {
            reportExpected(th: "เหตุผล", en: "a reason")
            return nil
        }
        return text
    }
}

import Records

/// `Mappings/catalogue/fields.yaml` and `words.yaml`.
enum WordFiles {
    static func readFields(_ document: YamlDocument) -> [Field: Wording] {
        guard let root = document.root.openMapping() else { return [:] }
        var names: [Field: Wording] = [:]
        for pair in root.pairs {
            let field = pair.key.field()
            let wording = pair.value.wording()
            if let field, let wording { names[field] = wording }
        }
        for field in Field.allCases where root[field.rawValue] == nil {
            document.root.report(th: "ไม่มีชื่อของ \(field.rawValue)", en: "the name of \(field.rawValue) is missing")
        }
        return names
    }

    /// The groups of small words, each with the keys that the program asks for.
    static let groups: [(name: String, wanted: [String])] = [
        ("suggestionReasons", FindingDraft.Suggestion.Reason.allCases.map(\.rawValue)),
        ("linkRules", Link.Rule.allCases.map(\.rawValue)),
        ("verdicts", LinkDecision.Verdict.allCases.map(\.rawValue)),
        ("statuses", FindingStatus.allCases.map(\.rawValue)),
        ("severities", Severity.allCases.map(\.rawValue)),
        ("rowClasses", RowClass.allCases.map(\.rawValue)),
        ("cellIssues", CellIssue.Reason.allCases.map(\.rawValue)),
        ("recordKinds", RecordKind.allCases.map(\.rawValue)),
        ("cellKinds", CellKind.allCases.map(\.word)),
        ("notChecked", NotChecked.Reason.allCases.map(\.rawValue)),
        ("raiseReasons", RaiseReason.allCases.map(\.rawValue)),
        ("losslessSteps", []),
        ("evidence", []),
        ("codes", []),
    ]

    static func readWords(_ document: YamlDocument) -> [String: Wording] {
        guard let root = document.root.mapping(required: groups.map(\.name)) else { return [:] }
        var words: [String: Wording] = [:]
        for group in groups {
            guard let value = root[group.name], let mapping = value.openMapping() else { continue }
            for pair in mapping.pairs {
                if !group.wanted.isEmpty, !group.wanted.contains(pair.name) {
                    pair.key.reportUnknown(
                        among: group.wanted, th: "คำในหมวด \(group.name)", en: "a word of \(group.name)")
                }
                guard let wording = pair.value.wording() else { continue }
                if let other = words[pair.name], other != wording {
                    pair.key.report(
                        th: "\(pair.name) มีแล้วด้วยถ้อยคำอื่น", en: "\(pair.name) stands in another group with other words")
                }
                words[pair.name] = wording
            }
            for key in group.wanted where mapping[key] == nil {
                value.report(th: "ไม่มีถ้อยคำของ \(key)", en: "the wording of \(key) is missing")
            }
        }
        return words
    }
}

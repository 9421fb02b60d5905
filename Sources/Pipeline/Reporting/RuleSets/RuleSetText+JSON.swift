import Records

extension RuleSetText {
    package var json: JSONText {
        .object([
            ("ruleSet", .string(ruleSet.id)), ("title", .string(ruleSet.title)), ("agency", .string(ruleSet.agency)),
            ("round", .string(round.text)), ("staffType", .string(staffType?.code)),
            ("hash", .string(ruleSet.hash)), ("files", .array(files.map(JSONText.string))),
            ("figures", .array(figures.map(\.json))),
            (
                "findings",
                .array(
                    changes.map {
                        .object([
                            ("code", .string($0.code.rawValue)), ("value", .wording($0.value)),
                            ("reason", .string($0.reason)), ("file", .string($0.file)),
                        ])
                    })
            ),
        ])
    }

    /// What names the set in a comparison.
    fileprivate var head: JSONText {
        .object([
            ("ruleSet", .string(ruleSet.id)), ("agency", .string(ruleSet.agency)), ("round", .string(round.text)),
            ("staffType", .string(staffType?.code)), ("files", .array(files.map(JSONText.string))),
        ])
    }
}

extension RuleSetText.Figure {
    fileprivate var json: JSONText {
        .object([
            ("key", .string(key)), ("title", .wording(title)),
            (
                "lines",
                .array(lines.map { .object([("label", .wording($0.label)), ("value", .wording($0.value))]) })
            ),
            ("origin", .string(origin)), ("ruleSet", .string(ruleSet)), ("file", .string(file)),
            ("line", .integer(line)),
        ])
    }
}

extension RuleSetComparison {
    package var json: JSONText {
        .object([
            ("a", a.head), ("b", b.head),
            (
                "differences",
                .array(
                    differences.map {
                        .object([
                            ("key", .string($0.key)), ("title", .wording($0.title)), ("label", .wording($0.label)),
                            ("a", $0.a.map(JSONText.wording) ?? .null), ("b", $0.b.map(JSONText.wording) ?? .null),
                            ("fileA", .string($0.fileA)), ("fileB", .string($0.fileB)),
                        ])
                    })
            ),
        ])
    }
}

import Records
import Rulebook

extension RuleListing {
    /// All rules in one object.
    package var json: JSONText {
        .object([
            ("round", .string(round.text)), ("agency", .string(agency)), ("ruleSet", .string(ruleSet)),
            ("rules", .array(rules.map(\.json))),
        ])
    }
}

extension RuleListing.Rule {
    package var json: JSONText {
        .object([
            ("code", .string(code.rawValue)), ("severity", .string(severity.rawValue)),
            ("catalogueSeverity", .string(entry.severity.rawValue)), ("off", .boolean(isOff)),
            (
                "change",
                change.map {
                    .object([("ruleSet", .string($0.ruleSet)), ("reason", .string($0.reason))])
                } ?? .null
            ),
            ("stages", .array(stages.map { .string($0.rawValue) })), ("title", .wording(entry.title)),
            ("meaning", .wording(entry.meaning)), ("advice", .wording(entry.advice)),
            ("origin", .string(entry.origin)), ("figures", .array(figures.map(Self.json))),
        ])
    }

    private static func json(_ figure: RuleFigure) -> JSONText {
        .object([
            ("key", .string(figure.key)), ("value", .array(figure.value.map(JSONText.string))),
            ("origin", .string(figure.origin)), ("ruleSet", .string(figure.ruleSet)),
            ("file", .string(figure.file)), ("line", .integer(figure.line)),
        ])
    }
}

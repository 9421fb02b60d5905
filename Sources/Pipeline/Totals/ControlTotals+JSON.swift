import Records

extension ControlTotals {
    /// For programs; amounts and points are decimals with at least two places.
    package var json: JSONText {
        .object([
            ("round", .string(round.text)), ("by", .string(grouping.rawValue)),
            (
                "totals",
                .array(
                    lines.map { line in
                        .object([
                            ("source", .string(line.source)), ("complete", .boolean(line.isComplete)),
                            ("group", .string(line.group)), ("before", Self.json(line.before)),
                            ("after", Self.json(line.after)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ figures: ControlFigures) -> JSONText {
        let counts: [(String, JSONText)] = [
            ("rows", .integer(figures.rows)), ("heads", .integer(figures.heads)),
            ("positions", .integer(figures.positions)),
        ]
        return .object(
            counts
                + ControlFigures.fields.map { field in
                    guard let sum = figures.sums[field] else { return (field.rawValue, .null) }
                    let members: [(String, JSONText)] = [
                        ("sum", .string(sum.text(field))), ("withoutValue", .integer(sum.withoutValue)),
                    ]
                    return (field.rawValue, .object(members))
                })
    }
}

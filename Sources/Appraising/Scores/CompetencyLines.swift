import Records

/// The competencies by which one person is appraised, and those that the rule set asks for.
struct CompetencyLines {
    let rows: [Int]
    /// Names without blanks, each once, in their order.
    let names: [String]
    let profile: FormDemands.Profile

    /// Everybody whose rows name competencies and for whose kind of position the rule set has a profile.
    static func all(_ claims: Claims) -> [CompetencyLines] {
        PersonLines.groups(claims.batch).compactMap { lines in
            let rows = lines.rows.filter { claims.batch[$0].text(.competency) != nil }
            guard !rows.isEmpty, let profile = claims.context.ruleSet.formDemands.profile(ofType: type(rows, claims))
            else { return nil }
            var names: [String] = []
            for row in rows {
                let name = key(claims.batch[row].text(.competency) ?? "")
                if !names.contains(name) { names.append(name) }
            }
            return CompetencyLines(rows: rows, names: names, profile: profile)
        }
    }

    /// A name as it is compared: without blanks.
    static func key(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    /// Position type that the person's rows tell, by themselves or by their level.
    private static func type(_ rows: [Int], _ claims: Claims) -> String? {
        for row in rows {
            if let type = claims.batch[row].text(.positionType) { return type }
            if let type = claims.level(row).flatMap(claims.context.tables.positionType(ofLevel:)) { return type }
        }
        return nil
    }
}

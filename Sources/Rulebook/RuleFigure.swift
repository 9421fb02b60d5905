import Records

/// A figure of a rule set as its file states it, for people: value and where it was read.
package struct RuleFigure: Sendable, Hashable {
    /// The key in the rule set's file: `percentCap`; `payTable` for the pay table in force.
    package var key: String
    /// In lines: an element of a list, or a key with its value, in each.
    package var value: [String]
    package var origin: String
    /// Rule set that states it, in its own file or by inheritance; the pay table's id.
    package var ruleSet: String
}

extension Rulebook {
    /// What a catalogue entry may name besides the keys of rule sets.
    static let payTableKey = "payTable"

    /// Figures that findings may rest on.
    static let figureKeys = RuleSetFile.figures + [payTableKey]

    /// The figures that a finding's rule uses in a round, in the catalogue's order. What no set in force states is left
    /// out.
    package func figures(of code: FindingCode, agency: String?, round: Round) -> [RuleFigure] {
        let stated = statedFigures(agency: agency, round: round)
        return catalogue.entry(code).figures.compactMap { key in
            if key != Self.payTableKey { return stated[key] }
            return payTable(on: round.effectiveDay).map {
                RuleFigure(key: key, value: [$0.id], origin: $0.origin, ruleSet: $0.id)
            }
        }
    }
}

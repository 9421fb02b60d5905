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
    /// The file in the folder of mappings: `rules/national.yaml`.
    package var file: String
    /// Line of the value, from 1.
    package var line: Int
}

/// The rule set that holds for an agency, a staff type and a round, with where it comes from.
package struct RuleSetInForce: Sendable {
    package internal(set) var ruleSet: RuleSet
    /// The first round for which it holds in this form.
    package internal(set) var from: Round
    /// The files that it is made of, the nearest first: each says what those before it do not.
    package internal(set) var files: [String]
    /// By key, each from the nearest file that states it.
    package internal(set) var figures: [String: RuleFigure]
    /// Announced percents are joined round by round: the nearest file that states a round's.
    package internal(set) var percents: [Round: RuleFigure]
    /// Changed findings are joined code by code: the file that says it.
    package internal(set) var findingFiles: [FindingCode: String]
}

extension Rulebook {
    /// What a catalogue entry may name besides the keys of rule sets.
    static let payTableKey = "payTable"

    /// Figures that findings may rest on.
    package static let figureKeys = RuleSetFile.figures + FurtherFigures.keys + [payTableKey]

    /// The figures that a finding's rule uses in a round, in the catalogue's order. What no set in force states is left
    /// out.
    package func figures(of code: FindingCode, agency: String?, round: Round) -> [RuleFigure] {
        let stated = inForce(agency: agency, round: round).figures
        return catalogue.entry(code).figures.compactMap { key in
            if key != Self.payTableKey { return stated[key] }
            return payTable(on: round.effectiveDay).map {
                RuleFigure(
                    key: key, value: [$0.id], origin: $0.origin, ruleSet: $0.id, file: "salary/\($0.id).yaml", line: 1)
            }
        }
    }
}

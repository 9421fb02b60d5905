import Records
import Rulebook

/// Two rule sets, line by line: what only one of them says, and what they say differently.
package struct RuleSetComparison: Sendable {
    package struct Difference: Sendable {
        package var key: String
        package var title: Wording
        package var label: Wording
        /// Absent where the set has no such line.
        package var a: Wording?
        package var b: Wording?
        /// The files that say it; absent where the set has not the figure.
        package var fileA: String?
        package var fileB: String?
    }

    package var a: RuleSetText
    package var b: RuleSetText
    /// In the order in which figures are shown.
    package var differences: [Difference]

    package init(_ a: RuleSetText, _ b: RuleSetText) {
        self.a = a
        self.b = b
        differences = Self.keys(a, b).flatMap { Self.differences(of: $0, a, b) } + Self.changes(a, b)
    }

    private static func keys(_ a: RuleSetText, _ b: RuleSetText) -> [String] {
        let present = Set(a.figures.map(\.key) + b.figures.map(\.key))
        return (FigureTitles.all.map(\.key) + [RuleSetText.payTableKey]).filter(present.contains)
    }

    private static func differences(of key: String, _ a: RuleSetText, _ b: RuleSetText) -> [Difference] {
        let inA = a.figures.first { $0.key == key }
        let inB = b.figures.first { $0.key == key }
        guard let title = inA?.title ?? inB?.title else { return [] }
        let linesA = inA?.lines ?? []
        let linesB = inB?.lines ?? []
        let labels =
            linesA.map(\.label) + linesB.map(\.label).filter { label in !linesA.contains { $0.label == label } }
        return labels.compactMap { label in
            let valueA = linesA.first { $0.label == label }?.value
            let valueB = linesB.first { $0.label == label }?.value
            guard valueA != valueB else { return nil }
            return Difference(
                key: key, title: title, label: label, a: valueA, b: valueB, fileA: inA?.file, fileB: inB?.file)
        }
    }

    /// Severities that one of them changes, and rules that one switches off.
    private static func changes(_ a: RuleSetText, _ b: RuleSetText) -> [Difference] {
        Set(a.changes.map(\.code) + b.changes.map(\.code)).sorted().compactMap { code in
            let inA = a.changes.first { $0.code == code }
            let inB = b.changes.first { $0.code == code }
            guard inA?.value != inB?.value else { return nil }
            return Difference(
                key: RuleSetText.findingsKey, title: RuleSetText.findingsTitle,
                label: Wording(th: code.rawValue, en: code.rawValue), a: inA?.value, b: inB?.value, fileA: inA?.file,
                fileB: inB?.file)
        }
    }
}

import Records
import Rulebook

extension PayRound {
    /// An array of persons; amounts as decimals in strings, absent ones as null.
    package func json(_ rulebook: Rulebook, _ language: Language) -> JSONText {
        .array(
            lines.map { line in
                let outcome = line.outcome
                return .object([
                    ("cid", .string(line.citizenId)), ("grade", .string(outcome.grade)),
                    ("base", .string(outcome.base?.canonical)), ("percent", .string(outcome.percent?.canonical)),
                    ("computed", .string(outcome.computed?.canonical)),
                    ("increment", .string(outcome.increment?.canonical)),
                    ("specialPay", .string(outcome.specialPay?.canonical)),
                    ("newSalary", .string(outcome.newSalary?.canonical)),
                    ("reason", .string(PayWording(rulebook).reasons(outcome)?[language])),
                ])
            })
    }
}

/// How reasons are worded.
package struct PayWording: Sendable {
    private let rulebook: Rulebook

    package init(_ rulebook: Rulebook) { self.rulebook = rulebook }

    package func reason(_ reason: RaiseReason) -> Wording { rulebook.catalogue.word(reason.rawValue) }

    /// All reasons of an outcome, the remark of a list included where it says why; absent where there is none.
    package func reasons(_ outcome: PayOutcome) -> Wording? {
        guard !outcome.reasons.isEmpty else { return nil }
        let words = outcome.reasons.map { reason($0) }
        return Wording(th: words.map(\.th).joined(separator: " "), en: words.map(\.en).joined(separator: "; "))
    }
}

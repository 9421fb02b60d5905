import Records

/// The amount is not base × percent rounded up to 10 baht and capped at the ceiling, or what lies above the ceiling is
/// not paid as special pay. A row's first wrong amount is named: increment, else amount before the cap, else special
/// pay, which has a code of its own.
///
/// A wrong base has its own finding, and the amount is held against the table's; under a percent above the cap no
/// amount is right, so that nothing is said of it. Rows without any known ceiling are left alone.
struct IncrementAmountMismatchRule: AppraisingRule {
    let code: FindingCode
    let kinds: Set<RecordKind> = [.raise]
    let needs: [Field]

    static let increment = IncrementAmountMismatchRule(
        code: .incrementAmountMismatch, needs: [.salary, .base, .percent, .increment])
    static let specialPay = IncrementAmountMismatchRule(
        code: .specialPayMismatch, needs: [.salary, .base, .percent, .increment, .specialPay])

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let salary = record.money(.salary), let claimed = record.money(.base),
                let percent = record.percent(.percent), record.state(.increment) == .value,
                !IncrementPercentOverCapRule.isOver(percent, claims.context.ruleSet.percentCap)
            else { return nil }
            let base = claimed.satang == 0 ? claimed : IncrementBaseMismatchRule.base(claims, row) ?? claimed
            let pay = claims.pay(row)
            // Staff whose level the table does not have are capped by what the row itself says.
            guard let ceiling = pay.map(claims.ceiling) ?? record.money(.salaryCeiling) else { return nil }
            // Who is above the ceiling already has that finding; no raise follows from it.
            if salary > ceiling { return nil }
            guard let right = Increment(salary: salary, base: base, percent: percent, ceiling: ceiling) else {
                return nil
            }
            let amounts: [(Field, Baht)] = [
                (.increment, right.increment), (.computedAmount, right.computed), (.specialPay, right.specialPay),
            ]
            // Only who is in the table is paid what lies above the ceiling.
            for (field, expected) in amounts where field != .specialPay || pay != nil {
                guard let seen = record.money(field), seen != expected else { continue }
                let from: [Field] = [.percent] + (field == .computedAmount ? [] : [.salary])
                guard (field == .specialPay) == (code == .specialPayMismatch) else { return nil }
                // The base that was reckoned with, which is the table's where the row's own is wrong.
                return claims.finding(
                    code, row: row, field: field, expected: expected.canonical, from: from,
                    more: [.init(Field.base.rawValue, base.canonical), .init("ceiling", ceiling.canonical)],
                    arithmetic: "\(base.canonical) × \(percent.canonical) %")
            }
            return nil
        }
    }
}

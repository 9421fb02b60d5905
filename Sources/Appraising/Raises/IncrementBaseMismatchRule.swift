import Records

/// The base is not the pay table's for level and salary: below the threshold the lower base, from it on the upper.
struct IncrementBaseMismatchRule: AppraisingRule {
    let code = FindingCode.incrementBaseMismatch
    let kinds: Set<RecordKind> = [.raise]
    let needs: [Field] = [.salary, .base]
    let needsPayTable = true

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let base = record.money(.base), let expected = Self.base(claims, row), base != expected else {
                return nil
            }
            // Somebody who gets no raise may have no base at all.
            if base.satang == 0, (record.percent(.percent)?.tenThousandths ?? 0) == 0 { return nil }
            let level = claims.level(row)
            return claims.finding(
                code, row: row, field: .base, expected: expected.canonical, from: [.salary, .level],
                more: record.has(.level) ? [] : level.map { [.init(Field.level.rawValue, $0)] } ?? [],
                arithmetic: "\(level ?? "") \(record.canonical(.salary) ?? "")")
        }
    }

    /// The base by the table; absent where level or salary is not known or the table has no such level.
    static func base(_ claims: Claims, _ row: Int) -> Baht? {
        guard let pay = claims.pay(row), let salary = claims.batch[row].money(.salary) else { return nil }
        return salary < pay.threshold ? pay.lowerBase : pay.upperBase
    }
}

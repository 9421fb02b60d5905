import Records

/// A salary of the register outside the limits that the pay table sets for its level. Levels that the table does not
/// have (other staff) are left alone.
struct SalaryLimitRule: AppraisingRule {
    enum Limit: Sendable {
        /// Above the ceiling that the rule set names, the own level's or the next one's.
        case ceiling
        /// Above the own level's ceiling, where the rule set allows up to the next level's.
        case ownCeiling
        /// Below the lowest pay allowed for the time being.
        case minimum
    }

    let code: FindingCode
    let kinds: Set<RecordKind> = [.person]
    let needs: [Field] = [.salary, .level]
    let needsPayTable = true
    let limit: Limit

    static let aboveCeiling = SalaryLimitRule(code: .salaryAboveCeiling, limit: .ceiling)
    static let aboveOwnCeiling = SalaryLimitRule(code: .salaryAboveOwnCeiling, limit: .ownCeiling)
    static let belowMinimum = SalaryLimitRule(code: .salaryBelowMinimum, limit: .minimum)

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            guard let salary = claims.batch[row].money(.salary), let pay = claims.pay(row),
                let (name, bound) = broken(salary, pay, claims)
            else { return nil }
            return claims.finding(
                code, row: row, field: .salary, expected: nil, from: [.level], more: [.init(name, bound.canonical)])
        }
    }

    private func broken(_ salary: Baht, _ pay: PayTable.Row, _ claims: Claims) -> (name: String, bound: Baht)? {
        let ceiling = claims.ceiling(pay)
        switch limit {
        case .ceiling: return salary > ceiling ? ("ceiling", ceiling) : nil
        case .ownCeiling:
            return salary > pay.ownCeiling && salary <= ceiling ? ("ownCeiling", pay.ownCeiling) : nil
        case .minimum: return salary < pay.temporaryMinimum ? ("minimum", pay.temporaryMinimum) : nil
        }
    }
}

import Records

/// Salary and increment do not add up to the new salary. Special pay is no part of it.
struct NewSalaryMismatchRule: AppraisingRule {
    let code = FindingCode.newSalaryMismatch
    let kinds: Set<RecordKind> = [.raise]
    let needs: [Field] = [.salary, .increment, .newSalary]

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard let salary = record.money(.salary), let increment = record.money(.increment),
                let seen = record.money(.newSalary), salary + increment != seen
            else { return nil }
            return claims.finding(
                code, row: row, field: .newSalary, expected: (salary + increment).canonical,
                from: [.salary, .increment], arithmetic: "\(salary.canonical) + \(increment.canonical)")
        }
    }
}

import Records

/// Somebody in the list of raises is not raised, and no remark says why.
///
/// Source: กฎ ก.พ. ว่าด้วยการเลื่อนเงินเดือน พ.ศ. 2552 (who is not raised is told the reason). A result that is no grade,
/// such as `ลาศึกษา`, is a reason.
struct NoIncrementReasonMissingRule: AppraisingRule {
    let code = FindingCode.noIncrementReasonMissing
    let kinds: Set<RecordKind> = [.raise]
    let needs: [Field] = [.increment, .note]

    func check(_ claims: Claims) -> [FindingDraft] {
        (0..<claims.batch.count).compactMap { row in
            let record = claims.batch[row]
            guard Self.isNotRaised(record), record.state(.note) == .absent, !claims.batch.isVacantSeat(row: row),
                record.text(.givenName) != nil || record.text(.citizenId) != nil,
                record.state(.grade) == .value || record.issues(.grade).isEmpty
            else { return nil }
            return claims.finding(
                code, row: row, field: .note, expected: nil, from: [.increment, .totalScore, .grade])
        }
    }

    /// No amount and no percent above nothing, and the salary does not change. Unreadable amounts leave it open.
    static func isNotRaised(_ record: RecordView) -> Bool {
        for field in [Field.increment, .percent, .specialPay, .computedAmount] where record.state(field) == .unreadable
        {
            return false
        }
        if (record.money(.increment)?.satang ?? 0) != 0 || (record.money(.specialPay)?.satang ?? 0) != 0 {
            return false
        }
        if (record.percent(.percent)?.tenThousandths ?? 0) != 0 { return false }
        if (record.money(.computedAmount)?.satang ?? 0) != 0 { return false }
        guard let new = record.money(.newSalary) else { return record.state(.newSalary) == .absent }
        return record.money(.salary) == new
    }
}

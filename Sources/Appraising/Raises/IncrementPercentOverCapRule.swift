import Records

/// A percent above the rule set's cap, or below 0.
struct IncrementPercentOverCapRule: AppraisingRule {
    let code = FindingCode.incrementPercentOverCap
    let kinds: Set<RecordKind> = [.raise]
    let needs: [Field] = [.percent]

    func check(_ claims: Claims) -> [FindingDraft] {
        let cap = claims.context.ruleSet.percentCap
        return (0..<claims.batch.count).compactMap { row in
            guard let percent = claims.batch[row].percent(.percent), Self.isOver(percent, cap) else { return nil }
            return claims.finding(
                code, row: row, field: .percent, expected: nil, more: [.init("maximum", cap.canonical)])
        }
    }

    static func isOver(_ percent: PercentE4, _ cap: PercentE4) -> Bool {
        percent > cap || percent.tenThousandths < 0
    }
}

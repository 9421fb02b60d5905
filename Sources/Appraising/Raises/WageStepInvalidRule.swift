import Records

/// A permanent employee is raised by a number of steps that the round does not allow, as a result (`1.5 ขั้น`) or a remark
/// tells it. A text that says more than a number of steps is none.
///
/// Source: ระเบียบกระทรวงการคลังว่าด้วยการเลื่อนขั้นค่าจ้างลูกจ้างประจำของส่วนราชการ; the steps are the rule set's.
struct WageStepInvalidRule: AppraisingRule {
    let code = FindingCode.wageStepInvalid
    let kinds: Set<RecordKind> = [.raise]
    let needs: [Field] = [.note]

    func isStated(in context: RuleContext) -> Bool { context.ruleSet.wageSteps?.halves[context.round.half] != nil }

    func missing(in batch: RecordBatch) -> [Field] {
        batch.column(of: .note) == nil && batch.column(of: .grade) == nil ? needs : []
    }

    func check(_ claims: Claims) -> [FindingDraft] {
        let half = claims.context.round.half
        guard let steps = claims.context.ruleSet.wageSteps, let allowed = steps.halves[half] else { return [] }
        return (0..<claims.batch.count).compactMap { row in
            guard claims.staffType(row) == steps.staffType,
                let (field, told) = Self.told(claims.batch[row], unit: steps.unit), !allowed.contains(told)
            else { return nil }
            let record = claims.batch[row]
            return FindingDraft(
                code: code, subject: .record(record.id), field: field, seen: record.canonical(field),
                seenRaw: "\(told.canonical) \(steps.unit)", places: [.init(recordID: record.id, field: field)],
                evidence: [
                    .init("half", String(half)), .init("steps", told.canonical),
                    .init("allowed", allowed.map(\.canonical).joined(separator: ", ")),
                ])
        }
    }

    /// The steps that a row tells. A result that is no grade was replaced by nothing, and its text kept.
    private static func told(_ record: RecordView, unit: String) -> (field: Field, steps: ScoreE4)? {
        for issue in record.issues(.grade) where issue.reason == .valueMapped || issue.reason == .unknownCode {
            if let steps = number(issue.raw, unit: unit) { return (.grade, steps) }
        }
        return record.text(.note).flatMap { number($0, unit: unit) }.map { (.note, $0) }
    }

    /// `1.5` of `1.5 ขั้น` or `๑.๕ขั้น`; absent for any other text.
    static func number(_ text: String, unit: String) -> ScoreE4? {
        let bytes = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        let unit = Array(unit.unicodeScalars)
        guard bytes.count > unit.count, Array(bytes.suffix(unit.count)) == unit else { return nil }
        let digits = bytes.dropLast(unit.count).map { scalar -> UInt8 in
            switch scalar.value {
            case 0x0E50...0x0E59: UInt8(scalar.value - 0x0E50 + 0x30)
            case 0..<0x80: UInt8(scalar.value)
            default: 0
            }
        }
        return Decimals.parse(digits, scale: 4).map(ScoreE4.init(tenThousandths:))
    }
}

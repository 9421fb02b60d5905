import Records

/// Somebody is named as his own appraiser: the same id, or the same name where an id is not told. Rating oneself in the
/// group of one's own rating is what that group is for.
///
/// Source: ว 20/2552 (the superior appraises); the 360° groups of DPIS 5.2 (CF_TYPE 1 is oneself).
struct AssessorIsSelfRule: RecordRule {
    let code = FindingCode.assessorIsSelf
    let kinds: Set<RecordKind> = [.assessment, .rating]

    private static let ownGroup = "self"

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        let field: Field = batch.kind == .rating ? .raterName : .reviewerName
        guard batch.column(of: field) != nil || batch.column(of: .raterCitizenId) != nil else { return [] }
        return (0..<batch.count).compactMap { row in
            let record = batch[row]
            guard record.text(.raterGroup) != Self.ownGroup else { return nil }
            if let id = record.text(.citizenId), let rater = record.text(.raterCitizenId) {
                guard id == rater else { return nil }
                return batch.finding(code, row: row, field: .raterCitizenId, seen: rater, alsoAt: [.citizenId])
            }
            guard let name = record.text(field), let given = record.text(.givenName),
                let surname = record.text(.surname)
            else { return nil }
            // Hardly anybody is: only who bears the person's name is looked at with all spellings of the prefix.
            let (seen, own) = (Self.key(name), Self.key(given + surname))
            guard seen.count >= own.count, seen.suffix(own.count).elementsEqual(own),
                Self.names(record, own, context).contains(seen)
            else { return nil }
            return batch.finding(code, row: row, field: field, seen: name, alsoAt: [.givenName])
        }
    }

    /// The person's own name without prefix, and with each spelling of it: lists shorten ranks.
    private static func names(_ record: RecordView, _ own: [UInt8], _ context: RuleContext) -> [[UInt8]] {
        let prefix = record.text(.prefix)
        let spellings = prefix.flatMap(context.tables.prefixes.entry(code:)).map { [$0.name] + $0.aliases + $0.told }
        return [own] + ((prefix.map { [$0] } ?? []) + (spellings ?? [])).map { key($0) + own }
    }

    /// Blanks do not count.
    private static func key(_ name: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        for scalar in name.unicodeScalars where !scalar.properties.isWhitespace { scalars.append(scalar) }
        return Array(String(scalars).utf8)
    }
}

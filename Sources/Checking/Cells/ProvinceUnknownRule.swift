import Records

/// A province that the table does not have. The nearest name is suggested where exactly one is near.
struct ProvinceUnknownRule: RecordRule {
    let code = FindingCode.provinceUnknown
    let needs: [Field] = [.province]

    func check(_ batch: RecordBatch, context: RuleContext) -> [FindingDraft] {
        var nearest: [String: String?] = [:]
        return batch.issues.compactMap { row, issue in
            guard issue.field == .province, issue.reason == .unknownCode else { return nil }
            let name = nearest[issue.raw] ?? Self.nearest(to: issue.raw, in: context.tables.provinces)
            nearest[issue.raw] = name
            return batch.finding(
                code, row: row, field: .province, seenRaw: issue.raw,
                suggestions: name.map { [.init(value: $0, reason: .nearest)] } ?? [])
        }
    }

    /// Code of the one entry within two letters (4 half edits) of the text, and nearer than every other.
    static func nearest(to text: String, in table: CodeTable) -> String? {
        var best: (distance: Int, code: String)?
        var isTie = false
        for entry in table.entries {
            let distances = ([entry.name] + entry.aliases).compactMap { ThaiDistance.distance(text, $0, limit: 4) }
            guard let distance = distances.min() else { continue }
            if let found = best, found.distance <= distance {
                isTie = isTie || found.distance == distance
            } else {
                best = (distance, entry.code)
                isTie = false
            }
        }
        return isTie ? nil : best?.code
    }
}

import Records

/// How well a mapping fits a header: 0 to 1.
///
/// What the mapping requires weighs most, then how much of the file the mapping knows, then its further columns.
/// A header one edit away counts half. A file by which no row could be identified does not fit.
struct Fit {
    /// Below it a mapping does not fit.
    static let least = 0.5
    private static let requiredWeight = 0.62
    private static let knownWeight = 0.34
    private static let furtherWeight = 0.04
    /// How much of what is missing to 1 one of the mapping's titles makes good.
    private static let titleWeight = 0.1
    /// How much of a file's headers must be known where a required column is missing.
    private static let knownOfIncomplete = 0.6
    /// An empty report is known by its title alone.
    static let ofEmptyReport = 0.9

    let value: Double
    /// Required fields that no column gives.
    let missing: [Field]
    /// Other fields of the mapping that nothing in the sheet gives.
    let absent: [Field]
    /// One of the mapping's titles stands above the header, or in the sheet's name one of its sheet names.
    let hasTitle: Bool

    /// - Parameter told: Fields that titles give, or the mapping itself.
    init(
        _ match: HeaderMatch, _ mapping: SourceMapping, titles: [HeaderKey], sheetName: String? = nil,
        told: [Field] = []
    ) {
        let given = GivenFields(match.fields, groupField: mapping.groupField, told: told)
        func weight(_ field: Field) -> Double {
            given.has(field) ? (match.inexact.contains(field) ? 0.5 : 1) : 0
        }
        func share(_ fields: [Field]) -> Double {
            fields.isEmpty ? 1 : fields.map(weight).reduce(0, +) / Double(fields.count)
        }
        missing = mapping.requiredFields.filter { !given.has($0) }
        absent = mapping.columns.filter { !$0.isRequired && !given.has($0.field) }.map(\.field)
        let inexact = Double(match.inexact.count)
        let found = Double(match.bindings.count + match.ignored.count) - inexact / 2
        let known = match.block.columns.isEmpty ? 0 : found / Double(match.block.columns.count)
        let further = share(mapping.columns.filter { !$0.isRequired }.map(\.field))
        var fit =
            Self.requiredWeight * share(mapping.requiredFields) + Self.knownWeight * known
            + Self.furtherWeight * further
        hasTitle = Self.matchesTitle(mapping, titles) || Self.matchesSheet(mapping, sheetName)
        if hasTitle { fit += Self.titleWeight * (1 - fit) }
        let identifiable = mapping.identity.contains { given.identifies(by: $0, kind: mapping.kind) }
        let boundShare = Double(match.bindings.count) / Double(max(mapping.columns.count, 1))
        if !identifiable || match.bindings.count < min(2, mapping.columns.count) {
            fit = min(fit, Self.least - 0.01)
        } else if !missing.isEmpty, known < Self.knownOfIncomplete {
            // A required column is missing and most of the file is something else: another kind of list of people.
            fit = min(fit, Self.least - 0.01)
        } else if known >= Self.knownOfIncomplete, boundShare >= 0.5 {
            // Most of the file and of the mapping agree: a missing required column is then a finding, not a refusal.
            fit = max(fit, Self.least + 0.05 * boundShare)
        }
        // Rounded, so that a full file is exactly 1 and equal fits are equal.
        value = (fit * 10_000).rounded() / 10_000
    }

    private static func matchesSheet(_ mapping: SourceMapping, _ sheetName: String?) -> Bool {
        occurs(mapping.sheetPatterns, in: sheetName)
    }

    /// Whether the sheet's name says that the sheet is something else.
    static func isOtherSheet(_ mapping: SourceMapping, _ sheetName: String?) -> Bool {
        occurs(mapping.otherSheetPatterns, in: sheetName)
    }

    private static func occurs(_ patterns: [String], in sheetName: String?) -> Bool {
        guard let sheetName, !patterns.isEmpty else { return false }
        let name = HeaderKey(sheetName)
        return patterns.contains { pattern in
            let key = HeaderKey(pattern)
            return !key.isEmpty && name.contains(key)
        }
    }

    /// Whether one of the mapping's titles occurs.
    static func matchesTitle(_ mapping: SourceMapping, _ titles: [HeaderKey]) -> Bool {
        mapping.titlePatterns.contains { pattern in
            let key = HeaderKey(pattern)
            return !key.isEmpty && titles.contains { $0.contains(key) }
        }
    }
}

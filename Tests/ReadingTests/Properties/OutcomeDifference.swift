@testable import Reading

/// What differs between two readings of the same bytes.
enum OutcomeDifference {
    /// The first difference, in words; absent if there is none that counts. With `mayEndAtLimit` the first reading may
    /// end sooner, with the error of a limit.
    static func between(_ one: ReadOutcome, _ other: ReadOutcome, mayEndAtLimit: Bool = false) -> String? {
        if mayEndAtLimit, isLimit(one.error) { return nil }
        if !isAlike(one.error, other.error, one) { return "\(words(one.error)) / \(words(other.error))" }
        if one.error != nil { return nil }
        let (shape, otherShape) = (describe(one), describe(other))
        if shape != otherShape { return "\(shape) / \(otherShape)" }
        for (sheet, otherSheet) in zip(one.sheets, other.sheets) {
            let endsSooner = mayEndAtLimit && isLimit(sheet.error)
            if !endsSooner, !isAlike(sheet.error, otherSheet.error, one) {
                return "\(words(sheet.error)) / \(words(otherSheet.error))"
            }
            if let index = zip(sheet.rows, otherSheet.rows).enumerated().first(where: { $1.0 != $1.1 })?.offset {
                return "the rows differ from the \(index + 1). on"
            }
            if endsSooner, sheet.rows.count <= otherSheet.rows.count { continue }
            // Checks of the compressed bytes come sooner when more of them is read at once.
            if sheet.rows.count != otherSheet.rows.count, !comesWithBytes(sheet.error, otherSheet.error, one) {
                return "\(sheet.rows.count) / \(otherSheet.rows.count) rows"
            }
            if sheet.error == nil, sheet.notes != otherSheet.notes { return "\(sheet.notes) / \(otherSheet.notes)" }
        }
        return nil
    }

    private static func describe(_ outcome: ReadOutcome) -> String {
        let sheets = outcome.sheets.map { $0.name ?? "-" }
        return
            "\(outcome.format?.rawValue ?? "-") \(outcome.encoding?.rawValue ?? "-") \(outcome.delimiter ?? "-") \(sheets)"
    }

    private static func words(_ error: ReadingError?) -> String {
        error.map { "\($0.kind) in \($0.part ?? "the file"), row \($0.row ?? 0), byte \($0.offset ?? 0)" } ?? "no error"
    }

    private static func isAlike(_ one: ReadingError?, _ other: ReadingError?, _ outcome: ReadOutcome) -> Bool {
        one?.kind == other?.kind && one?.part == other?.part || comesWithBytes(one, other, outcome)
    }

    /// Both are errors of an archive, and one is of its bytes: such a check runs ahead of the parser by what is read at
    /// once.
    private static func comesWithBytes(
        _ one: ReadingError?, _ other: ReadingError?, _ outcome: ReadOutcome
    ) -> Bool {
        guard outcome.isArchive, let one, let other else { return false }
        return [one.kind, other.kind].contains { kind in
            [.damaged(.checksum), .damaged(.compressedData), .truncated].contains(kind)
        }
    }

    private static func isLimit(_ error: ReadingError?) -> Bool {
        switch error?.kind {
        case .limit: true
        default: false
        }
    }
}

import Records

/// A field that the source's mapping asks for in every row is empty. Ids and names have findings of their own.
struct ValueMissingRule {
    static let code = FindingCode.valueMissing

    static func check(_ source: SourceRecords) -> [FindingDraft] {
        source.required.filter { ![.citizenId, .givenName, .surname].contains($0) }.flatMap { field -> [FindingDraft] in
            guard let column = source.batch.column(of: field) else { return [] }
            let states = source.batch.columns[column].states
            return states.indices.compactMap { row in
                states[row] == .absent && !source.batch.isVacantSeat(row: row)
                    ? source.batch.finding(code, row: row, field: field) : nil
            }
        }
    }
}

import Records

/// The rows of one person among the lines of a source: indicators, competencies. In the order of the file.
struct PersonLines {
    var rows: [Int]

    /// One entry a person, in the order of their first rows; lines that name nobody are left out. Lines of another round
    /// are another group.
    static func groups(_ batch: RecordBatch) -> [PersonLines] {
        var places: [String: Int] = [:]
        var groups: [PersonLines] = []
        for row in 0..<batch.count {
            guard let key = key(batch[row]) else { continue }
            if let place = places[key] {
                groups[place].rows.append(row)
            } else {
                places[key] = groups.count
                groups.append(PersonLines(rows: [row]))
            }
        }
        return groups
    }

    /// What tells one person's lines from another's: the id, else name, seat and unit.
    private static func key(_ record: RecordView) -> String? {
        let round = [Field.fiscalYear, .roundHalf].map { record.canonical($0) ?? "" }
        if let id = record.text(.citizenId) { return ([id] + round).joined(separator: "\u{1F}") }
        guard let given = record.text(.givenName) else {
            return record.text(.positionNumber).map { ([$0] + round).joined(separator: "\u{1F}") }
        }
        let name = NameKey.text(given: given, surname: record.text(.surname))
        let parts = [name, record.text(.positionNumber) ?? "", record.text(.unit) ?? ""]
        return (parts + round).joined(separator: "\u{1F}")
    }
}

import GRDB
import Records

/// What a source's present state comes to.
package struct SourceFigures: Sendable, Equatable {
    package var records: Int
    /// How many records have an unreadable value in a field, or none where one is asked for.
    package var withoutValue: [Field: Int]
    /// Sum of salaries; absent where the source has none.
    package var salaries: Baht?
}

extension StoreReader {
    /// Counted by the database: no record is loaded.
    ///
    /// - Parameter required: fields of which a record without a value counts.
    package func figures(round: Round, source: String, required: [Field]) throws -> SourceFigures {
        let fields = try fields(round: round, source: source)
        let asked = required.filter(fields.contains)
        let effective = "record r JOIN version v ON v.id = r.effective_version"
        let sums = try BulkStatement(
            db,
            """
            SELECT count(*), coalesce(sum(v."salary"), 0)\(asked.map { ", count(v.\"\($0.rawValue)\")" }.joined())
            FROM \(effective) WHERE r.round = ? AND r.source = ?
            """)
        var figures = SourceFigures(records: 0, withoutValue: [:], salaries: nil)
        sums.bind(round.text, at: 1)
        sums.bind(source, at: 2)
        while try sums.next() {
            figures.records = Int(sums.integer(0))
            if fields.contains(.salary) { figures.salaries = Baht(satang: sums.integer(1)) }
            for (index, field) in asked.enumerated() {
                let without = figures.records - Int(sums.integer(Int32(index + 2)))
                if without > 0 { figures.withoutValue[field] = without }
            }
        }
        let unreadable = CellIssue.Reason.allCases.filter(\.isUnreadable).map { "'\($0.rawValue)'" }
        let issues = "version_issue i ON i.version_id = v.id AND i.reason IN (\(unreadable.joined(separator: ", ")))"
        let concerned = try String.fetchAll(
            db, sql: "SELECT DISTINCT i.field FROM \(effective) JOIN \(issues) WHERE r.round = ? AND r.source = ?",
            arguments: [round.text, source])
        for field in concerned.compactMap(Field.init(rawValue:)) where fields.contains(field) && !asked.contains(field)
        {
            figures.withoutValue[field] = try Int.fetchOne(
                db,
                sql: """
                    SELECT count(DISTINCT v.id) FROM \(effective) JOIN \(issues) AND i.field = ?
                    WHERE r.round = ? AND r.source = ? AND v."\(field.rawValue)" IS NULL
                    """,
                arguments: [field.rawValue, round.text, source]
            ).flatMap { $0 > 0 ? $0 : nil }
        }
        return figures
    }
}

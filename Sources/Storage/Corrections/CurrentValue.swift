import GRDB
import Records

/// What a source says in one field, as corrections and findings compare it: the canonical value, else the raw text
/// of what could not be read, else nothing.
enum CurrentValue {
    static func seen(_ db: Database, version: Int64, field: Field) throws -> String {
        if let value = try value(db, version: version, field: field) { return value.canonical }
        let reasons = CellIssue.Reason.allCases.filter(\.isUnreadable).map { "'\($0.rawValue)'" }
            .joined(separator: ",")
        return try String.fetchOne(
            db,
            sql: "SELECT raw FROM version_issue WHERE version_id = ? AND field = ? AND reason IN (\(reasons))",
            arguments: [version, field.rawValue]) ?? ""
    }

    static func value(_ db: Database, version: Int64, field: Field) throws -> FieldValue? {
        guard field.parts.isEmpty,
            let row = try Row.fetchOne(
                db, sql: "SELECT \"\(field.rawValue)\" AS value FROM version WHERE id = ?", arguments: [version])
        else { return nil }
        if field.type.isText { return (row["value"] as String?).map(FieldValue.text) }
        return (row["value"] as Int64?).flatMap { FieldValue(payload: $0, type: field.type) }
    }
}

import GRDB
import Records

/// Whether two versions name the same person, as far as one can say of a seat's holder.
package enum VersionNames {
    /// Slips of the pen: two letters, in halves of an edit.
    private static let nearest = 4

    /// The same given name, or names that differ by a slip. A version without a name agrees with any.
    static func agree(_ db: Database, _ first: Int64, _ second: Int64) throws -> Bool {
        agree(try name(db, first), try name(db, second))
    }

    /// The same given name, or names that differ by a slip. Someone without a name agrees with any.
    package static func agree(
        _ first: (given: String, surname: String)?, _ second: (given: String, surname: String)?
    ) -> Bool {
        guard let first, let second else { return true }
        return first.given == second.given
            || ThaiDistance.distance(
                first.given + first.surname, second.given + second.surname, limit: nearest) != nil
    }

    private static func name(_ db: Database, _ version: Int64) throws -> (given: String, surname: String)? {
        guard
            let row = try Row.fetchOne(
                db, sql: "SELECT givenName, surname FROM version WHERE id = ?", arguments: [version]),
            let given: String = row["givenName"]
        else { return nil }
        return (given, row["surname"] ?? "")
    }
}

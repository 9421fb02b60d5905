import GRDB
import GRDBSQLite

/// A prepared statement on the C interface, for the two places where millions of rows pass: loading and listing.
/// It lives inside one transaction.
final class BulkStatement {
    private let connection: SQLiteConnection
    private let statement: OpaquePointer

    init(_ db: Database, _ sql: String) throws {
        guard let connection = db.sqliteConnection else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the database is closed")
        }
        var statement: OpaquePointer?
        let code = sqlite3_prepare_v2(connection, sql, -1, &statement, nil)
        guard code == SQLITE_OK, let statement else {
            throw DatabaseError(
                resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)), sql: sql)
        }
        self.connection = connection
        self.statement = statement
    }

    deinit { sqlite3_finalize(statement) }

    func bind(_ value: Int64, at index: Int32) { sqlite3_bind_int64(statement, index, value) }
    func bindNull(at index: Int32) { sqlite3_bind_null(statement, index) }
    func bind(_ value: Int64?, at index: Int32) {
        if let value { bind(value, at: index) } else { bindNull(at: index) }
    }

    /// The bytes must stay where they are until the next `run`.
    func bind(staticText bytes: UnsafeBufferPointer<UInt8>, at index: Int32) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else {
            sqlite3_bind_text(statement, index, "", 0, nil)
            return
        }
        base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            _ = sqlite3_bind_text(statement, index, $0, Int32(bytes.count), nil)
        }
    }

    /// The bytes must stay where they are until the next `run`.
    func bind(staticBlob bytes: UnsafeBufferPointer<UInt8>, at index: Int32) {
        sqlite3_bind_blob(statement, index, bytes.baseAddress, Int32(bytes.count), nil)
    }

    /// Copies the text.
    func bind(_ text: String?, at index: Int32) {
        guard let text else { return bindNull(at: index) }
        let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), copy)
    }

    /// Runs a statement that gives no rows, and makes it ready for the next values.
    func run() throws {
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw failure(code) }
    }

    /// Gives the next row of a query; false when there is none left.
    func next() throws -> Bool {
        let code = sqlite3_step(statement)
        if code == SQLITE_ROW { return true }
        sqlite3_reset(statement)
        guard code == SQLITE_DONE else { throw failure(code) }
        return false
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
    func integer(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }
    func integerIfAny(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }
    /// The bytes of a text column; gone with the next step.
    func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
    }
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// Whether a text column has these bytes.
    func holds(_ text: String, at column: Int32) -> Bool {
        var text = text
        return text.withUTF8 { bytes(column).elementsEqual($0) }
    }

    var lastInsertedID: Int64 { sqlite3_last_insert_rowid(connection) }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(connection)))
    }
}

import Foundation
import GRDB
import Records

/// The tables that an import's rows look up, and what its composed columns are made of.
package struct JoinHeader: Sendable {
    package struct Table: Sendable {
        package var name: String
        package var fileHash: String
        package var fileName: String
        package var encoding: String
        package var delimiter: String?

        package init(name: String, fileHash: String, fileName: String, encoding: String, delimiter: String?) {
            self.name = name
            self.fileHash = fileHash
            self.fileName = fileName
            self.encoding = encoding
            self.delimiter = delimiter
        }
    }

    /// One part of a composed column's expressions.
    package struct Part: Sendable {
        /// The composed column, counted from 1 behind the file's own.
        package var column: Int
        /// Counted from 1 within the column.
        package var part: Int
        /// Index of the table; absent for the file itself.
        package var table: Int?
        package var tableColumn: Int
        package var header: String

        package init(column: Int, part: Int, table: Int?, tableColumn: Int, header: String) {
            self.column = column
            self.part = part
            self.table = table
            self.tableColumn = tableColumn
            self.header = header
        }
    }

    package var tables: [Table]
    package var parts: [Part]

    package init(tables: [Table], parts: [Part]) {
        self.tables = tables
        self.parts = parts
    }

    /// What tells the looked up content of two imports apart.
    var hashes: String { tables.map(\.fileHash).joined(separator: " ") }

    func insert(importID: Int64, _ db: Database) throws {
        for (position, table) in tables.enumerated() {
            try db.execute(
                literal: """
                    INSERT INTO import_table VALUES (\(importID), \(position), \(table.name), \(table.fileHash), \
                    \(table.fileName), \(table.encoding), \(table.delimiter))
                    """)
        }
        for part in parts {
            try db.execute(
                literal: """
                    INSERT INTO joined_column VALUES (\(importID), \(part.column), \(part.part), \(part.table), \
                    \(part.tableColumn), \(part.header))
                    """)
        }
    }
}

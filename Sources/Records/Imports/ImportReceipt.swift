/// What an import did, row by row in sum. It balances, or the import has failed.
package struct ImportReceipt: Sendable, Codable, Equatable {
    package struct Sheet: Sendable, Codable, Equatable {
        package var name: String?
        package var headerRow: Int?
        /// How many rows the header takes; absent in receipts of earlier versions.
        package var headerRows: Int?
        /// Fields found, with their columns as letters and their headers.
        package var columns: [Column]
        package var unknownHeaders: [String]
        /// Fields that the mapping knows, does not require and did not find; absent in receipts of earlier versions.
        package var absentFields: [String]?

        package init(
            name: String?, headerRow: Int?, headerRows: Int? = nil, columns: [Column], unknownHeaders: [String],
            absentFields: [String]? = nil
        ) {
            self.name = name
            self.headerRow = headerRow
            self.headerRows = headerRows
            self.absentFields = absentFields
            self.columns = columns
            self.unknownHeaders = unknownHeaders
        }
    }

    package struct Column: Sendable, Codable, Equatable {
        package var column: String
        package var field: String
        package var header: String
        /// The cell's row in a form; absent for a column of a table.
        package var row: Int?

        package init(column: String, field: String, header: String, row: Int? = nil) {
            self.column = column
            self.field = field
            self.header = header
            self.row = row
        }
    }

    /// A table of a dump whose rows were looked up, and what became of each of its rows.
    package struct Table: Sendable, Codable, Equatable {
        package var name: String
        package var file: String
        package var fileHash: String
        package var rowsRead: Int
        /// Header and blank rows.
        package var layoutRows: Int
        /// Rows that some row of the import looked up.
        package var used: Int
        package var unused: Int
        /// Rows that the mapping does not want.
        package var leftOut: Int
        /// Rows that do not have the header's columns.
        package var rejected: Int

        package init(
            name: String, file: String, fileHash: String, rowsRead: Int, layoutRows: Int, used: Int, unused: Int,
            leftOut: Int, rejected: Int
        ) {
            self.name = name
            self.file = file
            self.fileHash = fileHash
            self.rowsRead = rowsRead
            self.layoutRows = layoutRows
            self.used = used
            self.unused = unused
            self.leftOut = leftOut
            self.rejected = rejected
        }

        package var balances: Bool { rowsRead == layoutRows + used + unused + leftOut + rejected }
    }

    /// Number of the import; in a dry run the number that it would get.
    package var id: Int64
    package var round: String
    package var source: String
    /// Empty for the whole agency.
    package var scope: String
    package var isComplete: Bool
    package var asOf: String
    package var file: String
    package var fileHash: String
    package var format: String
    package var encoding: String
    /// Why format and encoding were decided so.
    package var evidence: [Wording]
    package var fit: Double
    package var mappingHash: String
    package var toolVersion: String
    package var by: String
    package var at: String
    package var sheets: [Sheet]
    /// How the columns differ from the last import of the same source and scope; absent where there was none, and in
    /// receipts of earlier versions.
    package var drift: HeaderDrift?

    package var rowsRead: Int
    /// Records beyond the first of rows that give several; absent where every row gives one at most.
    package var furtherRecords: Int?
    /// Rows of each class by the class's name; classes without rows are left out.
    package var rows: [String: Int]
    /// Records of the source's state before that this import no longer has.
    package var vanished: Int
    /// Unchanged rows in which a required field is unreadable still.
    package var stillHeld: Int
    /// How often each cleaning step changed something, by the step's name.
    package var steps: [String: Int]
    /// Number of the earlier import that brought the very same bytes.
    package var sameBytesAs: Int64?
    /// Findings of this source that are open after the import, by severity.
    package var openFindings: [String: Int]
    /// Of a dump: the tables that were looked up. Absent for files of other kinds.
    package var tables: [Table]?

    package init(
        id: Int64, round: String, source: String, scope: String, isComplete: Bool, asOf: String, file: String,
        fileHash: String, format: String, encoding: String, evidence: [Wording], fit: Double, mappingHash: String,
        toolVersion: String, by: String, at: String, sheets: [Sheet], drift: HeaderDrift? = nil, rowsRead: Int,
        rows: [String: Int], vanished: Int,
        stillHeld: Int, steps: [String: Int], sameBytesAs: Int64?, openFindings: [String: Int],
        furtherRecords: Int? = nil, tables: [Table]? = nil
    ) {
        self.id = id
        self.round = round
        self.source = source
        self.scope = scope
        self.isComplete = isComplete
        self.asOf = asOf
        self.file = file
        self.fileHash = fileHash
        self.format = format
        self.encoding = encoding
        self.evidence = evidence
        self.fit = fit
        self.mappingHash = mappingHash
        self.toolVersion = toolVersion
        self.by = by
        self.at = at
        self.sheets = sheets
        self.drift = drift
        self.rowsRead = rowsRead
        self.furtherRecords = furtherRecords
        self.rows = rows
        self.vanished = vanished
        self.stillHeld = stillHeld
        self.steps = steps
        self.sameBytesAs = sameBytesAs
        self.openFindings = openFindings
        self.tables = tables
    }

    package func count(_ rowClass: RowClass) -> Int { rows[rowClass.rawValue] ?? 0 }
    package var layoutRows: Int { RowClass.allCases.filter(\.isLayout).reduce(0) { $0 + count($1) } }
    package var dataRows: Int { RowClass.allCases.filter { !$0.isLayout }.reduce(0) { $0 + count($1) } }
    /// What the classes must sum up to: rows read, and further records of rows that give several.
    package var listedRows: Int { rowsRead + (furtherRecords ?? 0) }
    /// Rows read are the sum of all classes; so they are in each table that was looked up.
    package var balances: Bool {
        listedRows == layoutRows + dataRows && (tables ?? []).allSatisfy(\.balances)
    }
}

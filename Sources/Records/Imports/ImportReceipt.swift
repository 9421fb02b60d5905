/// What an import did, row by row in sum. It balances, or the import has failed.
package struct ImportReceipt: Sendable, Codable, Equatable {
    package struct Sheet: Sendable, Codable, Equatable {
        package var name: String?
        package var headerRow: Int?
        /// Fields found, with their columns as letters and their headers.
        package var columns: [Column]
        package var unknownHeaders: [String]

        package init(name: String?, headerRow: Int?, columns: [Column], unknownHeaders: [String]) {
            self.name = name
            self.headerRow = headerRow
            self.columns = columns
            self.unknownHeaders = unknownHeaders
        }
    }

    package struct Column: Sendable, Codable, Equatable {
        package var column: String
        package var field: String
        package var header: String

        package init(column: String, field: String, header: String) {
            self.column = column
            self.field = field
            self.header = header
        }
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

    package var rowsRead: Int
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

    package init(
        id: Int64, round: String, source: String, scope: String, isComplete: Bool, asOf: String, file: String,
        fileHash: String, format: String, encoding: String, evidence: [Wording], fit: Double, mappingHash: String,
        toolVersion: String, by: String, at: String, sheets: [Sheet], rowsRead: Int, rows: [String: Int], vanished: Int,
        stillHeld: Int, steps: [String: Int], sameBytesAs: Int64?, openFindings: [String: Int]
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
        self.rowsRead = rowsRead
        self.rows = rows
        self.vanished = vanished
        self.stillHeld = stillHeld
        self.steps = steps
        self.sameBytesAs = sameBytesAs
        self.openFindings = openFindings
    }

    package func count(_ rowClass: RowClass) -> Int { rows[rowClass.rawValue] ?? 0 }
    package var layoutRows: Int { RowClass.allCases.filter(\.isLayout).reduce(0) { $0 + count($1) } }
    package var dataRows: Int { RowClass.allCases.filter { !$0.isLayout }.reduce(0) { $0 + count($1) } }
    /// Rows read are the sum of all classes.
    package var balances: Bool { rowsRead == layoutRows + dataRows }
}

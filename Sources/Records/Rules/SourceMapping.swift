/// How one source's files are recognised and read: a value made from one file of `Mappings/sources/`.
package struct SourceMapping: Sendable {
    package struct Column: Sendable, Hashable {
        package var field: Field
        /// Header texts that mean this field, the usual one first. Compared without blanks, brackets' blanks and case.
        package var headers: [String]
        /// Without it a blocking finding says so, and an unreadable value holds the row.
        package var isRequired: Bool
        /// Codes of the source, and what they mean: raw text to canonical text.
        package var values: [String: String]

        package init(field: Field, headers: [String], isRequired: Bool = false, values: [String: String] = [:]) {
            self.field = field
            self.headers = headers
            self.isRequired = isRequired
            self.values = values
        }
    }

    /// How a row finds the record that it belongs to. Tried in order.
    package enum Identity: String, Sendable, Hashable, CaseIterable {
        case citizenId
        /// Position number with staff type.
        case positionNumber
        /// Normalized name with unit.
        case nameAndUnit
    }

    /// What the columns that no mapping line names are worth.
    package enum UnknownColumns: String, Sendable, CaseIterable { case flag, ignore, reject }

    /// `dpis-roster`: also the source's name in findings and authority lists.
    package var name: String
    /// What people call the source, in Thai and English.
    package var title: Wording
    package var kind: RecordKind
    /// Absence from a file means something.
    package var isComplete: Bool
    /// Patterns (plain text that must occur) for title rows; each hit raises the fit.
    package var titlePatterns: [String]
    package var columns: [Column]
    /// Header texts that are known and not used.
    package var ignoredHeaders: [String]
    package var unknownColumns: UnknownColumns
    package var identity: [Identity]
    /// Required columns whose cells may be empty in an ordinary row: no raise, no percent.
    package var mayBeEmpty: Set<Field>
    /// A row with text in its first cell only gives this field to the rows under it.
    package var groupField: Field?
    /// Text that must occur in a trailer row, where `#` stands for the number of rows: `จำนวนข้อมูล # รายการ`.
    package var trailers: [String]
    /// Rows whose first filled cell begins with one of these are subtotals.
    package var subtotals: [String]
    /// For fields of days: the first of the hundred Buddhist years that two digits may mean. 2480 where none is named.
    package var twoDigitYears: [Field: Int]
    /// SHA-256 of the mapping file, hexadecimal.
    package var hash: String

    package init(
        name: String, title: Wording, kind: RecordKind, isComplete: Bool, titlePatterns: [String] = [],
        columns: [Column], ignoredHeaders: [String] = [], unknownColumns: UnknownColumns = .flag,
        identity: [Identity], mayBeEmpty: Set<Field> = [], groupField: Field? = nil, trailers: [String] = [],
        subtotals: [String] = [], twoDigitYears: [Field: Int] = [:], hash: String
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.isComplete = isComplete
        self.titlePatterns = titlePatterns
        self.columns = columns
        self.ignoredHeaders = ignoredHeaders
        self.unknownColumns = unknownColumns
        self.identity = identity
        self.mayBeEmpty = mayBeEmpty
        self.groupField = groupField
        self.trailers = trailers
        self.subtotals = subtotals
        self.twoDigitYears = twoDigitYears
        self.hash = hash
    }

    package var requiredFields: [Field] { columns.filter(\.isRequired).map(\.field) }
    /// What every record must have: required columns, cells of several fields replaced by their parts, but for the
    /// parts that may be missing in an ordinary cell.
    package var requiredValues: [Field] {
        columns.filter(\.isRequired).flatMap { column -> [Field] in
            column.field.parts.isEmpty ? [column.field] : column.field.parts.filter { $0 != .prefix }
        }.filter { !mayBeEmpty.contains($0) }
    }
    package func column(for field: Field) -> Column? { columns.first { $0.field == field } }
}

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
        /// Which one of the file's columns with this header it is, counted from 1 and from the left; a header that is
        /// not here means any.
        package var occurrences: [String: Int]
        /// Marks that may stand behind a number and say nothing of it: `400.00 *`.
        package var marks: [String]

        package init(
            field: Field, headers: [String], isRequired: Bool = false, values: [String: String] = [:],
            occurrences: [String: Int] = [:], marks: [String] = []
        ) {
            self.field = field
            self.headers = headers
            self.isRequired = isRequired
            self.values = values
            self.occurrences = occurrences
            self.marks = marks
        }
    }

    /// A field that the titles or the sheet's name tell of all rows.
    package struct TitleValue: Sendable, Hashable {
        package var field: Field
        /// Text in which `#` stands for the value: `ชื่อผู้รับการประเมิน # ชื่อตำแหน่งงาน`. Absent where `values` tell.
        package var pattern: String?
        /// Texts that occur, and the canonical value that each means; the first that occurs counts.
        package var values: [Meaning]

        package init(field: Field, pattern: String? = nil, values: [Meaning] = []) {
            self.field = field
            self.pattern = pattern
            self.values = values
        }
    }

    package struct Meaning: Sendable, Hashable {
        package var text: String
        package var value: String

        package init(text: String, value: String) {
            self.text = text
            self.value = value
        }
    }

    /// A field's canonical value in all rows that do not say otherwise.
    package struct Default: Sendable, Hashable {
        package var field: Field
        package var value: String

        package init(field: Field, value: String) {
            self.field = field
            self.value = value
        }
    }

    /// Group rows that begin with one of some words, and the field that they give beside the mapping's group.
    package struct Subgroup: Sendable, Hashable {
        package var field: Field
        package var words: [String]

        package init(field: Field, words: [String]) {
            self.field = field
            self.words = words
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
    /// Text that must occur in a sheet's name; a hit counts as one of a title.
    package var sheetPatterns: [String]
    package var columns: [Column]
    /// Header texts that are known and not used.
    package var ignoredHeaders: [String]
    /// Headers of columns that stand more than once in a file; those that no field takes are known and not used.
    package var repeatedHeaders: [String]
    package var unknownColumns: UnknownColumns
    package var identity: [Identity]
    /// Required columns whose cells may be empty in an ordinary row: no raise, no percent.
    package var mayBeEmpty: Set<Field>
    /// A row with text in its first cell only gives this field to the rows under it.
    package var groupField: Field?
    /// Group rows that give another field; a row of `groupField` ends them.
    package var subgroups: [Subgroup]
    /// What titles and sheet names give to rows that do not say it. Nearer than `defaults`.
    package var titleValues: [TitleValue]
    package var defaults: [Default]
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
        sheetPatterns: [String] = [], columns: [Column], ignoredHeaders: [String] = [], repeatedHeaders: [String] = [],
        unknownColumns: UnknownColumns = .flag, identity: [Identity], mayBeEmpty: Set<Field> = [],
        groupField: Field? = nil, subgroups: [Subgroup] = [], titleValues: [TitleValue] = [],
        defaults: [Default] = [], trailers: [String] = [], subtotals: [String] = [],
        twoDigitYears: [Field: Int] = [:], hash: String
    ) {
        self.name = name
        self.title = title
        self.kind = kind
        self.isComplete = isComplete
        self.titlePatterns = titlePatterns
        self.sheetPatterns = sheetPatterns
        self.columns = columns
        self.ignoredHeaders = ignoredHeaders
        self.repeatedHeaders = repeatedHeaders
        self.unknownColumns = unknownColumns
        self.identity = identity
        self.mayBeEmpty = mayBeEmpty
        self.groupField = groupField
        self.subgroups = subgroups
        self.titleValues = titleValues
        self.defaults = defaults
        self.trailers = trailers
        self.subtotals = subtotals
        self.twoDigitYears = twoDigitYears
        self.hash = hash
    }

    package var requiredFields: [Field] { columns.filter(\.isRequired).map(\.field) }
    /// What every record must have: required columns, cells of several fields replaced by their parts, but for the
    /// parts that may be missing in an ordinary cell.
    package var requiredValues: [Field] {
        columns.filter { $0.isRequired && !mayBeEmpty.contains($0.field) }.flatMap { column -> [Field] in
            column.field.parts.isEmpty ? [column.field] : column.field.parts.filter { $0 != .prefix }
        }.filter { !mayBeEmpty.contains($0) }
    }
    package func column(for field: Field) -> Column? { columns.first { $0.field == field } }
}

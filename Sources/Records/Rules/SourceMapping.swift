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
        /// The set of columns that it belongs to, counted from 1 as in `sets`; 0 for a column of the row itself.
        package var set: Int
        /// The unit in which the source writes the numbers; absent for baht, points and percent as they are kept.
        package var unit: Unit?

        package init(
            field: Field, headers: [String], isRequired: Bool = false, values: [String: String] = [:],
            occurrences: [String: Int] = [:], marks: [String] = [], set: Int = 0, unit: Unit? = nil
        ) {
            self.field = field
            self.headers = headers
            self.isRequired = isRequired
            self.values = values
            self.occurrences = occurrences
            self.marks = marks
            self.set = set
            self.unit = unit
        }
    }

    /// What a source's number has to be multiplied by: `factor / divisor`, exactly.
    package struct Unit: Sendable, Hashable {
        package var factor: Int64
        /// Above 0.
        package var divisor: Int64

        package init(factor: Int64, divisor: Int64 = 1) {
            self.factor = factor
            self.divisor = divisor
        }
    }

    /// The units of money that mapping files name; the value is the unit's worth.
    package enum MoneyUnit: String, Sendable, CaseIterable {
        case satang, thousandBaht, millionBaht

        package var unit: Unit {
            switch self {
            case .satang: Unit(factor: 1, divisor: 100)
            case .thousandBaht: Unit(factor: 1000)
            case .millionBaht: Unit(factor: 1_000_000)
            }
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
    /// Sheets in whose name one of these occurs are something else, whatever their headers.
    package var otherSheetPatterns: [String]
    /// The columns of the row itself, then those of `sets`.
    package var columns: [Column]
    /// Columns that stand once more for each rater, round or competency. A row gives a record for each set of which a
    /// cell is filled, and one record where none is; here is what each set gives to its records.
    package var sets: [[Default]]
    /// Fields whose blank cells mean what stands above. Another value of one's own ends what the fields after it
    /// carry.
    package var fillDown: [Field]
    /// Columns whose cells may have several lines: the first line is the column's own field, the others are these; nil
    /// passes a line over.
    package var lines: [Field: [Field?]]
    /// Rows do not count in which one of these texts occurs in the field's column.
    package var passedOver: [Field: [String]]
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
    /// Fields that the command of an import gives to rows that do not say them: unit, department, year and half of the
    /// round. Nearer than `defaults`.
    package var commandFields: [Field]
    /// Text that must occur in a trailer row, where `#` stands for the number of rows: `จำนวนข้อมูล # รายการ`.
    package var trailers: [String]
    /// Rows whose first filled cell begins with one of these are subtotals.
    package var subtotals: [String]
    /// For fields of days: the first of the hundred Buddhist years that two digits may mean. 2480 where none is named.
    package var twoDigitYears: [Field: Int]
    /// Of a source that is read from a dump of tables; its columns' headers are expressions (`DumpExpression`), of
    /// which the first with a value counts.
    package var dump: DumpSource?
    /// Absent for tables: the file is a filled-in form, and `columns` are its labels.
    package var form: FormShape?
    /// SHA-256 of the mapping file, hexadecimal.
    package var hash: String

    package init(
        name: String, title: Wording, kind: RecordKind, isComplete: Bool, titlePatterns: [String] = [],
        sheetPatterns: [String] = [], columns: [Column], ignoredHeaders: [String] = [], repeatedHeaders: [String] = [],
        unknownColumns: UnknownColumns = .flag, identity: [Identity], mayBeEmpty: Set<Field> = [],
        groupField: Field? = nil, subgroups: [Subgroup] = [], titleValues: [TitleValue] = [],
        defaults: [Default] = [], commandFields: [Field] = [], trailers: [String] = [], subtotals: [String] = [],
        twoDigitYears: [Field: Int] = [:], sets: [[Default]] = [], fillDown: [Field] = [],
        lines: [Field: [Field?]] = [:], passedOver: [Field: [String]] = [:], otherSheetPatterns: [String] = [],
        dump: DumpSource? = nil, form: FormShape? = nil, hash: String
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
        self.commandFields = commandFields
        self.trailers = trailers
        self.subtotals = subtotals
        self.twoDigitYears = twoDigitYears
        self.sets = sets
        self.fillDown = fillDown
        self.lines = lines
        self.passedOver = passedOver
        self.otherSheetPatterns = otherSheetPatterns
        self.dump = dump
        self.form = form
        self.hash = hash
    }

    /// In the mapping's order, each once.
    package var requiredFields: [Field] {
        var fields: [Field] = []
        for column in columns where column.isRequired && !fields.contains(column.field) { fields.append(column.field) }
        return fields
    }
    /// What every record must have: required columns, cells of several fields replaced by their parts, but for the
    /// parts that may be missing in an ordinary cell.
    package var requiredValues: [Field] {
        requiredFields.filter { !mayBeEmpty.contains($0) }.flatMap { field -> [Field] in
            field.parts.isEmpty ? [field] : field.parts.filter { $0 != .prefix }
        }.filter { !mayBeEmpty.contains($0) }
    }
    /// The fields that a command can give.
    package static let possibleCommandFields: [Field] = [.department, .unit, .fiscalYear, .roundHalf]

    /// The mapping for one import: what the command gives, canonical, stands before the mapping's own defaults.
    package func told(_ values: [Field: String]) -> SourceMapping {
        var mapping = self
        let told = commandFields.compactMap { field in values[field].map { Default(field: field, value: $0) } }
        mapping.defaults = told + defaults
        return mapping
    }

    package func column(for field: Field) -> Column? { columns.first { $0.field == field } }
}

import Records

/// What the forms of one file say to one mapping.
package struct FormReading: Sendable {
    /// What is written for one field, and where.
    package struct Value: Sendable {
        package var field: Field
        /// Empty where the label stands and nothing is written.
        package var text: String
        package var kind: CellKind
        package var is1904: Bool
        package var place: FormPlace
        /// The label by which it was found, as the file says it.
        package var label: String
    }

    /// One record: a whole form, or a line of its table.
    package struct Record: Sendable {
        /// The row that stands for it.
        package var sheet: Int
        package var row: Int
        /// Each field once.
        package var values: [Value]
    }

    package enum ProblemKind: Sendable, Equatable {
        /// No label of a required field.
        case missing
        /// A label stands twice, or two boxes are ticked, and they say different things.
        case contradiction
        /// A form that nobody has filled in.
        case empty
        /// The sum of the lines is not the total below them.
        case total(expected: String)
    }

    package struct Problem: Sendable {
        package var kind: ProblemKind
        package var field: Field
        package var sheet: Int
        package var row: Int?
        package var column: Int?
        package var label: String
        /// What was seen: the values that differ, or who the form is about.
        package var seen: String?
    }

    /// A filled cell that nothing tells the meaning of.
    package struct Unknown: Sendable, Hashable {
        package var sheet: Int
        package var row: Int
        package var column: Int
        package var text: String
    }

    package struct Page: Sendable {
        package var sheet: Int
        package var name: String?
        /// Whether the mapping read anything of it; else its rows are another sheet's.
        package var isRead: Bool
        package var rows: [(number: Int, rowClass: RowClass?)]
        /// Rows that the sheet hides, blank ones left out.
        package var hiddenRows: [Int]
        package var titles: [String]
        /// The labels that were found on it, each field once.
        package var found: [Value]
    }

    package var pages: [Page] = []
    package var records: [Record] = []
    package var problems: [Problem] = []
    package var unknown: [Unknown] = []
    /// Cells that the mapping knows, for those that another mapping of the same file does not.
    package var known: Set<Int64> = []
    /// Required fields that no form of the file has.
    package var missing: [Field] = []
    /// 0 to 1; how well the mapping fits. 0 where there is no record.
    package var fit = 0.0

    package init() {}

    static func cell(sheet: Int, row: Int, column: Int) -> Int64 {
        Int64(sheet) << 44 | Int64(row) << 16 | Int64(column)
    }

    /// The fields of all records, in the mapping's order.
    package func fields(of mapping: SourceMapping) -> [Field] {
        let found = Set(records.flatMap { $0.values.map(\.field) })
        return mapping.columns.map(\.field).filter(found.contains)
            + found.subtracting(mapping.columns.map(\.field)).sorted()
    }

    /// Leaves out of what is unknown what another mapping of the same file knows, or lists already.
    package mutating func leaveOut(knownTo other: FormReading, andListed: Bool) {
        guard !unknown.isEmpty else { return }
        let others = andListed ? other.unknown : []
        let listed = Set(others.map { Self.cell(sheet: $0.sheet, row: $0.row, column: $0.column) })
        unknown.removeAll {
            let cell = Self.cell(sheet: $0.sheet, row: $0.row, column: $0.column)
            return other.known.contains(cell) || listed.contains(cell)
        }
    }

    /// How the sheets are understood, in the terms of tables: one layout for each sheet that was read.
    package func layouts(mapping: String) -> [TableLayout] {
        let unknownHere = Dictionary(grouping: unknown, by: \.sheet)
        return pages.filter(\.isRead).map { page in
            TableLayout(
                sheet: page.sheet, sheetName: page.name, mapping: mapping, fit: fit,
                headerRow: page.found.map { Int($0.place.row) }.min() ?? page.rows.first?.number ?? 1,
                headerRowCount: 0,
                bindings: page.found.map {
                    .init(column: Int($0.place.column), field: $0.field, header: $0.label, row: Int($0.place.row))
                },
                unknownHeaders: (unknownHere[page.sheet] ?? []).map { ($0.column, $0.text) }, missing: missing,
                titles: page.titles)
        }
    }
}

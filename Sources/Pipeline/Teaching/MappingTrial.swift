import Mapping
import Reading
import Records
import Rulebook

/// What a mapping would give for a file, without a database: read, mapped, normalized and checked by the code that
/// imports it.
package struct MappingTrial: Sendable {
    /// One sheet of the file.
    package struct Table: Sendable {
        package var sheet: String?
        /// Absent where the mapping does not fit this sheet; its rows would be listed as of another sheet.
        package var layout: TableLayout?
        /// Other mappings that fit the sheet, best first, and how well.
        package var others: [(mapping: String, fit: Double)]
        /// Physical rows by class; data rows are `dataRows`, of which `heldRows` lack a value that must be readable.
        package var rows: [RowClass: Int]
        package var rowsRead: Int
        package var dataRows: Int
        package var heldRows: Int

        /// Rows read are data rows and the rows of all other classes.
        package var balances: Bool { rowsRead == dataRows + rows.values.reduce(0, +) }
    }

    /// How often one kind of finding would be raised.
    package struct FindingCount: Sendable {
        package var code: FindingCode
        package var severity: Severity
        package var count: Int
        /// Rows of the first findings; none for what is about the file as a whole.
        package var firstRows: [Int]
    }

    package var file: String
    package var format: String
    package var encoding: String
    package var mapping: SourceMapping
    /// The round whose rules counted: as asked for, else as the file's titles say, else `defaultRound`.
    package var round: Round
    /// The mapping that an import without `--source` would take, this one being among the others.
    package var taken: String
    package var tables: [Table]
    package var fields: [TrialFields.Report]
    /// How often each cleaning step changed or refused a cell.
    package var steps: [String: Int]
    /// The gravest and most frequent first.
    package var findings: [FindingCount]
    /// The first records: each field that has a value, canonical, citizen ids masked.
    package var records: [[(field: Field, value: String)]]

    package var balances: Bool { tables.allSatisfy(\.balances) }

    /// Counts where neither the caller nor the file says one.
    package static let defaultRound = Round(fiscalYear: 2565, half: 2)

    /// - Parameters:
    ///   - mapping: takes the place of the rulebook's mapping of its name.
    ///   - scope: the unit that the file speaks for; empty for the whole agency.
    ///   - examples: how many examples a field has, and how many records are shown.
    /// - Throws: `ImportRefusal` when the file cannot be read or the mapping does not fit it.
    package init(
        path: String, mapping: SourceMapping, rulebook: Rulebook, round: Round? = nil, scope: String = "",
        examples: Int = 3, reading: ReadingOptions = .default
    ) throws {
        guard let defaultRound = Self.defaultRound else { preconditionFailure("the default round is a round") }
        func told(_ mapping: SourceMapping, _ round: Round) -> SourceMapping {
            mapping.told(ImportOptions(round: round, scope: scope).told)
        }
        func recognize(_ round: Round) throws -> RecognizedFile {
            let told = told(mapping, round)
            let found = try RecognizedFile.recognize(
                path: path, mappings: [told], reading: reading, files: DumpFiles([path], mappings: [told]))
            guard let first = found.first else {
                throw ImportRefusal(file: FileName.last(of: path), reason: .noMapping(nearest: nil))
            }
            return first
        }
        var recognized = try recognize(round ?? defaultRound)
        let titles = TitleFacts(titles: recognized.layouts.flatMap(\.titles))
        let round = round ?? titles.round ?? defaultRound
        if round != defaultRound {
            // The round that the titles name is known only now.
            recognized = try recognize(round)
        }
        let all = (rulebook.mappings.filter { $0.name != mapping.name } + [mapping]).map { told($0, round) }
        var fields = TrialFields(mapping: mapping, examples: examples)
        let read: FileReading
        do {
            read = try FileReading(recognized, tables: rulebook.tables, scope: scope, firstID: 1) {
                fields.add($1, of: $0)
            }
        } catch let error as ReadingError {
            throw ImportRefusal(file: FileName.last(of: path), reason: .unreadable(error))
        }
        let candidates = try Self.candidates(recognized, among: all)
        file = FileName.last(of: path)
        format = recognized.file.format.rawValue
        encoding = recognized.file.encoding.rawValue
        self.mapping = mapping
        self.round = round
        taken = RecognizedFile.best(of: candidates)?.mapping ?? mapping.name
        tables = try Self.tables(recognized, outcomes: read.outcomes, candidates: candidates, name: mapping.name)
        self.fields = fields.reports(of: read.records, layouts: recognized.layouts)
        var steps: [String: Int] = [:]
        for outcome in read.outcomes.values { steps.merge(outcome.steps, uniquingKeysWith: +) }
        self.steps = steps.filter { $0.value > 0 }
        let context = rulebook.context(
            round: round, agency: titles.department ?? Self.onlyDepartment(read.records))
        findings = Self.findings(
            recognized, read: read, scope: scope, context: context, catalogue: rulebook.catalogue)
        records = (0..<min(examples, read.records.count)).map { row in
            Field.kept.compactMap { field in
                read.records[row].canonical(field).map { (field, MaskedText.of($0, field)) }
            }
        }
    }

    /// As an import takes the agency from: the department that all records name.
    private static func onlyDepartment(_ records: RecordBatch) -> String? {
        guard let column = records.column(of: .department) else { return nil }
        var found: ArraySlice<UInt8>?
        for row in 0..<records.count where records.columns[column].states[row] == .value {
            let bytes = records.textBytes(column: column, row: row)
            if let found, !found.elementsEqual(bytes) { return nil }
            found = bytes
        }
        return found.map { String(decoding: $0, as: UTF8.self) }
    }

    /// For each sheet the mappings that fit it, best first.
    private static func candidates(
        _ recognized: RecognizedFile, among mappings: [SourceMapping]
    ) throws -> [[TableLayout]] {
        let recognizer = Recognizer(mappings: mappings)
        return try recognized.file.sheets.indices.map { sheet in
            var sample = RowBatch()
            var reader = try recognized.rows(sheet: sheet)
            _ = try reader.read(into: &sample)
            return recognizer.recognize(sample, sheet: sheet, sheetName: recognized.file.sheets[sheet].name)
        }
    }

    private static func tables(
        _ recognized: RecognizedFile, outcomes: [Int: SheetOutcome], candidates: [[TableLayout]], name: String
    ) throws -> [Table] {
        try recognized.file.sheets.indices.map { sheet in
            let others = candidates[sheet].filter { $0.mapping != name }.map { ($0.mapping, $0.fit) }
            let title = recognized.file.sheets[sheet].name
            guard let layout = recognized.layouts.first(where: { $0.sheet == sheet }), let outcome = outcomes[sheet]
            else {
                let count = try rowCount(recognized.rows(sheet: sheet))
                return Table(
                    sheet: title, layout: nil, others: others, rows: count > 0 ? [.otherSheet: count] : [:],
                    rowsRead: count, dataRows: 0, heldRows: 0)
            }
            return Table(
                sheet: title, layout: layout, others: others, rows: outcome.otherRows, rowsRead: outcome.rowsRead,
                dataRows: outcome.dataRows, heldRows: outcome.heldRows)
        }
    }

    private static func rowCount(_ reader: any RowReader) throws -> Int {
        var reader = reader
        var rows = RowBatch()
        var count = 0
        while try reader.read(into: &rows) { count += rows.rows.count }
        return count
    }

    /// How many rows a kind of finding names.
    private static let mostRows = 5

    private static func findings(
        _ recognized: RecognizedFile, read: FileReading, scope: String, context: RuleContext, catalogue: Catalogue
    ) -> [FindingCount] {
        let mapping = recognized.mapping
        let source = SourceRecords(
            source: mapping.name, kind: mapping.kind, isComplete: mapping.isComplete, required: mapping.requiredValues,
            batch: read.records)
        let nobody = LinkResult(persons: [], uncertain: [])
        let drafts = SourceChecks.check(source, links: nobody, context: context).findings
        let ofFile = FileChecks.findings(recognized, round: context.round, scope: scope, sheets: read.outcomes)
        var counts: [FindingCode: FindingCount] = [:]
        let changes = context.ruleSet.findings
        func add(_ code: FindingCode, row: Int?) {
            guard !changes.isOff(code) else { return }
            let severity = changes.severity(of: code, usual: catalogue.entry(code).severity).severity
            var count = counts[code] ?? FindingCount(code: code, severity: severity, count: 0, firstRows: [])
            count.count += 1
            if let row, count.firstRows.count < mostRows { count.firstRows.append(row) }
            counts[code] = count
        }
        for finding in ofFile {
            if let code = FindingCode(rawValue: finding.code) { add(code, row: finding.row) }
        }
        for draft in drafts {
            let place = draft.places.first.map { Int($0.recordID) - 1 }
            add(draft.code, row: place.map { Int(read.records.origins[$0].row) })
        }
        return counts.values.sorted { a, b in
            if a.severity != b.severity { return a.severity < b.severity }
            return a.count != b.count ? a.count > b.count : a.code < b.code
        }
    }
}

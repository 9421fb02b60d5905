import Mapping
import Normalizing
import Reading
import Records
import Rulebook

/// What a file is: format, encoding, its tables, which mapping fits each and how well, and a preview.
package struct Inspection: Sendable {
    package struct Table: Sendable {
        package var sheet: String?
        package var isHidden: Bool
        /// Best first; empty where nothing fits.
        package var layouts: [TableLayout]
        package var nearest: NearestMapping?
        /// The table as its shape and its values show it, whether a mapping fits or not; absent where there is none.
        package var profile: TableProfile?
        /// The first rows as text; what tells a person is masked.
        package var preview: [(row: Int, cells: [(column: Int, text: String)])]
        /// Rows of the sheet, those hidden, and what it says beside its cells.
        package var rowCount: Int
        package var hiddenRows: Int
        package var notes: SheetNotes
        /// What forms say on the sheet, one for each mapping that reads it; empty for tables.
        package var forms: [FormSheet] = []
        /// Of a table of a dump: its name, the tables that it looks up, and the mappings that look it up.
        package var dump: (table: String, tables: [String], users: [String])?
    }

    package var file: String
    package var format: String
    package var encoding: String
    /// Why format and encoding were decided so.
    package var evidence: [Wording]
    package var tables: [Table]
    /// Names and numbers of persons are shown as they are.
    package let showsPersonal: Bool
    package let mask: ValueMask

    /// How many rows a preview shows.
    package static let previewRows = 8

    /// - Parameter showsPersonal: Names, ids and days of birth are shown as they are; else they are masked, for what a
    ///   file looks like is sent to others.
    /// - Throws: `ImportRefusal` when the file cannot be read.
    package init(
        path: String, reading: ReadingOptions = .default, showsPersonal: Bool = false, rulebook: Rulebook
    ) throws {
        let name = FileName.last(of: path)
        let classifier = ValueClassifier(tables: rulebook.tables)
        self.showsPersonal = showsPersonal
        mask = ValueMask(classifier)
        do {
            let file = try SourceFile.open(path: path, options: reading)
            let recognizer = Recognizer(mappings: rulebook.mappings)
            let files = DumpFiles([path], rulebook: rulebook)
            let dump = DumpRecognition(files: files, mappings: rulebook.mappings, reading: reading)
            let table = files.file(path)
            let look = try table.flatMap { try dump.look($0) }
            let vocabulary = HeaderVocabulary(rulebook.mappings, name: rulebook.catalogue.name(of:))
            let finder = TableShapeFinder(vocabulary)
            let guesser = FieldGuesser(rulebook, vocabulary: vocabulary)
            self.file = name
            format = file.format.rawValue
            encoding = file.encoding.rawValue
            evidence = file.evidence
            tables = []
            var forms = FormFiles(mappings: rulebook.mappings)
            for sheet in file.sheets.indices {
                var sample = RowBatch()
                var reader = try file.rows(sheet: sheet)
                _ = try reader.read(into: &sample)
                let misread = MisreadText.detect(sample)
                if let misread {
                    sample.repair(misread)
                    if !evidence.contains(misread.evidence) { evidence.append(misread.evidence) }
                }
                var whole = try file.rows(sheet: sheet)
                var again = RowBatch()
                _ = try whole.read(into: &again)
                _ = try forms.add(
                    sample, sheet: sheet, name: file.sheets[sheet].name, rest: &whole, misread: misread)
                let layouts =
                    look?.layouts ?? recognizer.recognize(sample, sheet: sheet, sheetName: file.sheets[sheet].name)
                let header = layouts.first.map { (row: $0.headerRow, count: $0.headerRowCount) }
                // An empty report has no header and no table.
                let shape = header?.count == 0 ? nil : finder.shape(of: sample, known: header)
                var pass = SheetPass(
                    profiler: shape.map { TableProfiler($0, classifier: classifier) }, misread: misread)
                try pass.run(&reader, first: sample)
                let profile = pass.profiler?.finish(
                    guesser, layout: layouts.first { $0.fit >= FieldGuesser.trustedFit })
                tables.append(
                    Table(
                        sheet: file.sheets[sheet].name, isHidden: file.sheets[sheet].isHidden, layouts: layouts,
                        nearest: layouts.isEmpty && look == nil ? recognizer.nearest(sample) : nil, profile: profile,
                        preview: Self.preview(sample, profile, showsPersonal ? nil : mask),
                        rowCount: pass.rows, hiddenRows: pass.hiddenRows, notes: reader.notes,
                        dump: look.flatMap { look in table.map { ($0.table, look.tables, look.users) } }))
            }
            show(forms.readings())
        } catch let error as ReadingError {
            throw ImportRefusal(file: name, reason: .unreadable(error))
        }
    }

    /// One pass over a sheet's rows, to its end: a file that is damaged further down is told now, and only then are
    /// merged cells known.
    private struct SheetPass {
        var profiler: TableProfiler?
        let misread: MisreadText?
        var rows = 0
        var hiddenRows = 0

        mutating func run(_ reader: inout any RowReader, first: RowBatch) throws(ReadingError) {
            var batch = first
            var isFirst = true
            repeat {
                if !isFirst, let misread { batch.repair(misread) }
                isFirst = false
                rows += batch.rows.count
                hiddenRows += batch.rows.count { $0.isHidden }
                profiler?.add(batch)
            } while try reader.read(into: &batch)
        }
    }

    private static func preview(
        _ sample: RowBatch, _ profile: TableProfile?, _ mask: ValueMask?
    ) -> [(row: Int, cells: [(column: Int, text: String)])] {
        sample.rows.prefix(previewRows).map { row in
            let cells = sample.cells(of: row).filter { $0.kind != .empty }
            return (
                Int(row.number),
                cells.map { cell in
                    let text = sample.text(of: cell)
                    guard let mask else { return (Int(cell.column), text) }
                    guard let profile, Int(row.number) > profile.shape.lastHeaderRow else {
                        return (Int(cell.column), mask.withoutNames(inLine: text))
                    }
                    let column = profile.columns.first { $0.column == Int(cell.column) }
                    // A row of one cell is a group's or a note.
                    guard cells.count > 1, let column else {
                        return (Int(cell.column), mask.withoutNames(inLine: text))
                    }
                    return (Int(cell.column), column.hidden(text, mask))
                }
            )
        }
    }

    /// Samples of a column; what tells a person is masked unless it is to be shown.
    package func samples(of column: ColumnProfile) -> [String] {
        column.samples(mask, showingPersonal: showsPersonal)
    }

    /// A title, a group's name or a line under the table, as it may be shown.
    package func shown(line: String) -> String { showsPersonal ? line : mask.withoutNames(inLine: line) }

    /// `C`, or `C:F`.
    package static func letters(_ columns: ClosedRange<Int>) -> String {
        let letters = [columns.lowerBound, columns.upperBound].map(CellLocation.letters(ofColumn:))
        return columns.count == 1 ? letters[0] : letters.joined(separator: ":")
    }
}

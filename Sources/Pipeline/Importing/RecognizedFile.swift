import Mapping
import Reading
import Records
import Rulebook

/// A file, opened, with the mapping that fits it and the sheets that the mapping reads.
package struct RecognizedFile {
    package let file: SourceFile
    package let mapping: SourceMapping
    /// Layouts of the sheets that are read; other sheets are only listed.
    package let layouts: [TableLayout]

    /// Of a table of a dump: what its rows look up.
    let plan: JoinPlan?
    /// What its forms say; absent for tables.
    var form: FormReading?
    /// Of forms: what the sheets say beside their cells.
    var notes: [Int: SheetNotes] = [:]

    /// For each sheet, how Thai that was saved as Western letters is read back; absent where all is as it should be.
    package let misread: [MisreadText?]

    /// The rows of a sheet, misread text read back; those of a dump's table with what they look up.
    package func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        if let plan { return try JoinedRows(plan, mapping: mapping, round: nil) }
        let reader = try file.rows(sheet: sheet)
        return misread[sheet].map { RepairingRowReader(reader, misread: $0) } ?? reader
    }

    /// Why the file was taken for what it is.
    package var evidence: [Wording] {
        file.evidence + MisreadText.allCases.filter(misread.contains).map(\.evidence)
    }

    /// A layout that fits less is not taken.
    package static let leastFit = 0.5

    /// Opens a file and finds its mapping; of a form's several mappings the first. With `source`, only that mapping is
    /// tried.
    ///
    /// - Parameters:
    ///   - told: what the command says of all rows, for mappings that ask for it.
    ///   - dump: the files that were given together with it, when it may be a table of a dump.
    /// - Throws: `ImportRefusal`.
    package static func recognize(
        path: String, source: String?, told: [Field: String] = [:], reading: ReadingOptions = .default,
        rulebook: Rulebook, dump: DumpFiles? = nil
    ) throws(ImportRefusal) -> RecognizedFile {
        let all = try recognizeAll(
            path: path, source: source, told: told, reading: reading, rulebook: rulebook, dump: dump)
        guard let first = all.first else {
            throw ImportRefusal(file: FileName.last(of: path), reason: .noMapping(nearest: nil))
        }
        return first
    }

    /// Opens a file and finds its mapping. A file of forms may hold several sources, each with a mapping of its own:
    /// the summary of an appraisal, its indicators, its competencies.
    ///
    /// - Throws: `ImportRefusal`.
    package static func recognizeAll(
        path: String, source: String?, told: [Field: String] = [:], reading: ReadingOptions = .default,
        rulebook: Rulebook, dump: DumpFiles? = nil
    ) throws(ImportRefusal) -> [RecognizedFile] {
        let name = FileName.last(of: path)
        var mappings = rulebook.mappings
        if let source {
            guard let mapping = rulebook.mapping(named: source) else {
                throw ImportRefusal(
                    file: name, reason: .unknownSource(source, known: rulebook.mappings.map(\.name)))
            }
            mappings = [mapping]
        }
        return try recognize(
            path: path, mappings: mappings.map { $0.told(told) }, reading: reading,
            files: dump ?? DumpFiles([path], rulebook: rulebook))
    }

    /// Opens a file and finds which of the mappings reads it, or its parts.
    ///
    /// - Throws: `ImportRefusal`.
    static func recognize(
        path: String, mappings: [SourceMapping], reading: ReadingOptions, files: DumpFiles
    ) throws(ImportRefusal) -> [RecognizedFile] {
        let name = FileName.last(of: path)
        if let table = files.file(path),
            let found = try DumpRecognition(files: files, mappings: mappings, reading: reading).recognize(table)
        {
            return [found]
        }
        do {
            return try recognize(SourceFile.open(path: path, options: reading), name: name, mappings: mappings)
        } catch let error as ReadingError {
            throw ImportRefusal(file: name, reason: .unreadable(error))
        } catch let refusal as ImportRefusal {
            throw refusal
        } catch {
            throw ImportRefusal(file: name, reason: .noMapping(nearest: nil))
        }
    }

    /// The layout that decides which mapping takes a file, of those that fit each sheet, best first.
    static func best(of candidates: [[TableLayout]]) -> TableLayout? {
        candidates.compactMap(\.first).max { ($0.fit, -$0.sheet) < ($1.fit, -$1.sheet) }
    }

    private static func recognize(
        _ file: SourceFile, name: String, mappings: [SourceMapping]
    ) throws -> [RecognizedFile] {
        let recognizer = Recognizer(mappings: mappings)
        var forms = FormFiles(mappings: mappings)
        var candidates: [[TableLayout]] = []
        var nearest: NearestMapping?
        var misread: [MisreadText?] = []
        var titled: [(sheet: Int, sample: RowBatch)] = []
        func recognizeTable(_ sample: RowBatch, sheet: Int) {
            candidates[sheet] = recognizer.recognize(sample, sheet: sheet, sheetName: file.sheets[sheet].name)
                .filter { $0.fit >= leastFit }
            let near = recognizer.nearest(sample)
            if (near?.fit ?? -1) > (nearest?.fit ?? -1) { nearest = near }
        }
        for sheet in file.sheets.indices {
            var sample = RowBatch()
            var reader = try file.rows(sheet: sheet)
            _ = try reader.read(into: &sample)
            misread.append(MisreadText.detect(sample))
            if let misread = misread[sheet] { sample.repair(misread) }
            candidates.append([])
            // A sheet under a form's title is looked at as a table only when it is no form.
            if try forms.add(
                sample, sheet: sheet, name: file.sheets[sheet].name, rest: &reader, misread: misread[sheet])
            {
                if titled.count < mostTitled { titled.append((sheet, sample)) }
            } else {
                recognizeTable(sample, sheet: sheet)
            }
        }
        let readings = forms.readings()
        let read = Set(readings.flatMap { $0.reading.pages.filter(\.isRead).map(\.sheet) })
        for (sheet, sample) in titled where !read.contains(sheet) { recognizeTable(sample, sheet: sheet) }
        let best = best(of: candidates)
        if let first = readings.map(\.reading.fit).max(), first >= best?.fit ?? 0 {
            return readings.map { mapping, reading in
                RecognizedFile(
                    file: file, mapping: mapping, layouts: reading.layouts(mapping: mapping.name), plan: nil,
                    form: reading, notes: forms.notes, misread: misread)
            }
        }
        guard let best, let mapping = mappings.first(where: { $0.name == best.mapping }) else {
            throw ImportRefusal(file: name, reason: .noMapping(nearest: nearest))
        }
        let layouts = candidates.compactMap { $0.first { $0.mapping == best.mapping } }
        if mapping.unknownColumns == .reject {
            let unknown = layouts.flatMap { $0.unknownHeaders.map(\.header) }
            if !unknown.isEmpty {
                throw ImportRefusal(file: name, reason: .unknownColumns(unknown, mapping: mapping.name))
            }
        }
        return [RecognizedFile(file: file, mapping: mapping, layouts: layouts, plan: nil, misread: misread)]
    }

    /// So many sheets under a form's title that are no form are looked at as tables.
    private static let mostTitled = 100
}

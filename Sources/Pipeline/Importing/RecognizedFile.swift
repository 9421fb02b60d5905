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

    /// For each sheet, how Thai that was saved as Western letters is read back; absent where all is as it should be.
    package let misread: [MisreadText?]

    /// The rows of a sheet, misread text read back.
    package func rows(sheet: Int) throws(ReadingError) -> any RowReader {
        let reader = try file.rows(sheet: sheet)
        return misread[sheet].map { RepairingRowReader(reader, misread: $0) } ?? reader
    }

    /// Why the file was taken for what it is.
    package var evidence: [Wording] {
        file.evidence + MisreadText.allCases.filter(misread.contains).map(\.evidence)
    }

    /// A layout that fits less is not taken.
    package static let leastFit = 0.5

    /// Opens a file and finds its mapping. With `source`, only that mapping is tried.
    ///
    /// - Throws: `ImportRefusal`.
    package static func recognize(
        path: String, source: String?, reading: ReadingOptions = .default, rulebook: Rulebook
    ) throws(ImportRefusal) -> RecognizedFile {
        let name = FileName.last(of: path)
        var mappings = rulebook.mappings
        if let source {
            guard let mapping = rulebook.mapping(named: source) else {
                throw ImportRefusal(
                    file: name, reason: .unknownSource(source, known: rulebook.mappings.map(\.name)))
            }
            mappings = [mapping]
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

    private static func recognize(
        _ file: SourceFile, name: String, mappings: [SourceMapping]
    ) throws -> RecognizedFile {
        let recognizer = Recognizer(mappings: mappings)
        var candidates: [[TableLayout]] = []
        var nearest: NearestMapping?
        var misread: [MisreadText?] = []
        for sheet in file.sheets.indices {
            var sample = RowBatch()
            var reader = try file.rows(sheet: sheet)
            _ = try reader.read(into: &sample)
            misread.append(MisreadText.detect(sample))
            if let misread = misread[sheet] { sample.repair(misread) }
            candidates.append(
                recognizer.recognize(sample, sheet: sheet, sheetName: file.sheets[sheet].name)
                    .filter { $0.fit >= leastFit })
            let near = recognizer.nearest(sample)
            if (near?.fit ?? -1) > (nearest?.fit ?? -1) { nearest = near }
        }
        let best = candidates.compactMap(\.first).max { ($0.fit, -$0.sheet) < ($1.fit, -$1.sheet) }
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
        return RecognizedFile(file: file, mapping: mapping, layouts: layouts, misread: misread)
    }
}

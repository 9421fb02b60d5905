import Mapping
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
        /// The first rows as text, citizen ids masked.
        package var preview: [(row: Int, cells: [(column: Int, text: String)])]
        /// Rows of the sheet, those hidden, and what it says beside its cells.
        package var rowCount: Int
        package var hiddenRows: Int
        package var notes: SheetNotes
    }

    package var file: String
    package var format: String
    package var encoding: String
    /// Why format and encoding were decided so.
    package var evidence: [Wording]
    package var tables: [Table]

    /// How many rows a preview shows.
    package static let previewRows = 8

    /// - Throws: `ImportRefusal` when the file cannot be read.
    package init(path: String, reading: ReadingOptions = .default, rulebook: Rulebook) throws {
        let name = FileName.last(of: path)
        do {
            let file = try SourceFile.open(path: path, options: reading)
            let recognizer = Recognizer(mappings: rulebook.mappings)
            self.file = name
            format = file.format.rawValue
            encoding = file.encoding.rawValue
            evidence = file.evidence
            tables = []
            for sheet in file.sheets.indices {
                var sample = RowBatch()
                var reader = try file.rows(sheet: sheet)
                _ = try reader.read(into: &sample)
                if let misread = MisreadText.detect(sample) {
                    sample.repair(misread)
                    if !evidence.contains(misread.evidence) { evidence.append(misread.evidence) }
                }
                let (rowCount, hiddenRows) = try Self.count(&reader, first: sample)
                let layouts = recognizer.recognize(sample, sheet: sheet, sheetName: file.sheets[sheet].name)
                tables.append(
                    Table(
                        sheet: file.sheets[sheet].name, isHidden: file.sheets[sheet].isHidden, layouts: layouts,
                        nearest: layouts.isEmpty ? recognizer.nearest(sample) : nil, preview: Self.preview(sample),
                        rowCount: rowCount, hiddenRows: hiddenRows, notes: reader.notes))
            }
        } catch {
            throw ImportRefusal(file: name, reason: .unreadable(error))
        }
    }

    /// Reads on to the end: a file that is damaged further down is told now, and only then are merged cells known.
    private static func count(
        _ reader: inout any RowReader, first: RowBatch
    ) throws(ReadingError) -> (rows: Int, hidden: Int) {
        var batch = first
        var (rows, hidden) = (0, 0)
        repeat {
            rows += batch.rows.count
            hidden += batch.rows.count { $0.isHidden }
        } while try reader.read(into: &batch)
        return (rows, hidden)
    }

    private static func preview(_ sample: RowBatch) -> [(row: Int, cells: [(column: Int, text: String)])] {
        sample.rows.prefix(previewRows).map { row in
            (
                Int(row.number),
                sample.cells(of: row).filter { $0.kind != .empty }.map {
                    (Int($0.column), masked(sample.text(of: $0)))
                }
            )
        }
    }

    /// A citizen id need not be read to see what a file is: thirteen digits, also Thai ones or with dashes, are masked.
    private static func masked(_ text: String) -> String {
        var digits = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x20, 0x2D, 0xA0: continue
            case 0x30...0x39: digits.unicodeScalars.append(scalar)
            case 0xE50...0xE59: digits.append(String(scalar.value - 0xE50))
            default: return text
            }
        }
        return digits.utf8.count == CitizenId.length ? CitizenId.masked(digits) : text
    }

    package var json: JSONText {
        .object([
            ("file", .string(file)), ("format", .string(format)), ("encoding", .string(encoding)),
            ("evidence", .array(evidence.map(JSONText.wording))), ("tables", .array(tables.map(json))),
        ])
    }

    /// `C`, or `C:F`.
    package static func letters(_ columns: ClosedRange<Int>) -> String {
        let letters = [columns.lowerBound, columns.upperBound].map(CellLocation.letters(ofColumn:))
        return columns.count == 1 ? letters[0] : letters.joined(separator: ":")
    }

    private func json(_ table: Table) -> JSONText {
        let best = table.layouts.first
        return .object([
            ("sheet", .string(table.sheet)), ("hidden", .boolean(table.isHidden)),
            ("rows", .integer(table.rowCount)), ("hiddenRows", .integer(table.hiddenRows)),
            ("hiddenColumns", .array(table.notes.hiddenColumns.map { .string(Self.letters($0)) })),
            ("mergedRanges", .array(table.notes.mergedRanges.map { .string($0.text) })),
            ("headerRow", .integer(best.flatMap { $0.headerRowCount > 0 ? $0.headerRow : nil })),
            ("headerRows", .integer(best?.headerRowCount)), ("mapping", .string(best?.mapping)),
            ("fit", best.map { .fraction($0.fit) } ?? .null),
            (
                "columns",
                .array(
                    (best?.bindings ?? []).map {
                        .object([
                            ("column", .string(CellLocation.letters(ofColumn: $0.column))),
                            ("header", .string($0.header)), ("field", .string($0.field.rawValue)),
                        ])
                    })
            ),
            ("missing", .array((best?.missing ?? []).map { .string($0.rawValue) })),
            ("unknownHeaders", .array((best?.unknownHeaders ?? []).map { .string($0.header) })),
            ("titles", .array((best?.titles ?? []).map(JSONText.string))),
            (
                "others",
                .array(
                    table.layouts.dropFirst().map {
                        .object([("mapping", .string($0.mapping)), ("fit", .fraction($0.fit))])
                    })
            ),
            (
                "nearest",
                table.nearest.map {
                    .object([
                        ("mapping", .string($0.mapping)),
                        ("missing", .array($0.missing.map { .string($0.header) })),
                    ])
                } ?? .null
            ),
            (
                "preview",
                .array(
                    table.preview.map { row in
                        .object([
                            ("row", .integer(row.row)),
                            (
                                "cells",
                                .array(
                                    row.cells.map {
                                        .object([("column", .integer($0.column)), ("value", .string($0.text))])
                                    })
                            ),
                        ])
                    })
            ),
        ])
    }
}

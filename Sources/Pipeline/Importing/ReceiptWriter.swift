import Records
import Storage

/// Draws up an import's receipt from what was read and staged.
enum ReceiptWriter {
    /// The columns of a sheet that hold fields.
    static func columns(of layout: TableLayout) -> [ImportReceipt.Column] {
        layout.bindings.map {
            ImportReceipt.Column(
                column: CellLocation.letters(ofColumn: $0.column), field: $0.field.rawValue, header: $0.header,
                row: $0.row)
        }
    }

    static func receipt(
        _ staged: StagedImport, header: ImportHeader, recognized: RecognizedFile, drift: HeaderDrift?,
        sheets: [Int: SheetOutcome]
    ) -> ImportReceipt {
        var steps: [String: Int] = [:]
        for outcome in sheets.values { steps.merge(outcome.steps, uniquingKeysWith: +) }
        let furtherRecords = sheets.values.reduce(0) { $0 + $1.furtherRecords }
        return ImportReceipt(
            id: staged.id, round: header.round.text, source: header.source, scope: header.scope,
            isComplete: header.isComplete, asOf: header.asOf.iso, file: header.fileName, fileHash: header.fileHash,
            format: header.format, encoding: header.encoding, evidence: recognized.evidence,
            fit: recognized.layouts.map(\.fit).min() ?? 0, mappingHash: header.mappingHash,
            toolVersion: header.toolVersion, by: header.by, at: header.at,
            sheets: recognized.file.sheets.indices.map { sheet in
                let layout = recognized.layouts.first { $0.sheet == sheet }
                return ImportReceipt.Sheet(
                    name: recognized.file.sheets[sheet].name, headerRow: layout?.headerRow,
                    headerRows: layout?.headerRowCount,
                    columns: layout.map(columns) ?? [],
                    unknownHeaders: (layout?.unknownHeaders ?? []).map(\.header),
                    absentFields: layout?.absent.map(\.rawValue))
            }, drift: drift,
            rowsRead: sheets.values.reduce(0) { $0 + $1.rowsRead },
            rows: Dictionary(uniqueKeysWithValues: staged.counts.map { ($0.key.rawValue, $0.value) }),
            vanished: 0, stillHeld: staged.stillHeld, steps: steps.filter { $0.value > 0 }, sameBytesAs: nil,
            openFindings: [:], furtherRecords: furtherRecords > 0 ? furtherRecords : nil,
            tables: tables(header, sheets: sheets))
    }

    /// The tables that the rows of a dump looked up; absent for other files.
    private static func tables(
        _ header: ImportHeader, sheets: [Int: SheetOutcome]
    ) -> [ImportReceipt.Table]? {
        guard let joins = header.joins, let joined = sheets[0]?.joined else { return nil }
        return zip(joined.tables, zip(joined.plan.lookups, joins.tables)).map { table, other in
            table.receipt(other.0, hash: other.1.fileHash)
        }
    }
}

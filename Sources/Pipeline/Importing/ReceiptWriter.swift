import Records
import Storage

/// Draws up an import's receipt from what was read and staged.
enum ReceiptWriter {
    static func receipt(
        _ staged: StagedImport, header: ImportHeader, recognized: RecognizedFile, sheets: [Int: SheetImport.Outcome]
    ) -> ImportReceipt {
        var steps: [String: Int] = [:]
        for outcome in sheets.values { steps.merge(outcome.steps, uniquingKeysWith: +) }
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
                    columns: (layout?.bindings ?? []).map {
                        ImportReceipt.Column(
                            column: CellLocation.letters(ofColumn: $0.column), field: $0.field.rawValue,
                            header: $0.header)
                    },
                    unknownHeaders: (layout?.unknownHeaders ?? []).map(\.header))
            },
            rowsRead: sheets.values.reduce(0) { $0 + $1.rowsRead },
            rows: Dictionary(uniqueKeysWithValues: staged.counts.map { ($0.key.rawValue, $0.value) }),
            vanished: 0, stillHeld: staged.stillHeld, steps: steps.filter { $0.value > 0 }, sameBytesAs: nil,
            openFindings: [:])
    }
}

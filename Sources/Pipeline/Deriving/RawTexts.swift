import Foundation
import Reading
import Records
import Storage

/// What the cells of findings said, read from the kept files: lossless steps (separators, era, digits) keep no raw text
/// in the database, so it is looked up where the finding shows it.
///
/// What cannot be read back is left out: a finding is not worth less without it.
struct RawTexts {
    let reader: StoreReader
    let database: String
    let records: RoundRecords

    private struct Cell: Hashable {
        var sheet: Int32
        var row: Int32
        var column: Int
    }

    /// Fills in the raw text of findings that have none, from the place at fault. Findings whose raw text is stored
    /// already are left alone.
    func fill(_ findings: inout [StoredFinding]) throws {
        let known = try reader.fingerprintsWithRawText(findings.map(\.fingerprint))
        var wanted: [Int64: [Cell: [Int]]] = [:]
        for (index, finding) in findings.enumerated() where finding.seenRaw == nil && finding.seen != nil {
            guard !known.contains(finding.fingerprint), let place = finding.places.first,
                let column = place.location.column,
                let record = place.recordID.flatMap(records.record)
            else { continue }
            let origin = record.view.origin
            wanted[origin.importID, default: [:]][
                Cell(sheet: origin.sheet, row: origin.row, column: column), default: []
            ].append(index)
        }
        for (importID, cells) in wanted.sorted(by: { $0.key < $1.key }) {
            guard let texts = try? texts(cells, importID: importID) else { continue }
            for (cell, text) in texts {
                for index in cells[cell] ?? [] { findings[index].seenRaw = text }
            }
        }
    }

    private func texts(_ cells: [Cell: [Int]], importID: Int64) throws -> [(Cell, String)] {
        guard let kept = try reader.file(importID: importID) else { return [] }
        let path = ScratchFiles.path(beside: database, for: .reading)
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { return [] }
        try reader.forEachPart(ofFile: kept.hash) { try handle.write(contentsOf: Data($0)) }
        try handle.close()
        let options = ReadingOptions(
            limits: .none, encoding: TextEncoding(rawValue: kept.encoding), delimiter: kept.delimiter)
        let file = try SourceFile.open(path: path, options: options)
        var found: [(Cell, String)] = []
        for sheet in Set(cells.keys.map(\.sheet)).sorted() {
            try read(file, sheet: sheet, cells: cells, into: &found)
        }
        return found
    }

    private func read(
        _ file: SourceFile, sheet: Int32, cells: [Cell: [Int]], into found: inout [(Cell, String)]
    ) throws {
        let rows = Set(cells.keys.filter { $0.sheet == sheet }.map(\.row))
        var reader = try file.rows(sheet: Int(sheet))
        var batch = RowBatch()
        var misread: MisreadText?
        var isFirst = true
        while try reader.read(into: &batch) {
            if isFirst { misread = MisreadText.detect(batch) }
            isFirst = false
            if let misread { batch.repair(misread) }
            for row in batch.rows where rows.contains(row.number) {
                for cell in batch.cells(of: row) {
                    let key = Cell(sheet: sheet, row: row.number, column: Int(cell.column))
                    if cells[key] != nil { found.append((key, text(cell, in: batch))) }
                }
            }
        }
    }

    private func text(_ cell: RowBatch.Cell, in batch: RowBatch) -> String {
        switch cell.kind {
        case .date: ExcelDate.isoText(serial: batch.bytes(of: cell), is1904: cell.is1904) ?? batch.text(of: cell)
        case .text, .number, .boolean, .error, .empty: batch.text(of: cell)
        }
    }
}

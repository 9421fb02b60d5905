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
    /// Files as they were opened to be imported, by their hashes.
    var originals: [String: OriginalFile] = [:]

    private struct Cell: Hashable {
        /// Absent where the format has no sheets.
        var sheet: String?
        var row: Int32
        var column: Int
    }

    /// A file as it was read.
    private struct KeptFile: Hashable {
        var hash: String
        var encoding: String
        var delimiter: String?

        init(_ file: (hash: String, encoding: String, delimiter: String?)) {
            (hash, encoding, delimiter) = file
        }

        init(_ cell: JoinedCell) {
            (hash, encoding, delimiter) = (cell.fileHash, cell.encoding, cell.delimiter)
        }
    }

    /// Fills in the raw text of findings that have none, from the place at fault. Findings whose raw text is stored
    /// already are left alone.
    func fill(_ findings: inout [StoredFinding]) throws {
        let known = try reader.fingerprintsWithRawText(findings.map(\.fingerprint))
        let resolver = PlaceResolver(reader)
        var files: [Int64: KeptFile] = [:]
        var wanted: [KeptFile: [Cell: [Int]]] = [:]
        for (index, finding) in findings.enumerated() where finding.seenRaw == nil && finding.seen != nil {
            guard !known.contains(finding.fingerprint), let place = finding.places.first,
                let column = place.location.column, let row = place.location.row,
                let view = place.recordID.flatMap(records.record)?.view
            else { continue }
            let importID = view.origin.importID
            if files[importID] == nil { files[importID] = try reader.file(importID: importID).map(KeptFile.init) }
            let joined = try place.field.flatMap { try resolver.joinedCell(of: view, field: $0) }
            guard let file = joined.map(KeptFile.init) ?? files[importID] else { continue }
            let cell = Cell(sheet: place.location.sheet, row: Int32(row), column: column)
            wanted[file, default: [:]][cell, default: []].append(index)
        }
        for (file, cells) in wanted.sorted(by: { $0.key.hash < $1.key.hash }) {
            guard let texts = try? texts(cells, file: file) else { continue }
            for (cell, text) in texts {
                for index in cells[cell] ?? [] { findings[index].seenRaw = text }
            }
        }
    }

    private func texts(_ cells: [Cell: [Int]], file kept: KeptFile) throws -> [(Cell, String)] {
        if let original = originals[kept.hash], let found = try? read(original.file, cells), original.isUnchanged {
            return found
        }
        let path = ScratchFiles.path(beside: database, for: .reading)
        defer { try? FileManager.default.removeItem(atPath: path) }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: path)
        else { return [] }
        try reader.forEachPart(ofFile: kept.hash) { try handle.write(contentsOf: Data($0)) }
        try handle.close()
        let options = ReadingOptions(
            limits: .none, encoding: TextEncoding(rawValue: kept.encoding), delimiter: kept.delimiter)
        return try read(SourceFile.open(path: path, options: options), cells)
    }

    private func read(_ file: SourceFile, _ cells: [Cell: [Int]]) throws -> [(Cell, String)] {
        var found: [(Cell, String)] = []
        let names = Set(cells.keys.map(\.sheet))
        for sheet in file.sheets.indices where names.contains(file.sheets[sheet].name) {
            try read(file, sheet: sheet, cells: cells, into: &found)
        }
        return found
    }

    private func read(
        _ file: SourceFile, sheet index: Int, cells: [Cell: [Int]], into found: inout [(Cell, String)]
    ) throws {
        let sheet = file.sheets[index].name
        let rows = Set(cells.keys.lazy.filter { $0.sheet == sheet }.map(\.row))
        var reader = try file.rows(sheet: index)
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

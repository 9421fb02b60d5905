import Foundation
import Mapping
import Reading
import Records
import Storage

/// Imports files: each is an import of its own, visible whole or not at all.
package struct Importer {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Imports one file and derives its findings.
    ///
    /// - Parameter progress: called now and then with what was read since the last call.
    /// - Throws: `ImportRefusal` when the file cannot be taken, `StorageError` when the database fails. Nothing of the
    ///   file is kept then.
    package func run(
        path: String, options: ImportOptions, progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReceipt {
        let recognized = try RecognizedFile.recognize(
            path: path, source: options.source, reading: options.reading, rulebook: workspace.rulebook)
        let name = FileName.last(of: path)
        let stamp = try FileStamp(path: path)
        let digest = try FileDigest(path: path)
        let at = workspace.now()
        let header = header(recognized, name: name, digest: digest, options: options, at: at)
        let staged = try StagedImport(store: workspace.store, header: header)
        do {
            try keep(path: path, digest: digest)
            let sheets = try read(recognized, into: staged, scope: options.scope, progress: progress)
            try staged.place()
            guard try FileStamp(path: path) == stamp else { throw ImportRefusal(file: name, reason: .changedMeanwhile) }
            let receipt = try publish(staged, header: header, recognized: recognized, sheets: sheets)
            staged.close()
            return receipt
        } catch {
            try staged.abandon()
            if let error = error as? ReadingError { throw ImportRefusal(file: name, reason: .unreadable(error)) }
            throw error
        }
    }

    private func header(
        _ recognized: RecognizedFile, name: String, digest: FileDigest, options: ImportOptions, at: String
    ) -> ImportHeader {
        let mapping = recognized.mapping
        let titles = TitleFacts(titles: recognized.layouts.flatMap(\.titles))
        return ImportHeader(
            round: options.round, source: mapping.name, kind: mapping.kind, scope: options.scope,
            isComplete: options.isComplete ?? mapping.isComplete, agency: options.agency ?? titles.department,
            asOf: options.asOf ?? titles.day ?? options.round.censusDay, fileHash: digest.hash, fileName: name,
            format: recognized.file.format.rawValue, encoding: recognized.file.encoding.rawValue,
            delimiter: recognized.file.delimiter, mappingHash: mapping.hash, rulebookHash: workspace.rulebook.hash,
            toolVersion: workspace.toolVersion,
            by: workspace.by, at: at, identity: mapping.identity, layouts: recognized.layouts,
            sheetNames: recognized.file.sheets.map(\.name))
    }

    private func keep(path: String, digest: FileDigest) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        try workspace.store.keepFile(hash: digest.hash, size: digest.size) {
            try [UInt8](handle.read(upToCount: Store.partSize) ?? Data())
        }
    }

    private func read(
        _ recognized: RecognizedFile, into staged: StagedImport, scope: String,
        progress: (ImportProgress) -> Void
    ) throws -> [Int: SheetImport.Outcome] {
        let sheets = SheetImport(staged: staged, mapping: recognized.mapping, scope: scope)
        var outcomes: [Int: SheetImport.Outcome] = [:]
        for sheet in recognized.file.sheets.indices {
            let reader = try recognized.rows(sheet: sheet)
            if let layout = recognized.layouts.first(where: { $0.sheet == sheet }) {
                outcomes[sheet] = try sheets.run(
                    reader, layout: layout, mapping: recognized.mapping, tables: workspace.rulebook.tables,
                    progress: progress)
            } else {
                outcomes[sheet] = SheetImport.Outcome(rowsRead: try sheets.list(reader, sheet: sheet))
            }
        }
        return outcomes
    }

    private func publish(
        _ staged: StagedImport, header: ImportHeader, recognized: RecognizedFile, sheets: [Int: SheetImport.Outcome]
    ) throws -> ImportReceipt {
        var receipt = ReceiptWriter.receipt(staged, header: header, recognized: recognized, sheets: sheets)
        guard receipt.balances else {
            throw ImportRefusal(
                file: header.fileName,
                reason: .doesNotBalance(read: receipt.rowsRead, accounted: receipt.layoutRows + receipt.dataRows))
        }
        return try workspace.store.writing { writer in
            let change = try staged.publish(writer)
            try EffectiveRecords(writer: writer).renew(change.records)
            receipt.vanished = change.vanished
            receipt.sameBytesAs = try writer.reader.sameBytes(import: staged.id)
            try writer.keep(
                fileFindings: FileChecks.findings(
                    recognized, header: header, sheets: sheets),
                importID: staged.id)
            let deriving = try Derivation(workspace: workspace, round: header.round, writer: writer)
            try deriving.derive(after: header.source)
            receipt.openFindings = try writer.reader.openFindingCounts(round: header.round, source: header.source)
            try writer.finish(importID: staged.id, receipt: receipt, by: workspace.by, at: header.at)
            return receipt
        }
    }
}

import Foundation
import Mapping
import Reading
import Records
import Storage

/// Imports files: each is an import of its own, visible whole or not at all.
package struct Importer {
    private let workspace: Workspace

    package init(_ workspace: Workspace) { self.workspace = workspace }

    /// Imports one file by the mapping that fits it best, and derives its findings.
    ///
    /// - Parameters:
    ///   - onPreview: called once, before anything is written.
    ///   - progress: called now and then with what was read since the last call.
    /// - Throws: `ImportRefusal` when the file cannot be taken, `StorageError` when the database fails. Nothing of the
    ///   file is kept then.
    package func run(
        path: String, options: ImportOptions, dump: DumpFiles? = nil,
        onPreview: (ImportPreview) -> Void = { _ in }, progress: (ImportProgress) -> Void = { _ in }
    ) throws -> ImportReceipt {
        let stamp = try? FileStamp(path: path)
        guard let recognized = try recognize(path: path, options: options, dump: dump).first else {
            throw ImportRefusal(file: FileName.last(of: path), reason: .noMapping(nearest: nil))
        }
        return try run(
            recognized, path: path, stamp: stamp, options: options, onPreview: onPreview, progress: progress)
    }

    /// Imports one file by every mapping that reads a part of it: a file of forms may hold several sources. Each is an
    /// import of its own; one that fails does not stop the others.
    package func runAll(
        path: String, options: ImportOptions, dump: DumpFiles? = nil,
        onPreview: (ImportPreview) -> Void = { _ in }, progress: (ImportProgress) -> Void = { _ in }
    ) throws -> [Result<ImportReceipt, any Error>] {
        let stamp = try? FileStamp(path: path)
        return try recognize(path: path, options: options, dump: dump).map { recognized in
            Result {
                try run(
                    recognized, path: path, stamp: stamp, options: options, onPreview: onPreview, progress: progress)
            }
        }
    }

    private func run(
        _ recognized: RecognizedFile, path: String, stamp: FileStamp?, options: ImportOptions,
        onPreview: (ImportPreview) -> Void, progress: (ImportProgress) -> Void
    ) throws -> ImportReceipt {
        let name = FileName.last(of: path)
        let preview = try preview(of: recognized, path: path, options: options)
        onPreview(preview)
        // The file itself, then those that its rows look up.
        let paths = [path] + (recognized.plan?.lookups.map(\.table.table.path) ?? [])
        let stamps = try [stamp] + paths.dropFirst().map(FileStamp.init)
        let digests = try paths.map(FileDigest.init)
        let at = workspace.now()
        var header = header(recognized, name: name, digest: digests[0], options: options, at: at)
        header.joins = recognized.plan?.header(hashes: digests.dropFirst().map(\.hash))
        let staged = try StagedImport(store: workspace.store, header: header)
        do {
            for (path, digest) in zip(paths, digests) { try keep(path: path, digest: digest) }
            let sheets = try read(recognized, into: staged, options: options, progress: progress)
            try staged.place()
            guard try paths.map(FileStamp.init) == stamps else {
                throw ImportRefusal(file: name, reason: .changedMeanwhile)
            }
            let receipt = try publish(
                staged, header: header, recognized: recognized, drift: preview.drift, sheets: sheets,
                original: OriginalFile(file: recognized.file, path: path, stamp: stamps[0]))
            staged.close()
            return receipt
        } catch {
            try staged.abandon()
            if let error = error as? ReadingError { throw ImportRefusal(file: name, reason: .unreadable(error)) }
            throw error
        }
    }

    /// What an import of the file would begin with; nothing is written.
    ///
    /// - Throws: `ImportRefusal` when the file cannot be taken, `StorageError` when the database fails.
    package func previews(path: String, options: ImportOptions, dump: DumpFiles? = nil) throws -> [ImportPreview] {
        try recognize(path: path, options: options, dump: dump).map {
            try preview(of: $0, path: path, options: options)
        }
    }

    private func recognize(
        path: String, options: ImportOptions, dump: DumpFiles?
    ) throws(ImportRefusal) -> [RecognizedFile] {
        try RecognizedFile.recognizeAll(
            path: path, source: options.source, told: options.told, reading: options.reading,
            rulebook: workspace.rulebook, dump: dump)
    }

    private func preview(
        of recognized: RecognizedFile, path: String, options: ImportOptions
    ) throws -> ImportPreview {
        let drift = try workspace.store.reading { reader in
            try HeaderComparison.drift(
                of: recognized.layouts, mapping: recognized.mapping, scope: options.scope, in: reader)
        }
        return ImportPreview(
            file: FileName.last(of: path), source: recognized.mapping.name, layouts: recognized.layouts, drift: drift)
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
        let pieces = try FilePieces(path: path)
        try workspace.store.keepFile(hash: digest.hash, size: digest.size) {
            try [UInt8](unsafeUninitializedCapacity: Store.partSize) { buffer, count in
                count = try pieces.fill(UnsafeMutableRawBufferPointer(buffer))
            }
        }
    }

    private func read(
        _ recognized: RecognizedFile, into staged: StagedImport, options: ImportOptions,
        progress: (ImportProgress) -> Void
    ) throws -> [Int: SheetOutcome] {
        let sheets = SheetImport(staged: staged, mapping: recognized.mapping, scope: options.scope)
        if let form = recognized.form {
            return try sheets.run(form, of: recognized, tables: workspace.rulebook.tables, progress: progress)
        }
        var outcomes: [Int: SheetOutcome] = [:]
        for sheet in recognized.file.sheets.indices {
            if let plan = recognized.plan {
                outcomes[sheet] = try sheets.run(
                    JoinedRows(plan, mapping: recognized.mapping, round: options.round),
                    layout: recognized.layouts[sheet], tables: workspace.rulebook.tables, progress: progress)
                continue
            }
            let reader = try recognized.rows(sheet: sheet)
            if let layout = recognized.layouts.first(where: { $0.sheet == sheet }) {
                outcomes[sheet] = try sheets.run(
                    reader, layout: layout, tables: workspace.rulebook.tables, progress: progress)
            } else {
                outcomes[sheet] = SheetOutcome(rowsRead: try sheets.list(reader, sheet: sheet))
            }
        }
        return outcomes
    }

    private func publish(
        _ staged: StagedImport, header: ImportHeader, recognized: RecognizedFile, drift: HeaderDrift?,
        sheets: [Int: SheetOutcome], original: OriginalFile
    ) throws -> ImportReceipt {
        var receipt = ReceiptWriter.receipt(
            staged, header: header, recognized: recognized, drift: drift, sheets: sheets)
        guard receipt.balances else {
            throw ImportRefusal(
                file: header.fileName,
                reason: .doesNotBalance(read: receipt.listedRows, accounted: receipt.layoutRows + receipt.dataRows))
        }
        return try workspace.store.writing { writer in
            let change = try staged.publish(writer)
            try EffectiveRecords(writer: writer).renew(change.records)
            receipt.vanished = change.vanished
            receipt.sameBytesAs = try writer.reader.sameBytes(import: staged.id)
            try writer.keep(
                fileFindings: FileChecks.findings(
                    recognized, round: header.round, scope: header.scope, sheets: sheets)
                    + DriftFindings.of(drift),
                importID: staged.id)
            var deriving = try Derivation(workspace: workspace, round: header.round, writer: writer)
            deriving.originals[header.fileHash] = original
            deriving.loaded[header.source] = try staged.records(writer.reader)
            try deriving.derive(after: header.source)
            receipt.openFindings = try writer.reader.openFindingCounts(round: header.round, source: header.source)
            try writer.finish(importID: staged.id, receipt: receipt, by: workspace.by, at: header.at)
            return receipt
        }
    }
}

import ArgumentParser
import Pipeline
import Records
import Storage

struct ReceiptsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receipts", abstract: "List the imports, or show one; with --rows every physical row of its file.")

    @Argument(help: "Number of an import.")
    var id: Int64?
    @Flag(help: "List every physical row of the file with its class.")
    var rows = false
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var database: DatabaseOptions

    func validate() throws {
        if rows, id == nil { throw ValidationError("--rows needs the number of an import.") }
    }

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let output = ReceiptOutput(
            words: Words(language: database.language.language), catalogue: workspace.rulebook.catalogue)
        if let id {
            guard let summary = try workspace.store.reading({ try $0.importSummary(id) }) else {
                throw StorageError(kind: .notFound("import \(id)"))
            }
            if rows {
                try list(summary, workspace: workspace)
            } else {
                switch format {
                case .json: print(ReceiptOutput.json(summary.receipt).text())
                case .text:
                    let drift = DriftOutput(words: output.words, catalogue: output.catalogue)
                    print(([output.text(summary.receipt)] + drift.lines(summary.receipt.drift)).joined(separator: "\n"))
                }
            }
        } else {
            let imports = try workspace.store.reading { try $0.imports() }
            switch format {
            case .json: print(JSONText.array(imports.map(json)).text())
            case .text:
                for summary in imports {
                    print(output.text(summary.receipt))
                    print(
                        "  \(summary.at)  \(summary.by)"
                            + (summary.isUndone ? output.words("  (ยกเลิกแล้ว)", "  (undone)") : ""))
                }
            }
        }
    }

    private func json(_ summary: ImportSummary) -> JSONText {
        guard case .object(let members) = ReceiptOutput.json(summary.receipt) else { return .null }
        return .object(members + [("undone", .boolean(summary.isUndone))])
    }

    private func list(_ summary: ImportSummary, workspace: Workspace) throws {
        var listed: [JSONText] = []
        try workspace.store.reading { reader in
            try reader.forEachRow(ofImport: summary.id) { row in
                switch format {
                case .text:
                    print(
                        [row.sheet ?? "–", String(row.row), row.rowClass.rawValue, row.recordID.map { "#\($0)" } ?? ""]
                            .joined(separator: "\t"))
                case .json:
                    listed.append(
                        .object([
                            ("sheet", .string(row.sheet)), ("row", .integer(row.row)),
                            ("class", .string(row.rowClass.rawValue)),
                            ("record", .integer(row.recordID.map { Int($0) })),
                        ]))
                }
            }
        }
        if format == .json { print(JSONText.array(listed).text()) }
    }
}

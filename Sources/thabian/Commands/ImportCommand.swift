import ArgumentParser
import Foundation
import Pipeline
import Records
import Storage

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring files in, and see what came and what is wrong with it.",
        discussion: """
            Each file is an import of its own (a file of forms one for each source in it): it becomes visible whole or not at all, and one that is refused does \
            not stop the others. The same content twice changes nothing. Take one back with: thabian undo import N

            Tables of a dump (*.table) that are given together, from one folder, are joined by their keys.
            """)

    @Argument(help: "Files as the systems gave them: .csv, .xlsx, .xls, .table; or folders of them.")
    var files: [String]
    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: ArgumentHelp("Use this source's mapping instead of recognising it.", valueName: "name"))
    var source: String?
    @Option(help: "The agency, which decides the rule set. Default: what the file or earlier imports say.")
    var agency: String?
    @Option(
        help: ArgumentHelp("The day the data is of. Default: from the title, else the census day.", valueName: "day"))
    var asOf: Day?
    @Option(help: ArgumentHelp("The unit that the file speaks for. Default: the whole agency.", valueName: "unit"))
    var scope: String?
    @Flag(help: "Whoever is not in the file is missing.")
    var complete = false
    @Flag(help: "Being absent from the file means nothing.")
    var partial = false
    @Flag(help: "Show what would happen; the database is not touched.")
    var dryRun = false
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var reading: ReadingOptionGroup
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOption

    func validate() throws {
        if complete, partial { throw ValidationError("--complete and --partial exclude each other.") }
    }

    func run() throws {
        let outcomes: [ImportOutcome]
        let openBlocking: Bool
        if dryRun {
            (outcomes, openBlocking) = try DryRun.run(
                database: database.path, open: { try database.open($0, by: actor.by) }, body: importAll)
        } else {
            ScratchFiles.removeLeftovers(of: database.path)
            let workspace = try database.open(database.path, by: actor.by)
            defer { workspace.close() }
            (outcomes, openBlocking) = try importAll(workspace)
        }
        if format == .json { print(JSONText.array(outcomes.map(\.json)).text()) }
        let code = max(outcomes.map(\.exitCode).max() ?? 0, openBlocking ? 1 : 0)
        if code != 0 { throw ExitCode(code) }
    }

    /// Whatever happens to one file, or to one source of a file of forms, does not stop the others.
    private func outcomes(
        _ path: String, options: ImportOptions, dump: DumpFiles, workspace: Workspace,
        onPreview: (ImportPreview) -> Void
    ) -> [ImportOutcome] {
        let progress = ProgressBar(path)
        defer { progress.finish() }
        do {
            return try Importer(workspace).runAll(
                path: path, options: options, dump: dump, onPreview: onPreview, progress: progress.add
            ).map { result in
                switch result {
                case .success(let receipt): .imported(receipt)
                case .failure(let error): .refused(Failure(error, file: path))
                }
            }
        } catch {
            return [.refused(Failure(error, file: path))]
        }
    }

    /// Says before anything is written how the columns differ from those of the last import.
    private func show(_ preview: ImportPreview, _ catalogue: Catalogue) {
        let words = Words(language: database.language.language)
        let lines = DriftOutput(words: words, catalogue: catalogue).lines(preview.drift)
        guard !lines.isEmpty else { return }
        print(([preview.file] + lines).joined(separator: "\n"))
        try? StandardOutput.flush()
    }

    private func importAll(_ workspace: Workspace) throws -> ([ImportOutcome], Bool) {
        let options = ImportOptions(
            round: round, source: source, agency: agency, asOf: asOf, scope: scope ?? "",
            isComplete: complete ? true : partial ? false : nil, reading: reading.options)
        let language = database.language.language
        let output = ReceiptOutput(words: Words(language: language), catalogue: workspace.rulebook.catalogue)
        if format == .text, dryRun { print(output.dryRunLine) }
        let paths = try DumpFiles.expand(files)
        let dump = DumpFiles(paths, rulebook: workspace.rulebook)
        // Tables that others look up are accounted for in the receipts of these.
        let imported = paths.filter { !dump.isOnlyLookedUp($0, in: workspace.rulebook) }
        let outcomes = imported.flatMap { path -> [ImportOutcome] in
            let outcomes = self.outcomes(path, options: options, dump: dump, workspace: workspace) { preview in
                if format == .text { show(preview, workspace.rulebook.catalogue) }
            }
            guard format == .text else { return outcomes }
            for outcome in outcomes {
                switch outcome {
                case .imported(let receipt): print(output.text(receipt))
                case .refused(let failure): ErrorOutput.print(failure.message(language))
                }
            }
            return outcomes
        }
        let open = try workspace.store.reading { try $0.openFindingCounts(round: round) }
        return (outcomes, (open[Severity.blocking.rawValue] ?? 0) > 0)
    }
}

/// What became of one file.
enum ImportOutcome {
    case imported(ImportReceipt)
    case refused(Failure)

    var exitCode: Int32 {
        switch self {
        case .imported: 0
        case .refused(let failure): failure.exitCode
        }
    }

    var json: JSONText {
        switch self {
        case .imported(let receipt): ReceiptOutput.json(receipt)
        case .refused(let failure):
            .object([
                ("file", .string(failure.file)), ("refused", .boolean(true)),
                (
                    "message",
                    .object([
                        ("th", .string(failure.message(.thai))), ("en", .string(failure.message(.english))),
                    ])
                ),
            ])
        }
    }
}

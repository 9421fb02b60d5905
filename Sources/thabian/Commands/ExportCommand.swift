import ArgumentParser
import Pipeline
import Records

struct ExportCommand: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case roster, scores, flagged
        case dpisSalary = "dpis-salary"
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a workbook: the roster, the score summary, the flagged records, or the raises for DPIS.")

    @Argument(help: "roster, scores, flagged or dpis-salary.")
    var kind: Kind
    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: ArgumentHelp("The workbook to write; for dpis-salary .xls or .txt.", valueName: "file"))
    var out: String
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let export = ReportExport(workspace)
        let notes =
            switch kind {
            case .roster: try export.roster(round: round, to: out)
            case .scores: try export.scores(round: round, to: out)
            case .flagged: try export.flagged(round: round, to: out)
            case .dpisSalary: try export.dpisSalary(round: round, asText: try isText(), to: out)
            }
        print(out)
        for note in notes { ErrorOutput.print(note[database.language.language]) }
    }

    /// DPIS takes two kinds of files.
    private func isText() throws -> Bool {
        let name = out.lowercased()
        if name.hasSuffix(".txt") { return true }
        if name.hasSuffix(".xls") { return false }
        throw UsageError(
            th: "DPIS นำเข้าเฉพาะแฟ้ม .xls และ .txt ระบุชื่อแฟ้มที่ลงท้ายด้วยอย่างใดอย่างหนึ่ง",
            en: "DPIS imports .xls and .txt files only; name a file that ends in one of them.")
    }
}

import ArgumentParser
import Pipeline
import Records

struct ExportCommand: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case roster, scores, flagged, annex, notices
        case dpisSalary = "dpis-salary"
    }

    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract:
            "Write a workbook: the roster, the score summary, the flagged records, the raises for DPIS, the annex to their order, or notices."
    )

    @Argument(help: "roster, scores, flagged, dpis-salary, annex or notices.")
    var kind: Kind
    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: ArgumentHelp("The workbook to write; for dpis-salary .xls or .txt.", valueName: "file"))
    var out: String
    @Option(
        help: ArgumentHelp(
            "dpis-salary, annex, notices: the kind of staff, as the code tables have it.", valueName: "code or name"))
    var staffType = CodeTables.official
    @Option(help: ArgumentHelp("annex, notices: the number of the order, 123/2565.", valueName: "number"))
    var orderNumber = ""
    @Option(help: ArgumentHelp("annex, notices: the day of the order.", valueName: "day"))
    var orderDate: Day?
    @Option(help: ArgumentHelp("annex, notices: who signs.", valueName: "name"))
    var signatory = ""
    @Option(help: ArgumentHelp("annex, notices: the position of who signs.", valueName: "title"))
    var signatoryTitle = ""
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
            case .dpisSalary:
                try export.dpisSalary(
                    round: round, staffType: try staffType(workspace), asText: try isText(), to: out)
            case .annex: try export.annex(round: round, staffType: try staffType(workspace), order: order, to: out)
            case .notices:
                try export.notices(round: round, staffType: try staffType(workspace), order: order, to: out)
            }
        print(out)
        for note in notes { ErrorOutput.print(note[database.language.language]) }
    }

    private var order: RaiseOrder {
        RaiseOrder(
            agency: "", number: orderNumber, date: orderDate, effective: round.effectiveDay,
            signatory: Signatory(name: signatory, title: signatoryTitle))
    }

    private func staffType(_ workspace: Workspace) throws -> String {
        if let code = workspace.rulebook.tables.staffTypes.entries.first(where: {
            $0.code == staffType || $0.name == staffType
        })?.code {
            return code
        }
        throw UsageError(th: "ไม่มีประเภทบุคลากร “\(staffType)”", en: "There is no staff type “\(staffType)”.")
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

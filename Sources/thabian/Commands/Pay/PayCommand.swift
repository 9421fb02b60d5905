import ArgumentParser
import Pipeline
import Records

struct PayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pay",
        abstract: "What the rules in force give everybody of the register: raises, budget, percents to try.",
        subcommands: [PayComputeCommand.self, PayBudgetCommand.self, PaySimulateCommand.self],
        defaultSubcommand: PayComputeCommand.self)
}

struct PayComputeCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    static let configuration = CommandConfiguration(
        commandName: "compute",
        abstract: "Everybody's raise with base, percent and amount, or the reason why there is none.")

    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(help: "text, json or csv.")
    var format: Format = .text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let pay = try PayRound(workspace, round: round)
        let language = database.language.language
        let output = PayOutput(words: Words(language: language), rulebook: workspace.rulebook)
        switch format {
        case .text: print(output.table(pay))
        case .json: print(pay.json(workspace.rulebook, language).text())
        case .csv: print(output.csv(pay))
        }
    }
}

struct PayBudgetCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }

    static let configuration = CommandConfiguration(
        commandName: "budget",
        abstract: "What the raises may cost and do cost, by group of position types and by unit.")

    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Flag(help: "Every unit of each group, too.")
    var units = false
    @Option(help: "text or csv.")
    var format: Format = .text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let pay = try PayRound(workspace, round: round)
        guard let budget = pay.budget else { throw PayRefusal(round: round, reason: .noBudget) }
        let output = PayOutput(words: Words(language: database.language.language), rulebook: workspace.rulebook)
        switch format {
        case .text: print(output.table(budget, units: units))
        case .csv: print(output.csv(budget))
        }
    }
}

struct PaySimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Try percents: what they cost by group and unit, and the highest percent for everybody that fits.",
        discussion:
            "Nothing is kept. Percents that are not given are those of the list of raises, else those announced.")

    @Option(help: "The round: 2565/2 or 2/2565.")
    var round: Round
    @Option(
        help: ArgumentHelp(
            "A grade or sub-grade and its percent. Can be given several times.", valueName: "grade=percent"))
    var percent: [NamedPercent] = []
    @Option(
        help: ArgumentHelp(
            "A citizen id and the person's percent. Can be given several times.", valueName: "id=percent"))
    var person: [NamedPercent] = []
    @Option(help: ArgumentHelp("One percent for everybody else who may be raised.", valueName: "percent"))
    var all: PercentArgument?
    @Flag(help: "Every unit of each group, too.")
    var units = false
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let words = Words(language: database.language.language)
        var plan = PayPlan()
        for entry in percent {
            guard let grade = workspace.rulebook.tables.grades.entry(code: entry.name) else {
                throw ValidationError(
                    words("ไม่มีระดับผลการประเมิน “\(entry.name)”", "There is no grade “\(entry.name)”."))
            }
            plan.grades[grade.code] = entry.percent
        }
        for entry in person {
            plan.persons[CitizenId.plain(entry.name) ?? entry.name] = entry.percent
        }
        plan.everybody = all?.percent
        let pay = try PayRound(workspace, round: round, plan: plan)
        guard let budget = pay.budget else { throw PayRefusal(round: round, reason: .noBudget) }
        let output = PayOutput(words: words, rulebook: workspace.rulebook)
        print(output.table(budget, units: units))
        print("")
        print(output.table(pay.uniformPercents))
    }
}

/// `3.6`: a percent with at most four decimals.
struct PercentArgument: ExpressibleByArgument {
    let percent: PercentE4

    init?(argument: String) {
        guard let value = Decimals.parse(argument.utf8, scale: 4), value >= 0 else { return nil }
        percent = PercentE4(tenThousandths: value)
    }
}

/// `ดีเด่น=3.6`
struct NamedPercent: ExpressibleByArgument {
    let name: String
    let percent: PercentE4

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let value = PercentArgument(argument: String(parts[1])) else { return nil }
        name = String(parts[0])
        percent = value.percent
    }
}

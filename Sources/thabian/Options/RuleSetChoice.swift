import ArgumentParser
import Foundation
import Pipeline
import Records
import Rulebook
import Storage

/// Which rule set is meant.
struct RuleSetChoice: ParsableArguments {
    @Option(help: "The round whose rule set counts. Default: 2565/2.")
    var round: Round?
    @Option(help: ArgumentHelp("The agency. Default: the round's, where there is a database.", valueName: "name"))
    var agency: String?

    /// The round where none is named.
    static let usual: Round = {
        guard let round = Round(fiscalYear: 2565, half: 2) else { preconditionFailure("a round that exists") }
        return round
    }()

    /// As the round's database has it; absent where there is none.
    static func agency(of round: Round, _ options: DatabaseOptions) throws -> String? {
        guard FileManager.default.fileExists(atPath: options.path) else { return nil }
        let store = try Store(path: options.path)
        defer { try? store.close() }
        return try store.reading { try $0.roundState(round).agency ?? $0.agency(round: round) }
    }

    /// A code of the staff types, from the code or a name.
    static func staffType(_ written: String, in rulebook: Rulebook) throws -> String {
        let entries = rulebook.tables.staffTypes.entries
        if let entry = entries.first(where: { $0.code == written || $0.name == written || $0.aliases.contains(written) }
        ) {
            return entry.code
        }
        let known = entries.map { "\($0.code) \($0.name)" }.joined(separator: ", ")
        throw UsageError(
            th: "ไม่มีประเภทบุคลากร \(written) ที่มีคือ \(known)",
            en: "There is no staff type \(written). There are: \(known).")
    }

    /// The set that an agency has in a round, or the one of an id.
    static func set(named name: String, round: Round, staffType: String?, _ rulebook: Rulebook) throws -> RuleSetText {
        let found =
            rulebook.hasSet(ofAgency: name)
            ? rulebook.inForce(agency: name, round: round, staffType: staffType)
            : rulebook.inForce(id: name, round: round, staffType: staffType)
        guard let found else {
            let known = rulebook.ruleSetIDs.joined(separator: ", ")
            throw UsageError(
                th: "ไม่มีชุดกฎหรือหน่วยงานชื่อ \(name) ในรอบ \(round.text) ชุดที่มีคือ \(known)",
                en: "There is no rule set and no agency named \(name) in round \(round.text). Sets are: \(known).")
        }
        return RuleSetText(found, round: round, staffType: staffType, rulebook: rulebook)
    }
}

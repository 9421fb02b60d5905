import ArgumentParser
import Foundation
import Records
import Rulebook

/// Where mappings, codes and rules are.
struct MappingsOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Folder of mappings, codes and rules. Default: $THABIAN_MAPPINGS, ./Mappings, or the one beside the program.",
            valueName: "dir"))
    var mappings: String?

    func load() throws -> Rulebook { try Rulebook.load(directory: try directory()) }

    private func directory() throws -> String {
        if let mappings { return mappings }
        if let named = ProcessInfo.processInfo.environment["THABIAN_MAPPINGS"], !named.isEmpty { return named }
        let files = FileManager.default
        if files.fileExists(atPath: "Mappings/catalogue") { return "Mappings" }
        let program = URL(fileURLWithPath: Bundle.main.executablePath ?? CommandLine.arguments[0])
        var folder = program.resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            for name in ["Mappings", "share/thabian/Mappings"] {
                let candidate = folder.appendingPathComponent(name)
                if files.fileExists(atPath: candidate.appendingPathComponent("catalogue").path) {
                    return candidate.path
                }
            }
            folder.deleteLastPathComponent()
        }
        throw UsageError(
            th: "ไม่พบโฟลเดอร์ Mappings ระบุด้วย --mappings DIR",
            en: "The folder Mappings was not found. Name it with --mappings DIR.")
    }
}

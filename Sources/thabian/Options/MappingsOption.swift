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

    /// A mapping by its name, or from a file (with a folder or `.yaml` in its name).
    ///
    /// - Throws: `RulebookError` when the file has mistakes, `UsageError` when there is no mapping of the name.
    func mapping(_ name: String, in rulebook: Rulebook) throws -> SourceMapping {
        if let mapping = rulebook.mapping(named: name) { return mapping }
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.contains("/") else {
            let known = rulebook.mappings.map(\.name).joined(separator: ", ")
            throw UsageError(
                th: "ไม่มีแหล่งข้อมูลชื่อ \(name) ที่มีคือ \(known)", en: "There is no mapping named \(name). There are: \(known)."
            )
        }
        let file = MappingFiles(directory: try directory()).file(at: name)
        guard file.problems.isEmpty, let mapping = file.mapping else { throw RulebookError(problems: file.problems) }
        return mapping
    }

    func directory() throws -> String {
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

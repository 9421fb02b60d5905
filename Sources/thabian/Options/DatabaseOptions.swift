import ArgumentParser
import Foundation
import Pipeline
import Records
import Storage

/// Which database, and in whose name.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Database file. Default: $THABIAN_DB, else thabian.sqlite in this folder.", valueName: "file"))
    var db: String?

    @OptionGroup var mappings: MappingsOption
    @OptionGroup var language: LanguageOption

    var path: String {
        if let db { return db }
        if let named = ProcessInfo.processInfo.environment["THABIAN_DB"], !named.isEmpty { return named }
        return "thabian.sqlite"
    }

    /// Opens a database that must be there.
    func open(by: String? = nil) throws -> Workspace {
        guard FileManager.default.fileExists(atPath: path) else { throw SettlingError.noDatabase(path: path) }
        return try open(path, by: by)
    }

    /// Opens a database, or makes it.
    func open(_ path: String, by: String? = nil) throws -> Workspace {
        let rulebook = try mappings.load()
        return Workspace(
            store: try Store(path: path), rulebook: rulebook, by: by ?? Self.systemUser, toolVersion: ToolVersion.text,
            now: { Self.now() })
    }

    static var systemUser: String {
        let name = NSUserName()
        return name.isEmpty ? "unknown" : name
    }

    private static func now() -> String {
        let formatter = ISO8601DateFormatter()
        formatter.formatOptions = [.withInternetDateTime]
        return formatter.string(from: Date())
    }
}

/// In whose name a change is made.
struct ActorOption: ParsableArguments {
    @Option(help: ArgumentHelp("Who does it. Default: the system user.", valueName: "name"))
    var by: String?
}

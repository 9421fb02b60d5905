import ArgumentParser

/// What has to do with mapping files.
struct MappingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mapping",
        abstract: "Draft, list, show, check and try the mappings by which files are recognised and read.",
        subcommands: [
            MappingDraftCommand.self,
            MappingListCommand.self,
            MappingShowCommand.self,
            MappingCheckCommand.self,
            MappingTestCommand.self,
        ])
}

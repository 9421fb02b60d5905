import Records

extension Rulebook {
    /// A mapping from the text of its file, held to the code tables as the files of the folder are.
    ///
    /// - Parameter name: The mapping's name, by which its file will be called.
    package func source(yaml: String, name: String) throws(RulebookError) -> SourceMapping {
        let log = ProblemLog()
        let document = YamlDocument(path: "sources/\(name).yaml", bytes: Array(yaml.utf8), log: log)
        let mapping = document.flatMap { SourceMappingFile.read($0, tables: tables) }
        guard log.problems.isEmpty, let mapping else { throw RulebookError(problems: log.problems) }
        return mapping
    }

    /// What is wrong with the text of a mapping's file; absent where nothing is.
    package func problems(ofSource yaml: String, name: String) -> [RulebookError.Problem]? {
        do {
            _ = try source(yaml: yaml, name: name)
            return nil
        } catch {
            return error.problems
        }
    }

    /// The same with other mappings.
    package func with(mappings: [SourceMapping]) -> Rulebook {
        var rulebook = self
        rulebook.mappings = mappings.sorted { $0.name < $1.name }
        return rulebook
    }
}

import Records
import Rulebook

/// Everything that is wrong or suspicious in mapping files, in one go.
package struct MappingCheck: Sendable {
    package struct File: Sendable {
        /// Relative to the folder (`sources/payroll.yaml`), else as it was named.
        package var path: String
        /// The mapping's name; absent where the file does not say it.
        package var name: String?
        package var problems: [RulebookError.Problem]
        /// Only of files without problems.
        package var warnings: [MappingWarning]
    }

    package let files: [File]
    /// What is wrong in the rest of the folder, on which mapping files rest.
    package let otherProblems: [RulebookError.Problem]

    package var hasProblems: Bool { !otherProblems.isEmpty || files.contains { !$0.problems.isEmpty } }

    /// - Parameters:
    ///   - directory: the folder of mappings, codes and rules.
    ///   - paths: the files to check, of the folder or not; empty for all of the folder.
    package init(directory: String, paths: [String] = []) {
        let folder = MappingFiles(directory: directory)
        otherProblems = folder.otherProblems
        let checked = paths.isEmpty ? folder.files : paths.map(folder.file)
        let known = folder.files.filter(\.problems.isEmpty).compactMap(\.mapping)
        files = checked.map { file in
            var warnings: [MappingWarning] = []
            if file.problems.isEmpty, let mapping = file.mapping {
                let others = known.filter { $0.name != mapping.name }
                let isTaken = !file.isOfFolder && others.count < known.count
                warnings =
                    MappingFileWarnings(file: file, mapping: mapping, isTaken: isTaken).all
                    + AmbiguousHeaders(file: file, mapping: mapping, others: others).warnings
            }
            return File(
                path: file.path, name: file.mapping?.name, problems: file.problems, warnings: warnings.sorted())
        }
    }

    package var json: JSONText {
        .object([
            ("files", .array(files.map(Self.json))), ("otherProblems", .array(otherProblems.map(Self.json))),
        ])
    }

    private static func json(_ file: File) -> JSONText {
        .object([
            ("file", .string(file.path)), ("name", .string(file.name)),
            ("problems", .array(file.problems.map(json))),
            (
                "warnings",
                .array(
                    file.warnings.map {
                        .object([
                            ("code", .string($0.code.rawValue)), ("line", .integer($0.line)),
                            ("column", .integer($0.column)), ("message", .wording($0.message)),
                        ])
                    })
            ),
        ])
    }

    private static func json(_ problem: RulebookError.Problem) -> JSONText {
        .object([
            ("file", .string(problem.file)), ("line", .integer(problem.line)), ("column", .integer(problem.column)),
            ("message", .wording(problem.message)),
        ])
    }
}

import Records

/// Everything that is wrong in the files under `Mappings/`, found in one go.
package struct RulebookError: Error, Sendable {
    /// One mistake and where it stands.
    package struct Problem: Sendable, Hashable, Comparable {
        /// Relative to the folder that was loaded: `rules/national.yaml`.
        package var file: String
        /// Counted from 1.
        package var line: Int
        /// Counted from 1, in Unicode scalars.
        package var column: Int
        package var message: Wording

        package init(file: String, line: Int, column: Int, message: Wording) {
            self.file = file
            self.line = line
            self.column = column
            self.message = message
        }

        package static func < (a: Problem, b: Problem) -> Bool {
            (a.file, a.line, a.column, a.message.en) < (b.file, b.line, b.column, b.message.en)
        }
    }

    /// In the order of files, lines and columns; never empty.
    package var problems: [Problem]

    package init(problems: [Problem]) { self.problems = problems.sorted() }

    /// One line a problem: `rules/national.yaml:12:3: …`.
    package func message(_ language: Language) -> String {
        problems.map { "\($0.file):\($0.line):\($0.column): \($0.message[language])" }.joined(separator: "\n")
    }
}

import Records

/// Takes the problems of all files while they are read. A class because every value that is being read reports to
/// the same log; it never leaves `Rulebook.load`.
final class ProblemLog {
    private(set) var problems: [RulebookError.Problem] = []

    func report(file: String, line: Int = 1, column: Int = 1, th: String, en: String) {
        let problem = RulebookError.Problem(
            file: file, line: line, column: column, message: Wording(th: th, en: en))
        if !problems.contains(problem) { problems.append(problem) }
    }
}

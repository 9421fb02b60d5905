import Rulebook
import TestSupport
import Testing

/// `Docs/rules.md` explains every figure of a rule set and names every set.
@Suite struct RulePageTests {
    @Test func everyFigureIsExplained() throws {
        let rows = try RepositoryRoot.text("Docs/rules.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
        let named = rows.flatMap { $0.split(separator: "|").prefix(1) }.joined()
        let keys = Rulebook.figureKeys.filter { $0 != "payTable" }
        #expect(keys.count > 40)
        for key in keys { #expect(named.contains("`\(key)`"), "\(key)") }
    }

    @Test func everySetIsNamed() throws {
        let text = try RepositoryRoot.text("Docs/rules.md")
        let book = try Rulebook.load(directory: RepositoryRoot.path("Mappings"))
        for id in book.ruleSetIDs { #expect(text.contains("`\(id)`"), "\(id)") }
    }
}

import TestSupport
import Testing

/// Small rounds whose findings a person wrote down.
@Suite struct HandwrittenCaseTests {
    @Test func everyFileIsACase() throws {
        let files = try RepositoryRoot.files(below: "Tests/Fixtures/cases", ending: ".json")
        #expect(files.count >= 40)
        #expect(HandwrittenCase.all.count == files.count)
    }

    @Test(arguments: HandwrittenCase.all.map(\.name)) func theFindingsAreThoseThatAreWritten(name: String) throws {
        let value = try #require(HandwrittenCase.all.first { $0.name == name }).value
        let mistakes = try value.mistakes()
        if try NotYet.load().cases.contains(name) {
            #expect(!mistakes.isEmpty, "this is told as written now: take it from the list")
        } else {
            #expect(mistakes.isEmpty, "\(value.about)")
        }
    }
}

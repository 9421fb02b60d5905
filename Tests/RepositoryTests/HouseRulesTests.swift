import Foundation
import TestSupport
import Testing

@Suite struct HouseRulesTests {
    @Test func everyFileIsAboutOneThing() throws {
        for folder in ["Sources", "Tests"] {
            for file in try RepositoryRoot.files(below: folder, ending: ".swift") {
                let lines = try RepositoryRoot.text(file).split(separator: "\n", omittingEmptySubsequences: false).count
                #expect(lines <= 401, "\(file) has \(lines) lines")
            }
        }
    }

    @Test(arguments: ["try!", "fatalError(", "TODO", "FIXME", "@unchecked Sendable", "as!", ": Any,", "print(\"DEBUG"])
    func sourcesDoWithout(_ word: String) throws {
        for file in try RepositoryRoot.files(below: "Sources", ending: ".swift") {
            #expect(try !RepositoryRoot.text(file).contains(word), "\(file)")
        }
    }

    /// Real citizen ids begin with an office that exists; the invented ones of fixtures are marked by their files.
    @Test func noSourceHoldsACitizenIdWithARightCheckDigit() throws {
        for file in try RepositoryRoot.files(below: "Sources", ending: ".swift") {
            for run in try RepositoryRoot.text(file).split(whereSeparator: { !$0.isASCII || !$0.isNumber })
            where run.count == 13 {
                Issue.record("\(file) holds \(run.count) digits in a row")
            }
        }
    }

    @Test func everyYamlOfMappingsSaysWhereItsFiguresAreFrom() throws {
        for file in try RepositoryRoot.files(below: "Mappings", ending: ".yaml") {
            let text = try RepositoryRoot.text(file)
            if file.contains("/codes/") || file.contains("/salary/") { #expect(text.contains("source:"), "\(file)") }
            if file.contains("/rules/") { #expect(text.contains("origin:"), "\(file)") }
        }
    }
}

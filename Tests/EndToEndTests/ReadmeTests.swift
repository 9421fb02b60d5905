import Foundation
import TestSupport
import Testing

/// The README's tour is run line by line, and must print what stands there.
@Suite struct ReadmeTests {
    struct Step {
        var command: String
        var output: String
    }

    static func steps() throws -> [Step] {
        let text = try RepositoryRoot.text("README.md")
        let start = try #require(text.range(of: "```console\n"))
        let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
        var steps: [Step] = []
        for line in text[start.upperBound..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2)), output: ""))
            } else if !steps.isEmpty {
                steps[steps.count - 1].output += line + "\n"
            }
        }
        return steps.map { Step(command: $0.command, output: $0.output.trimmingCharacters(in: .newlines)) }
    }

    @Test func theTourPrintsWhatStandsThere() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("SampleData"), withDestinationPath: RepositoryRoot.path("SampleData"))
        let steps = try Self.steps()
        #expect(steps.count >= 10)
        for step in steps {
            let result = try Tool(folder: folder).shell(step.command)
            #expect(result.output.trimmingCharacters(in: .newlines) == step.output, "\(step.command)")
            #expect(result.errors.isEmpty, "\(step.command)")
        }
    }

    @Test func theTwoCommandsAreThere() throws {
        let text = try RepositoryRoot.text("README.md")
        for command in ["Scripts/run", "Scripts/test"] {
            #expect(text.contains("    \(command) "))
            #expect(FileManager.default.isExecutableFile(atPath: RepositoryRoot.path(command)))
        }
    }
}

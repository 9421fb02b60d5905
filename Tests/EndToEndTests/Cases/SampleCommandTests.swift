import Foundation
import TestSupport
import Testing

@Suite struct SampleCommandTests {
    private func tool() throws -> Tool { Tool(folder: try TemporaryFolder()) }

    @Test func aRoundIsWrittenAndFindingsAreJudged() throws {
        let tool = try tool()
        let written = try tool.run("sample", "--people", "60", "--seed", "1", "--faults", "--out", "demo")
        #expect(written.code == 0)
        #expect(written.output.hasSuffix("truth.json\n"))
        try tool.folder.write(Array("[]".utf8), to: "none.json")
        let judged = try tool.run("sample", "check", "demo", "none.json", "--list")
        #expect(judged.code == 1)
        #expect(judged.output.contains("missed: cid-missing"))
        let json = try tool.run("sample", "check", "demo", "none.json", "--format", "json")
        #expect(json.output.contains("\"recall\": 0.0"))
    }

    @Test func aCleanRoundHasNothingToFind() throws {
        let tool = try tool()
        #expect(try tool.run("sample", "write", "--people", "50", "--seed", "1", "--out", "demo").code == 0)
        let truth = try String(contentsOfFile: tool.folder.file("demo/truth.json"), encoding: .utf8)
        #expect(truth.contains("\"faults\" : ["))
    }

    @Test(arguments: [
        ("sample --people 49 --out demo", Int32(2)), ("sample check nowhere none.json", 3),
        ("sample --people 50 --out file/demo", 4),
    ]) func whatCannotBeDoneIsTold(line: String, code: Int32) throws {
        let tool = try tool()
        try tool.folder.write([1], to: "file")
        let result = try tool.run(line.split(separator: " ").map(String.init))
        #expect(result.code == code)
        #expect(!result.errors.isEmpty)
    }
}

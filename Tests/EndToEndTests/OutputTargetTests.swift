import Foundation
import TestSupport
import Testing

/// A file is written in place of what is there, so only of files.
@Suite struct OutputTargetTests {
    @Test(arguments: ["csv", "xlsx"])
    func aPipeIsNotReplaced(format: String) throws {
        let folder = try TemporaryFolder()
        let tool = Tool(folder: folder)
        #expect(try tool.run("import", RepositoryRoot.sampleFiles[4], "--round", "2565/2").code == 1)
        try #require(mkfifo(folder.file("pipe"), 0o600) == 0)
        let result = try tool.run(
            "findings", "--round", "2565/2", "--format", format, "--out", "pipe", "--lang", "en")
        #expect(result.code == 4)
        #expect(result.errors.contains("pipe is a device or pipe"))
        let type = try FileManager.default.attributesOfItem(atPath: folder.file("pipe"))[.type] as? FileAttributeType
        #expect(type != .typeRegular)
    }
}

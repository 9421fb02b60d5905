import Foundation
import Sampling
import TestSupport
import Testing

/// A round of some files, brought in and reconciled by the program as a person does it.
struct RoundRun {
    let tool: Tool
    private(set) var findings: [ReportedFinding] = []
    private static let round = "2565/2"

    /// Imports the files in their order.
    init(_ files: [(name: String, bytes: [UInt8])]) throws {
        let folder = try TemporaryFolder()
        for (name, bytes) in files { try folder.write(bytes, to: name) }
        try self.init(folder: folder, files: files.map(\.name))
    }

    init(folder: TemporaryFolder, files: [String]) throws {
        try self.init(folder: folder, imports: [Truth.Import(files: files, options: [])])
    }

    init(folder: TemporaryFolder, imports: [Truth.Import]) throws {
        tool = Tool(folder: folder)
        for one in imports {
            let imported = try tool.run(["import"] + one.files + one.options + ["--round", Self.round])
            try #require(imported.code < 2, "\(imported.errors)")
        }
        _ = try tool.run("reconcile", "--round", Self.round)
        let result = try tool.run("findings", "--round", Self.round, "--format", "json", "--out", "findings.json")
        try #require(result.code < 2, "\(result.errors)")
        findings = try ReportedFinding.read(path: folder.file("findings.json"))
    }

    func questions() throws -> [HandwrittenCase.Question] {
        let text = try tool.run("decisions", "--round", Self.round, "--format", "json").output
        return try JSONDecoder().decode([HandwrittenCase.Question].self, from: Data(text.utf8))
    }
}

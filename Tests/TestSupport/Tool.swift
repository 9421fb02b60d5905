import Foundation

/// The built program, run as a person runs it.
package struct Tool: Sendable {
    package struct Result: Sendable {
        package var code: Int32
        package var output: String
        package var errors: String
    }

    /// Working folder of the runs; it lives as long as the tool.
    package let folder: TemporaryFolder
    package var environment: [String: String] = [:]

    package init(folder: TemporaryFolder) { self.folder = folder }

    /// `thabian` beside the test bundle.
    package static let path: String = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("thabian").path
            if FileManager.default.isExecutableFile(atPath: candidate),
                !FileManager.default.fileExists(atPath: candidate + "/Package.swift")
            {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return RepositoryRoot.path(".build/debug/thabian")
    }()

    /// Runs a command to its end. Output goes through files, so that any amount of it is fine.
    package func run(_ arguments: [String]) throws -> Result { try run(arguments, program: Self.path) }

    private func run(_ arguments: [String], program: String) throws -> Result {
        let process = try start(arguments, program: program)
        process.process.waitUntilExit()
        let output = try String(contentsOfFile: process.output, encoding: .utf8)
        let errors = try String(contentsOfFile: process.errors, encoding: .utf8)
        for file in [process.output, process.errors] { try? FileManager.default.removeItem(atPath: file) }
        return Result(code: process.process.terminationStatus, output: output, errors: errors)
    }

    package func run(_ arguments: String...) throws -> Result { try run(arguments) }

    /// Runs a line as a shell does, `thabian` being the built program.
    package func shell(_ line: String) throws -> Result {
        var tool = self
        let folder = URL(fileURLWithPath: Self.path).deletingLastPathComponent().path
        tool.environment["PATH"] = folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
        return try tool.run(["-c", line], program: "/bin/bash")
    }

    /// Runs a command as the user `nobody`, for what the system's administrator may always do.
    package func runWithoutPrivileges(_ arguments: [String]) throws -> Result {
        try run(
            ["--reuid=65534", "--regid=65534", "--clear-groups", Self.path] + arguments, program: "/usr/bin/setpriv")
    }

    /// Starts a command without waiting for it.
    package func start(
        _ arguments: [String], program: String = Tool.path
    ) throws -> (process: Process, output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        var variables = ProcessInfo.processInfo.environment
        variables["LANG"] = "C.UTF-8"
        variables["LC_ALL"] = nil
        variables["THABIAN_DB"] = nil
        variables["THABIAN_MAPPINGS"] = RepositoryRoot.path("Mappings")
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("out-\(UUID().uuidString)").path
        let errors = output + ".err"
        for file in [output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
        process.standardOutput = FileHandle(forWritingAtPath: output)
        process.standardError = FileHandle(forWritingAtPath: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return (process, output, errors)
    }
}

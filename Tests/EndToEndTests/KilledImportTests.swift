import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#endif

@Suite struct KilledImportTests {
    /// A register large enough that an import takes a while.
    private func largeRegister(in folder: TemporaryFolder) throws {
        var lines = try SampleText.payroll()
        let people = lines.dropFirst()
        for copy in 1...60 {
            lines += people.map { line in
                let cells = line.split(separator: ",")
                return "\(copy)\(cells[0].dropFirst(2)),\(cells[1...].joined(separator: ","))"
            }
        }
        try folder.write(SampleText.utf8(lines), to: "large.csv")
    }

    @Test func anImportKilledAtAnyMomentLeavesNothing() throws {
        let folder = try TemporaryFolder()
        try largeRegister(in: folder)
        let tool = Tool(folder: folder)
        #expect(try tool.run("import", RepositoryRoot.sampleFiles[0], "--round", "2565/2").code == 1)
        let before = try tool.run("status", "--round", "2565/2", "--format", "json").output

        // How long the whole import takes, on a copy, so that the moments spread over it.
        let begin = Date()
        _ = try tool.run("import", "large.csv", "--round", "2565/2", "--db", "copy.sqlite")
        let whole = Date().timeIntervalSince(begin)

        var generator = SeededGenerator(seed: 11)
        var killed = 0
        for turn in 0..<10 {
            let run = try tool.start(["import", "large.csv", "--round", "2565/2"])
            let share = (Double(turn) + Double.random(in: 0..<1, using: &generator)) / 10
            usleep(UInt32(whole * share * 900_000))
            kill(run.process.processIdentifier, SIGKILL)
            run.process.waitUntilExit()
            for file in [run.output, run.errors] { try? FileManager.default.removeItem(atPath: file) }
            if run.process.terminationReason == .uncaughtSignal { killed += 1 } else { break }
            let verified = try tool.run("verify")
            #expect(verified.code == 0, "\(verified.output)")
            let now = try tool.run("status", "--round", "2565/2", "--format", "json").output
            if now != before {
                // It was killed after it had become visible: then it is there whole.
                #expect(now.contains("\"records\": 18300"))
                break
            }
        }
        #expect(killed >= 5)
        #expect(try tool.run("import", "large.csv", "--round", "2565/2").code <= 1)
        #expect(try tool.run("verify").code == 0)
        #expect(try folder.names().filter { $0.contains("-wal") || $0.contains("-shm") }.isEmpty)
    }
}

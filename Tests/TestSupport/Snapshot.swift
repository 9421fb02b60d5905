import Foundation

/// A golden text file, line by line. `RECORD_SNAPSHOTS=1` writes it anew; such a run fails.
package struct Snapshot {
    private let file: URL

    package init(_ file: URL) { self.file = file }

    /// What is not as it must be, in words; absent when all lines are equal.
    package func difference(from lines: [String]) throws -> String? {
        let name = file.lastPathComponent
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
            return "\(name) was written"
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        for (index, (line, wanted)) in zip(lines, expected).enumerated() where line != wanted {
            return "\(name), line \(index + 1): \(line), not \(wanted)"
        }
        return lines.count == expected.count ? nil : "\(name): \(lines.count) lines, not \(expected.count)"
    }
}

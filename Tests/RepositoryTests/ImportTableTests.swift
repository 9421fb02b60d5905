import Foundation
import TestSupport
import Testing

/// Which target may import what is said in the README's table, and this holds the sources to it: SwiftPM does not.
@Suite struct ImportTableTests {
    /// Modules that every target may use where it needs the system.
    static let system: Set<String> = ["Foundation", "Glibc", "Musl", "Darwin"]

    /// The table's rows: target and what it may import.
    static func table() throws -> [String: Set<String>] {
        let lines = try RepositoryRoot.text("README.md").split(separator: "\n")
        var table: [String: Set<String>] = [:]
        for line in lines where line.hasPrefix("| `") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3 else { continue }
            let target = cells[0].replacing("`", with: "")
            table[target] = Set(
                cells[2].split(separator: ",").map {
                    $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "")
                })
        }
        return table
    }

    private func imports(of file: String) throws -> [String] {
        try RepositoryRoot.text(file).split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            words.removeAll {
                ["@testable", "@preconcurrency", "package", "internal", "private", "public"].contains($0)
            }
            guard words.first == "import", let module = words.last else { return nil }
            return module.split(separator: ".").first.map(String.init)
        }
    }

    @Test func everySourceImportsOnlyWhatTheTableSays() throws {
        let table = try Self.table()
        let files = try RepositoryRoot.files(below: "Sources", ending: ".swift")
        #expect(files.count > 200)
        for file in files {
            let target = String(file.split(separator: "/")[1])
            let allowed = try #require(table[target], "\(target) is not in the README's table")
            for module in try imports(of: file) where !Self.system.contains(module) {
                #expect(allowed.contains(module), "\(file) imports \(module)")
            }
        }
    }

    @Test func theTableNamesEveryTargetAndNoOther() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: RepositoryRoot.path("Sources"))
        let targets = Set(folders.filter { !$0.hasPrefix("C") || $0 == "Checking" || $0 == "Correcting" })
        #expect(Set(try Self.table().keys) == targets)
    }
}

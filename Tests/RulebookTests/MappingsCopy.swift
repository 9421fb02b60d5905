import Foundation
import Records

@testable import Rulebook

/// A copy of the shipped `Mappings` that a test may damage. It is removed with the value.
final class MappingsCopy {
    static let shipped: String = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/",
            !FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path)
        {
            folder.deleteLastPathComponent()
        }
        return folder.appendingPathComponent("Mappings").resolvingSymlinksInPath().path
    }()

    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mappings-\(UUID().uuidString)")

    init() throws { try FileManager.default.copyItem(at: URL(fileURLWithPath: Self.shipped), to: folder) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func text(_ file: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    }

    func write(_ file: String, _ text: String) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(file))
    }

    func remove(_ file: String) throws { try FileManager.default.removeItem(at: folder.appendingPathComponent(file)) }

    /// Replaces the first occurrence and gives its line; throws when the text is not there.
    @discardableResult
    func replace(_ old: String, with new: String, in file: String) throws -> Int {
        let text = try text(file)
        guard let range = text.range(of: old) else { throw Missing(text: old, file: file) }
        try write(file, text.replacingCharacters(in: range, with: new))
        return text[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false).count
    }

    func load() throws(RulebookError) -> Rulebook { try Rulebook.load(directory: folder.path) }

    /// The problems of loading; empty when it loads.
    func problems() -> [RulebookError.Problem] {
        do {
            _ = try load()
            return []
        } catch {
            return error.problems
        }
    }

    struct Missing: Error {
        let text: String
        let file: String
    }
}

import Foundation

@testable import Exporting

/// A folder of its own for one test; gone afterwards.
final class ScratchFolder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("exporting-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { path + "/" + name }
    func bytes(_ name: String) throws -> [UInt8] { try Array(Data(contentsOf: URL(fileURLWithPath: file(name)))) }
    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: file(name))) }
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}

/// The XML parts of a written file, by name.
struct WrittenParts {
    var parts: [String: String] = [:]

    init(_ path: String) throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }
        let archive = ArchiveFile(descriptor: handle.fileDescriptor)
        for entry in archive.entries() ?? [] {
            var bytes: [UInt8] = []
            guard archive.inflate(entry, each: { bytes += $0 }) else { throw CocoaError(.fileReadCorruptFile) }
            parts[entry.name] = String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Sheets count from 1.
    func sheet(_ number: Int) -> String { parts["xl/worksheets/sheet\(number).xml"] ?? "" }
    var workbook: String { parts["xl/workbook.xml"] ?? "" }

    /// The cell's element, from `<c r="B2"` to its end.
    func cell(_ reference: String, sheet number: Int = 1) -> String {
        let xml = sheet(number)
        guard let start = xml.range(of: "<c r=\"\(reference)\"") else { return "" }
        let rest = xml[start.lowerBound...]
        let next = rest.dropFirst(2).range(of: "<c r=")?.lowerBound
        let row = rest.range(of: "</row>")?.lowerBound
        return String(rest[..<min(next ?? rest.endIndex, row ?? rest.endIndex)])
    }
}

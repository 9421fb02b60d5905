import Foundation
import TestSupport

/// The sample's CSV files as lines, to make variants of them.
enum SampleText {
    /// The register, decoded from CP874: header and data lines.
    static func roster() throws -> [String] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: RepositoryRoot.sampleFiles[0]))
        return lines(String(decoding: bytes.flatMap(utf8), as: UTF8.self))
    }

    static func payroll() throws -> [String] {
        lines(try String(contentsOfFile: RepositoryRoot.sampleFiles[4], encoding: .utf8))
    }

    private static func lines(_ text: String) -> [String] {
        text.replacing("\u{FEFF}", with: "").replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
    }

    private static func utf8(_ byte: UInt8) -> [UInt8] {
        byte < 0x80 ? [byte] : Array(String(UnicodeScalar(UInt32(byte) - 0xA0 + 0x0E00)!).utf8)
    }

    /// A line's cells; a quoted one may hold commas, but no quotes.
    static func cells(_ line: String) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    /// Lines as CP874 bytes.
    static func cp874(_ lines: [String]) -> [UInt8] {
        lines.joined(separator: "\n").unicodeScalars.map { scalar in
            scalar.value < 0x80 ? UInt8(scalar.value) : UInt8(scalar.value - 0x0E00 + 0xA0)
        }
    }

    static func utf8(_ lines: [String]) -> [UInt8] { Array((lines.joined(separator: "\r\n") + "\r\n").utf8) }

    /// The line whose first cell is this position number, with a part replaced.
    static func changing(_ lines: [String], position: String, _ part: String, to other: String) -> [String] {
        lines.map { $0.hasPrefix(position + ",") ? $0.replacing(part, with: other) : $0 }
    }
}

import Foundation
import Pipeline

/// Text files that a command writes: whole or not at all.
enum OutputFile {
    static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    static func write(_ text: [UInt8], to path: String) throws {
        try DatabaseFile.keepOff(path)
        do {
            try Data(text).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw OutputError(path: path)
        }
    }
}

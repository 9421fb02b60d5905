import Pipeline
import Reading
import Records
import Rulebook
import Sampling
import Storage

/// What went wrong, as a message for people and an exit code by its class.
struct Failure {
    /// The file's name where one is concerned; empty otherwise.
    let file: String
    let exitCode: Int32
    private let text: (Language) -> String

    func message(_ language: Language) -> String { text(language) }

    /// Any error, about a file.
    init(_ error: any Error, file path: String) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if let known = Failure(known: error) {
            self.init(file: name, exitCode: known.exitCode, text: known.text)
        } else {
            self.init(file: name, exitCode: 4) { _ in "\(name): \(error)" }
        }
    }

    /// Absent for errors that are not ours: those of the command line parser.
    init?(known error: any Error) {
        switch error {
        case let error as ImportRefusal:
            self.init(file: error.file, exitCode: error.isUsage ? 2 : 3, text: error.message)
        case let error as ReadingError: self.init(exitCode: 3, text: error.message)
        case let error as RulebookError: self.init(exitCode: 3, text: error.message)
        case let error as StorageError: self.init(exitCode: Self.code(of: error), text: error.message)
        case let error as SettlingError: self.init(exitCode: Self.code(of: error), text: error.message)
        case let error as ExportRefusal: self.init(exitCode: 4, text: error.message)
        case let error as PayRefusal: self.init(exitCode: 2, text: error.message)
        case let error as OutputError: self.init(exitCode: 4, text: error.message)
        case let error as SamplingError: self.init(exitCode: Self.code(of: error), text: error.message)
        case let error as UsageError: self.init(exitCode: 2, text: error.message)
        default: return nil
        }
    }

    private init(file: String = "", exitCode: Int32, text: @escaping (Language) -> String) {
        self.file = file
        self.exitCode = exitCode
        self.text = text
    }

    private static func code(of error: StorageError) -> Int32 {
        switch error.kind {
        case .notFound, .refused: 2
        case .cannotOpen, .notADatabase, .newerVersion, .busy, .cannotWrite, .other: 4
        }
    }

    private static func code(of error: SamplingError) -> Int32 {
        switch error {
        case .people: 2
        case .cannotRead, .malformed: 3
        case .cannotWrite: 4
        }
    }

    private static func code(of error: SettlingError) -> Int32 {
        if case .noDatabase = error { 4 } else { 2 }
    }
}

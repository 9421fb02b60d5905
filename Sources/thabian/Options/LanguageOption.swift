import ArgumentParser
import Foundation
import Records

/// In which language a command speaks.
struct LanguageOption: ParsableArguments {
    @Option(help: "Language of the output: th or en. Default: from the locale.")
    var lang: Language?

    var language: Language { lang ?? .ofEnvironment }
}

extension Language {
    /// From the locale's variables; `--lang` on the command line comes before them.
    static var ofEnvironment: Language {
        let arguments = CommandLine.arguments
        if let flag = arguments.firstIndex(of: "--lang"), flag + 1 < arguments.count,
            let language = Language(rawValue: arguments[flag + 1])
        {
            return language
        }
        if let equals = arguments.first(where: { $0.hasPrefix("--lang=") }),
            let language = Language(rawValue: String(equals.dropFirst("--lang=".count)))
        {
            return language
        }
        let variables = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty } ?? ""
        return locale.hasPrefix("th") ? .thai : .english
    }
}

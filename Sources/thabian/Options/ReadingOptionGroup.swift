import ArgumentParser
import Reading
import Records

/// What a person may say about a file before it is read.
struct ReadingOptionGroup: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How the file's text is encoded: utf-8, cp874, utf-16le, utf-16be, cp1252. Default: decided from its bytes.",
            valueName: "name"))
    var encoding: TextEncoding?

    @Option(
        help: ArgumentHelp(
            "What stands between the fields of a text file: tab, or one to three characters. Default: decided.",
            valueName: "text"))
    var delimiter: Delimiter?

    @Option(
        help: ArgumentHelp(
            "Raise or lower a limit of reading, for example rowBytes=1000000. Can be given several times.",
            valueName: "name=value"), transform: LimitSetting.init)
    var limit: [LimitSetting] = []

    var options: ReadingOptions {
        var limits = ReadingLimits()
        for setting in limit { _ = limits.set(setting.name, to: setting.value) }
        return ReadingOptions(limits: limits, encoding: encoding, delimiter: delimiter?.text)
    }
}

extension TextEncoding: ExpressibleByArgument {
    /// Also by the other names that Thai systems give CP874.
    package init?(argument: String) {
        switch argument.lowercased() {
        case "tis-620", "tis620", "windows-874", "iso-8859-11": self = .cp874
        case "utf8": self = .utf8
        case "windows-1252", "latin1", "iso-8859-1": self = .cp1252
        case let name: self.init(rawValue: name)
        }
    }
}

/// A field delimiter as it is written on a command line.
struct Delimiter: ExpressibleByArgument {
    let text: String

    init?(argument: String) {
        switch argument {
        case "tab", "\\t": text = "\t"
        case let word:
            // A quote or a line end would end the field, not stand between two.
            guard (1...3).contains(word.utf8.count), word.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x22 }),
                !word.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == 0 })
            else { return nil }
            text = word
        }
    }
}

/// `NAME=VALUE` of a limit of reading.
struct LimitSetting {
    let name: String
    let value: Int

    /// - Throws: `ValidationError`, which names the limits that there are.
    init(_ argument: String) throws {
        let words = argument.split(separator: "=", maxSplits: 1)
        var limits = ReadingLimits()
        guard words.count == 2, let value = Int(words[1]), limits.set(String(words[0]), to: value) else {
            let names = ReadingLimits.settings.map(\.name).joined(separator: ", ")
            throw ValidationError("Write NAME=VALUE, a value of 1 or more, and one of these names: \(names)")
        }
        (name, self.value) = (String(words[0]), value)
    }
}

import ArgumentParser
import Pipeline

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take back an import or corrections. What others did stays.",
        subcommands: [UndoImport.self, UndoFix.self])

    struct UndoImport: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Withdraw what an import asserted.",
            discussion: "Give it back with: thabian redo import N")

        @Argument(help: "Number of the import.")
        var id: Int64
        @OptionGroup var undo: UndoOptions

        func run() throws { try undo.run(importID: id, undone: true) }
    }

    struct UndoFix: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fix", abstract: "Take corrections back.",
            discussion: "Give them back with: thabian redo fix N")

        @Argument(help: "Numbers of the corrections.")
        var ids: [Int64]
        @OptionGroup var undo: UndoOptions

        func run() throws { try undo.run(corrections: ids, undone: true) }
    }
}

struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Undo an undo: give back an import or corrections.",
        subcommands: [RedoImport.self, RedoFix.self])

    struct RedoImport: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Give back an import that was undone.")

        @Argument(help: "Number of the import.")
        var id: Int64
        @OptionGroup var undo: UndoOptions

        func run() throws { try undo.run(importID: id, undone: false) }
    }

    struct RedoFix: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "fix", abstract: "Give back corrections that were undone.")

        @Argument(help: "Numbers of the corrections.")
        var ids: [Int64]
        @OptionGroup var undo: UndoOptions

        func run() throws { try undo.run(corrections: ids, undone: false) }
    }
}

/// What taking back and giving back need.
struct UndoOptions: ParsableArguments {
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var actor: ActorOption

    func run(importID: Int64, undone: Bool) throws {
        let workspace = try database.open(by: actor.by)
        defer { workspace.close() }
        try Settling(workspace).setUndone(importID: importID, undone: undone, reason: reason)
        let words = Words(language: database.language.language)
        print(
            undone
                ? words("ยกเลิกการนำเข้าที่ \(importID) แล้ว", "Import \(importID) is undone.")
                : words("คืนการนำเข้าที่ \(importID) แล้ว", "Import \(importID) is in force again."))
    }

    func run(corrections: [Int64], undone: Bool) throws {
        let workspace = try database.open(by: actor.by)
        defer { workspace.close() }
        try Settling(workspace).setUndone(corrections: corrections, undone: undone, reason: reason)
        let words = Words(language: database.language.language)
        let list = corrections.map(String.init).joined(separator: ", ")
        print(
            undone
                ? words("ยกเลิกการแก้ไข \(list) แล้ว", "Undone: corrections \(list).")
                : words("คืนการแก้ไข \(list) แล้ว", "In force again: corrections \(list)."))
    }
}

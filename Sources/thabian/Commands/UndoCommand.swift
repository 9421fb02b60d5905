import ArgumentParser
import Pipeline

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back an import, corrections, a waiver or a decision. What others did stays.",
        subcommands: [UndoImport.self, UndoFix.self, UndoWaive.self, UndoDecide.self])

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

extension UndoCommand {
    struct UndoWaive: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "waive", abstract: "Take a waiver back: the finding is open again.")

        @Argument(help: "Number of the finding.")
        var id: Int64
        @OptionGroup var undo: UndoOptions

        func run() throws {
            try undo.run("ยกเลิกการยกเว้นรายการที่ \(id) แล้ว", "The waiver of finding \(id) is taken back.") {
                try $0.unwaive(finding: id, reason: undo.reason)
            }
        }
    }

    struct UndoDecide: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "decide", abstract: "Take a decision back: its question is asked again.")

        @Argument(help: "Number of the decision.")
        var id: Int64
        @OptionGroup var undo: UndoOptions

        func run() throws {
            try undo.run("ยกเลิกคำตัดสินที่ \(id) แล้ว", "Decision \(id) is taken back.") {
                try $0.undo(decision: id, reason: undo.reason)
            }
        }
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
        let done =
            undone
            ? ("ยกเลิกการนำเข้าที่ \(importID) แล้ว", "Import \(importID) is undone.")
            : ("คืนการนำเข้าที่ \(importID) แล้ว", "Import \(importID) is in force again.")
        try run(done.0, done.1) { try $0.setUndone(importID: importID, undone: undone, reason: reason) }
    }

    func run(corrections: [Int64], undone: Bool) throws {
        let list = corrections.map(String.init).joined(separator: ", ")
        let done =
            undone
            ? ("ยกเลิกการแก้ไข \(list) แล้ว", "Undone: corrections \(list).")
            : ("คืนการแก้ไข \(list) แล้ว", "In force again: corrections \(list).")
        try run(done.0, done.1) { try $0.setUndone(corrections: corrections, undone: undone, reason: reason) }
    }

    /// Does one step and says that it is done.
    func run(_ th: String, _ en: String, _ step: (Settling) throws -> Void) throws {
        let workspace = try database.open(by: actor.by)
        defer { workspace.close() }
        try step(Settling(workspace))
        print(Words(language: database.language.language)(th, en))
    }
}

import ArgumentParser
import Pipeline
import Records
import Storage

struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "List pairs of records that may be one person and need a decision.")

    @Option(help: "Only this round.")
    var round: Round?
    @Option(help: "text or json.")
    var format: OutputFormat = .text
    @OptionGroup var database: DatabaseOptions

    func run() throws {
        let workspace = try database.open()
        defer { workspace.close() }
        let questions = try workspace.store.reading { reader in
            try reader.openDecisions(round: round).map { question in
                (
                    question.id, question.pair, try reader.record(question.pair.first),
                    try reader.location(record: question.pair.first, field: nil),
                    try reader.record(question.pair.second),
                    try reader.location(record: question.pair.second, field: nil)
                )
            }
        }
        let words = Words(language: database.language.language)
        switch format {
        case .json:
            let json = questions.map { id, pair, a, placeA, b, placeB in
                JSONText.object([
                    ("id", .integer(Int(id))), ("weight", .integer(pair.weight)), ("a", Self.json(a, placeA)),
                    ("b", Self.json(b, placeB)),
                    ("evidence", .object(pair.evidence.map { ($0.name, .string($0.value)) })),
                ])
            }
            print(JSONText.array(json).text())
        case .text:
            if questions.isEmpty { print(words("ไม่มีเรื่องรอตัดสิน", "No decisions are waiting.")) }
            for (id, pair, a, placeA, b, placeB) in questions {
                print("\(id)  " + words("น้ำหนัก", "weight") + " \(pair.weight)/1000")
                print("  A  " + Self.line(a, placeA))
                print("  B  " + Self.line(b, placeB))
                print("  " + pair.evidence.map { "\($0.name): \($0.value)" }.joined(separator: " · "))
            }
        }
    }

    private static func line(_ record: RecordView?, _ place: CellLocation?) -> String {
        [
            record?.fullName, record?.text(.positionNumber), record?.text(.unit), place?.file,
            place?.row.map { "\($0)" },
        ].compactMap { $0 }.joined(separator: " · ")
    }

    private static func json(_ record: RecordView?, _ place: CellLocation?) -> JSONText {
        .object([
            ("name", .string(record?.fullName)), ("cid", .string(record?.text(.citizenId))),
            ("position", .string(record?.text(.positionNumber))), ("unit", .string(record?.text(.unit))),
            ("source", .string(place?.source)), ("file", .string(place?.file)), ("sheet", .string(place?.sheet)),
            ("row", .integer(place?.row)),
        ])
    }
}

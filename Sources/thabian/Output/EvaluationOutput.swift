import Pipeline
import Records
import Sampling

/// How well findings name what was planted, for people and as JSON.
struct EvaluationOutput {
    private let evaluation: Evaluation
    private let words: Words
    private let lines: [(code: String, line: Evaluation.Line)]

    init(_ evaluation: Evaluation, words: Words) {
        self.evaluation = evaluation
        self.words = words
        lines = evaluation.lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    func text(withList: Bool) -> String {
        var table = TextTable(
            [
                words("รหัส", "code"), words("ปลูกไว้", "planted"), words("พบ", "found"),
                words("แจ้งเกิน", "false alarms"), words("เสนอค่า", "proposed"),
            ], rightAligned: [1, 2, 3, 4])
        for (code, line) in lines {
            let proposed = line.proposable == 0 ? "" : "\(line.proposed)/\(line.proposable)"
            table.add([code, String(line.planted), String(line.found), String(line.falseAlarms), proposed])
        }
        guard withList else { return table.text }
        let missed = evaluation.missed.map { fault in
            let place = [fault.file, fault.sheet, fault.row.map(String.init), fault.column].compactMap(\.self)
            let names = fault.codes.joined(separator: ", ")
            return words("ไม่พบ", "missed")
                + ": \(names)  \(place.joined(separator: " "))  \(fault.cid ?? fault.position ?? "")"
        }
        let facts = evaluation.missedFacts.map { words("ไม่พบ", "missed") + ": \($0.code)  \($0.cid)" }
        let alarms = evaluation.falseAlarms.map { finding in
            let place = finding.locations.first
            return words("แจ้งเกิน", "false alarm") + ": \(finding.id) \(finding.code)  \(place?.file ?? "") "
                + "\(place?.row.map(String.init) ?? "")  \(finding.person?.cid ?? "")"
        }
        return ([table.text] + missed + facts + alarms).joined(separator: "\n")
    }

    var json: JSONText {
        .object([
            ("recall", .fraction(evaluation.recall)),
            (
                "codes",
                .array(
                    lines.map { code, line in
                        .object([
                            ("code", .string(code)), ("planted", .integer(line.planted)),
                            ("found", .integer(line.found)), ("falseAlarms", .integer(line.falseAlarms)),
                            ("proposable", .integer(line.proposable)), ("proposed", .integer(line.proposed)),
                        ])
                    })
            ),
            ("missed", .array(evaluation.missed.map { .object(Self.fields($0)) })),
            (
                "falseAlarms",
                .array(evaluation.falseAlarms.map { .object([("id", .integer($0.id)), ("code", .string($0.code))]) })
            ),
        ])
    }

    private static func fields(_ fault: Truth.Fault) -> [(String, JSONText)] {
        [
            ("id", .integer(fault.id)), ("codes", .array(fault.codes.map(JSONText.string))),
            ("cid", .string(fault.cid)), ("position", .string(fault.position)), ("file", .string(fault.file)),
            ("sheet", .string(fault.sheet)), ("row", .integer(fault.row)),
            ("column", .string(fault.column)), ("seen", .string(fault.seen)), ("expected", .string(fault.expected)),
        ]
    }
}

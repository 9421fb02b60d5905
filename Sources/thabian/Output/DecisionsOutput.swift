import Pipeline
import Records
import Storage

/// Questions of linking with the evidence field by field, and what was decided.
struct DecisionsOutput {
    let words: Words
    let catalogue: Catalogue

    func text(_ entries: [DecisionEntry], answered: Bool) -> String {
        if entries.isEmpty {
            return answered
                ? words("ยังไม่มีคำตัดสิน", "Nothing was decided.") : words("ไม่มีเรื่องรอตัดสิน", "No decisions are waiting.")
        }
        return entries.map(text).joined(separator: "\n")
    }

    private func text(_ entry: DecisionEntry) -> String {
        let isOfTwoRounds = entry.a.round != entry.b.round
        let lines = [
            head(entry), "  A  " + line(entry.a, showsRound: isOfTwoRounds),
            "  B  " + line(entry.b, showsRound: isOfTwoRounds),
        ]
        return (lines + evidence(entry.evidence)).joined(separator: "\n")
    }

    private func head(_ entry: DecisionEntry) -> String {
        guard let decision = entry.decision else {
            return "\(entry.id)  " + words("น้ำหนัก", "weight") + " \(entry.weight ?? 0)/1000"
        }
        return "\(decision.id)  " + words("คำถามที่ ", "question ") + "\(entry.id)  "
            + catalogue.word(decision.verdict.rawValue)[words.language]
            + "  \(decision.at)  \(decision.by)  “\(decision.reason)”"
            + (decision.isUndone ? words("  (ยกเลิกแล้ว)", "  (undone)") : "")
    }

    private func line(_ side: DecisionEntry.Side, showsRound: Bool) -> String {
        [
            showsRound ? side.round.map { words("รอบ ", "round ") + $0.text } : nil, side.record?.fullName,
            side.record?.text(.positionNumber) ?? side.record?.text(.payNumber), side.record?.text(.unit),
            side.place?.file, side.place?.sheet, side.place?.row.map { words("แถว ", "row ") + String($0) },
        ].compactMap { $0 }.joined(separator: " · ")
    }

    /// A line a field: what comparing it said, its points, and the values.
    private func evidence(_ evidence: [FindingDraft.Evidence]) -> [String] {
        var table = TextTable(
            [words("ข้อมูล", "field"), words("เทียบแล้ว", "compared"), words("คะแนน", "points"), "A / B"],
            rightAligned: [2])
        var sums: [String] = []
        for fact in evidence {
            let parts = fact.value.split(separator: " ", maxSplits: 2).map(String.init)
            guard let field = Field(rawValue: fact.name), parts.count > 1 else {
                sums.append("\(catalogue.word(fact.name)[words.language]) \(fact.value)")
                continue
            }
            let points = parts[1].last == ":" ? String(parts[1].dropLast()) : parts[1]
            table.add([
                catalogue.name(of: field)[words.language], outcome(parts[0]), points, parts.dropFirst(2).joined(),
            ])
        }
        return table.text.split(separator: "\n").map { "     \($0)" }
            + (sums.isEmpty ? [] : ["     " + sums.joined(separator: " · ")])
    }

    private func outcome(_ word: String) -> String {
        switch word {
        case "same": words("ตรงกัน", "same")
        case "near": words("ใกล้เคียง", "near")
        case "differs": words("ต่างกัน", "differs")
        default: word
        }
    }

    func json(_ entry: DecisionEntry) -> JSONText {
        var members: [(String, JSONText)] = [("id", .integer(Int(entry.id)))]
        if let decision = entry.decision {
            members += [
                ("decision", .integer(Int(decision.id))), ("round", .string(decision.round.text)),
                ("verdict", .string(decision.verdict.rawValue)), ("by", .string(decision.by)),
                ("at", .string(decision.at)), ("reason", .string(decision.reason)),
                ("undone", .boolean(decision.isUndone)),
            ]
        } else {
            members.append(("weight", .integer(entry.weight ?? 0)))
        }
        members += [
            ("a", json(entry.a)), ("b", json(entry.b)),
            ("evidence", .object(entry.evidence.map { ($0.name, .string($0.value)) })),
        ]
        return .object(members)
    }

    private func json(_ side: DecisionEntry.Side) -> JSONText {
        .object([
            ("name", .string(side.record?.fullName)), ("cid", .string(side.record?.text(.citizenId))),
            ("position", .string(side.record?.text(.positionNumber))), ("unit", .string(side.record?.text(.unit))),
            ("round", .string(side.round?.text)), ("source", .string(side.place?.source)),
            ("file", .string(side.place?.file)), ("sheet", .string(side.place?.sheet)),
            ("row", .integer(side.place?.row)),
        ])
    }
}

import Pipeline
import Records
import Rulebook

/// The rules of a round, as a list and one by one.
struct RulesOutput {
    let words: Words
    let catalogue: Catalogue

    func text(_ listing: RuleListing) -> String {
        var table = TextTable([
            words("รหัส", "code"), words("ระดับ", "severity"), words("ขั้นตอน", "stage"), words("เรื่อง", "what"),
        ])
        for rule in listing.rules {
            table.add([
                rule.code.rawValue, severity(rule) + (rule.change == nil ? "" : "*"),
                rule.stages.map(stage).joined(separator: ", "), rule.entry.title[words.language],
            ])
        }
        let notes = listing.rules.compactMap { rule in
            rule.change.map { "* \(rule.code.rawValue): \(change(rule)) (\($0.note))" }
        }
        return ([head(listing), table.text] + notes).joined(separator: "\n")
    }

    func text(_ rule: RuleListing.Rule, in listing: RuleListing) -> String {
        var lines = ["\(rule.code.rawValue)  \(severity(rule))", rule.entry.title[words.language], head(listing), ""]
        if let entry = rule.change {
            lines.append(words("ชุดกฎปรับ: ", "Changed by the rule set: ") + "\(change(rule)) (\(entry.note))")
        }
        lines += [
            words("ขั้นตอน: ", "Raised by: ") + rule.stages.map(stage).joined(separator: ", "),
            words("ความหมาย: ", "Means: ") + rule.entry.meaning[words.language],
            words("ควรทำ: ", "What to do: ") + rule.entry.advice[words.language],
            words("ที่มาของกฎ: ", "Rule from: ") + rule.entry.origin,
        ]
        if !rule.figures.isEmpty {
            lines += ["", words("ค่าที่ใช้", "Figures")]
            lines += rule.figures.flatMap(self.lines)
        }
        return lines.joined(separator: "\n")
    }

    /// A figure with its value, the rule set that states it and where it was read.
    func lines(_ figure: RuleFigure) -> [String] {
        let value =
            figure.value.count == 1
            ? ["  \(figure.key): \(figure.value[0])"] : ["  \(figure.key):"] + figure.value.map { "    \($0)" }
        return value + ["    " + words("ที่มา: ", "from: ") + "\(figure.ruleSet); \(figure.origin)"]
    }

    private func head(_ listing: RuleListing) -> String {
        [words("รอบ ", "Round ") + listing.round.text, listing.agency, words("ชุดกฎ ", "rules ") + listing.ruleSet]
            .compactMap { $0 }.joined(separator: " · ")
    }

    private func word(_ severity: Severity) -> String { catalogue.word(severity.rawValue)[words.language] }

    private func severity(_ rule: RuleListing.Rule) -> String {
        rule.isOff ? words("ปิดการตรวจ", "off") : word(rule.severity)
    }

    private func change(_ rule: RuleListing.Rule) -> String { "\(word(rule.entry.severity)) → \(severity(rule))" }

    private func stage(_ stage: RuleListing.Stage) -> String {
        switch stage {
        case .file: words("แฟ้ม", "file")
        case .checking: words("แหล่งเดียว", "one source")
        case .appraising: words("คะแนนและเงินเดือน", "scores and pay")
        case .reconciling: words("ข้ามแหล่ง", "between sources")
        case .corrections: words("การแก้ไข", "corrections")
        }
    }
}

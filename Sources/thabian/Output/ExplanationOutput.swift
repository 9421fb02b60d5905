import Pipeline
import Records
import Rulebook
import Storage

/// A finding explained, for people.
struct ExplanationOutput {
    let words: Words
    let rulebook: Rulebook
    private var catalogue: Catalogue { rulebook.catalogue }

    func text(_ explanation: Explanation) -> String {
        let finding = explanation.finding
        let language = words.language
        let wording = FindingWording(rulebook)
        let list = FindingsOutput(words: words, rulebook: rulebook)
        var lines = [
            "\(finding.id)  \(finding.code.rawValue)  \(catalogue.word(finding.severity.rawValue)[language])  "
                + catalogue.word(finding.status.rawValue)[language],
            explanation.entry.title[language], wording.message(finding, language), "",
        ]
        if let note = finding.severityNote { lines.append(words("ระดับตามชุดกฎ ", "Severity by the rule set ") + note) }
        if let name = finding.personName {
            let id = finding.personCid.map { CitizenId.masked($0) }
            lines.append(
                [name, id, finding.personPosition.map { words("เลขที่ ", "position ") + $0 }, finding.unit]
                    .compactMap { $0 }.joined(separator: " · "))
        }
        lines.append(words("ความหมาย: ", "Means: ") + explanation.entry.meaning[language])
        lines.append(words("ควรทำ: ", "What to do: ") + wording.advice(finding, language))
        lines.append(words("ที่มาของกฎ: ", "Rule from: ") + explanation.entry.origin)
        lines += explanation.figures.flatMap(RulesOutput(words: words, catalogue: catalogue).lines)
        if !finding.evidence.isEmpty {
            lines.append("")
            lines.append(words("หลักฐาน", "Evidence"))
            lines += finding.evidence.map {
                "  \(evidenceName($0.name)): \(wording.shown($0, of: finding.field, language))"
            }
        }
        for suggestion in finding.suggestions {
            lines.append(
                words("คำแนะนำ: ", "Suggestion: ") + wording.shown(suggestion.value, finding.field) + " – "
                    + wording.why(suggestion, language))
        }
        lines.append("")
        lines.append(words("ที่พบ", "Places"))
        lines += finding.places.map {
            "  \($0.location.source): \(list.place($0))" + ($0.value.map { "  “\($0)”" } ?? "")
        }
        if !explanation.sources.isEmpty {
            lines.append("")
            lines.append(words("บุคคลนี้ในทุกแหล่ง", "This person in all sources"))
            lines += explanation.sources.flatMap { self.lines($0, about: finding.field) }
        }
        lines += history(explanation)
        return lines.joined(separator: "\n")
    }

    private func evidenceName(_ name: String) -> String {
        Field(rawValue: name).map { catalogue.name(of: $0)[words.language] } ?? catalogue.word(name)[words.language]
    }

    private func lines(_ source: Explanation.SourceValues, about field: Field?) -> [String] {
        let place = [
            source.location.file, source.location.sheet, source.location.row.map { words("แถว ", "row ") + String($0) },
        ].compactMap { $0 }.joined(separator: " ")
        let link = source.link.map { " (\(catalogue.word($0.rule.rawValue)[words.language]))" } ?? ""
        let values = source.values.map { value in
            // An id is shown whole only where the finding is about it.
            let isMasked = value.field.isCitizenId && value.field != field
            let text = isMasked ? CitizenId.masked(value.value) : value.value
            return "\(catalogue.name(of: value.field)[words.language]) \(text)" + (value.isCorrected ? "*" : "")
        }
        return ["  \(source.location.source): \(place)\(link)", "    " + values.joined(separator: " · ")]
    }

    private func history(_ explanation: Explanation) -> [String] {
        var lines: [String] = []
        if !explanation.events.isEmpty {
            lines += ["", words("ประวัติ", "History")]
            lines += explanation.events.map {
                "  \($0.at)  \(catalogue.word($0.status.rawValue)[words.language])  \($0.by)"
                    + ($0.reason.isEmpty ? "" : "  “\($0.reason)”")
            }
        }
        if !explanation.corrections.isEmpty {
            lines += ["", words("การแก้ไข", "Corrections")]
            lines += explanation.corrections.map {
                "  \($0.id)  \($0.at)  \($0.by)  \(catalogue.name(of: $0.field)[words.language]): “\($0.seen)” → “\($0.given)”"
                    + "  “\($0.reason)”" + ($0.isUndone ? words("  (ยกเลิกแล้ว)", "  (undone)") : "")
            }
        }
        return lines
    }
}

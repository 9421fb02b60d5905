import Pipeline
import Records

/// A rule set for reading, and what differs between two.
struct RuleSetOutput {
    let words: Words

    func text(_ set: RuleSetText) -> String {
        var lines = [head(set), words("มาจากแฟ้ม: ", "From the files: ") + set.files.joined(separator: " ← ")]
        for figure in set.figures {
            lines += ["", "\(figure.title[words.language]) (\(figure.key))"]
            lines += figure.lines.map { "  " + line($0) }
            lines.append("  " + words("ที่มา: ", "source: ") + "\(figure.origin) [\(figure.file):\(figure.line)]")
        }
        if !set.changes.isEmpty {
            lines += ["", words("ความรุนแรงของข้อค้นพบที่ปรับ (findings)", "Changed findings (findings)")]
            for change in set.changes {
                lines.append(
                    "  \(change.code.rawValue): \(change.value[words.language]) (\(change.reason)) [\(change.file)]")
            }
        }
        return lines.joined(separator: "\n")
    }

    func text(_ comparison: RuleSetComparison) -> String {
        var lines = ["A  " + head(comparison.a), "B  " + head(comparison.b)]
        if comparison.differences.isEmpty {
            return (lines + ["", words("ไม่มีข้อแตกต่าง", "No difference")]).joined(separator: "\n")
        }
        var former = ""
        for difference in comparison.differences {
            if difference.key != former { lines += ["", "\(difference.title[words.language]) (\(difference.key))"] }
            former = difference.key
            if !difference.label[words.language].isEmpty { lines.append("  \(difference.label[words.language])") }
            lines.append("    A  " + side(difference.a, difference.fileA))
            lines.append("    B  " + side(difference.b, difference.fileB))
        }
        let count = comparison.differences.count
        return (lines + ["", words("ต่างกัน \(count) บรรทัด", "\(count) lines differ")]).joined(separator: "\n")
    }

    private func line(_ line: RuleSetText.Line) -> String {
        let label = line.label[words.language]
        let value = line.value[words.language]
        return label.isEmpty ? value : "\(label): \(value)"
    }

    private func side(_ value: Wording?, _ file: String?) -> String {
        guard let value else { return words("ไม่ได้กำหนด", "not stated") }
        return value[words.language] + (file.map { "  [\($0)]" } ?? "")
    }

    private func head(_ set: RuleSetText) -> String {
        let staff = set.staffType.map { $0.name } ?? words("ทุกประเภท", "everybody")
        return [
            words("ชุดกฎ ", "rules ") + set.ruleSet.id, set.ruleSet.agency ?? set.ruleSet.title,
            words("รอบ ", "round ") + set.round.text, staff,
        ]
        .compactMap { $0 }.joined(separator: " · ")
    }
}

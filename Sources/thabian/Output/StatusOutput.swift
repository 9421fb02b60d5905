import Pipeline
import Records

/// A round's state and the findings by kind, as text and JSON.
struct StatusOutput {
    let words: Words
    let catalogue: Catalogue

    /// Findings by code, the blocking ones first.
    func findings(_ status: RoundStatus) -> String {
        var table = TextTable(
            [
                words("ระดับ", "severity"), words("รหัส", "code"), words("เรื่อง", "what"), words("เปิด", "open"),
                words("แก้แล้ว", "corrected"), words("ยกเว้น", "waived"), words("หายไป", "resolved"),
            ], rightAligned: [3, 4, 5, 6])
        for row in rows(status) {
            table.add(
                [
                    catalogue.word(row.severity.rawValue)[words.language], row.code.rawValue,
                    catalogue.entry(row.code).title[words.language],
                ] + FindingStatus.allCases.map { row.counts[$0].map(Words.grouped) ?? "–" })
        }
        let open = status.counts.filter { $0.status == .open }
        let summary = Severity.allCases.map { severity in
            let count = open.filter { $0.severity == severity }.map(\.count).reduce(0, +)
            return "\(catalogue.word(severity.rawValue)[words.language]) \(Words.grouped(count))"
        }
        var text =
            words("รอบ", "Round") + " \(status.round.text)  " + words("เปิดอยู่: ", "open: ")
            + summary.joined(separator: " · ")
        if status.openDecisions > 0 {
            text += "  " + words("รอตัดสิน", "decisions waiting") + " \(status.openDecisions)"
        }
        return rows(status).isEmpty ? text : text + "\n" + table.text
    }

    private struct Row {
        var code: FindingCode
        var severity: Severity
        var counts: [FindingStatus: Int]
    }

    private func rows(_ status: RoundStatus) -> [Row] {
        var rows: [Row] = []
        for item in status.counts.sorted(by: { ($0.severity, $0.code) < ($1.severity, $1.code) }) {
            if rows.last?.code != item.code || rows.last?.severity != item.severity {
                rows.append(Row(code: item.code, severity: item.severity, counts: [:]))
            }
            rows[rows.count - 1].counts[item.status] = item.count
        }
        return rows
    }

    func findingsJSON(_ status: RoundStatus) -> JSONText {
        .object([
            ("round", .string(status.round.text)), ("openDecisions", .integer(status.openDecisions)),
            (
                "findings",
                .array(
                    rows(status).map { row in
                        .object(
                            [("code", .string(row.code.rawValue)), ("severity", .string(row.severity.rawValue))]
                                + FindingStatus.allCases.map { ($0.rawValue, .integer(row.counts[$0] ?? 0)) })
                    })
            ),
        ])
    }

    func text(_ status: RoundStatus) -> String {
        var lines = [
            words("รอบ", "Round") + " \(status.round.text)"
                + (status.agency.map { " · \($0)" } ?? "")
                + (status.ruleSet.map { " · " + words("ชุดกฎ ", "rules ") + $0 } ?? "")
        ]
        if !status.isReconciled {
            lines.append(
                words(
                    "ยังไม่ได้เทียบข้ามแหล่ง: thabian reconcile --round \(status.round.text)",
                    "Not reconciled yet: thabian reconcile --round \(status.round.text)"))
        }
        if status.rulesChanged {
            lines.append(
                words(
                    "กฎหรือแหล่งข้อมูลเปลี่ยนหลังการตรวจครั้งล่าสุด ควร reconcile ใหม่",
                    "Rules or mappings changed since the findings were derived: reconcile again."))
        }
        lines.append("")
        lines.append(sources(status))
        for source in status.sources where !source.withoutValue.isEmpty {
            let fields = source.withoutValue.sorted { $0.key < $1.key }
                .map { "\(catalogue.name(of: $0.key)[words.language]) \($0.value)" }
            lines.append(
                "  \(source.source): " + words("อ่านค่าไม่ได้ ", "without value ") + fields.joined(separator: " · "))
        }
        lines.append("")
        lines.append(
            words("ยังไม่มี: ", "Missing: ")
                + (status.missing.isEmpty
                    ? words("ไม่มี", "nothing")
                    : status.missing.map { "\($0.title[words.language]) (\($0.name))" }.joined(separator: ", ")))
        lines += notChecked(status) + severityChanges(status)
        lines.append("")
        lines.append(findings(status))
        return lines.joined(separator: "\n")
    }

    /// One line a source and reason.
    private func notChecked(_ status: RoundStatus) -> [String] {
        var lines: [(key: String, codes: [String])] = []
        for entry in status.notChecked.sorted(by: { ($0.source, $0.reason, $0.code) < ($1.source, $1.reason, $1.code) })
        {
            let isOff = entry.reason == NotChecked.Reason.switchedOff.rawValue
            let source =
                isOff
                ? words("ทุกแหล่ง", "in all sources")
                : entry.source.isEmpty ? words("ข้ามแหล่ง", "between sources") : entry.source
            let key = "\(source), \(catalogue.word(entry.reason)[words.language]): "
            let code = entry.detail.isEmpty ? entry.code : "\(entry.code) (\(entry.detail))"
            if lines.last?.key != key { lines.append((key, [])) }
            lines[lines.count - 1].codes.append(code)
        }
        return lines.map { words("ไม่ได้ตรวจ – ", "Not checked – ") + $0.key + $0.codes.joined(separator: ", ") }
    }

    private func severityChanges(_ status: RoundStatus) -> [String] {
        func word(_ severity: Severity) -> String { catalogue.word(severity.rawValue)[words.language] }
        return status.severityChanges.map {
            words("ปรับระดับตามชุดกฎ – ", "Severity by the rule set – ")
                + "\($0.code.rawValue): \(word($0.former)) → \(word($0.severity)) (\($0.note))"
        }
    }

    private func sources(_ status: RoundStatus) -> String {
        var table = TextTable(
            [
                words("แหล่ง", "source"), words("นำเข้า", "imports"), words("ระเบียน", "records"),
                words("เงินเดือนรวม", "salaries"), words("ครบ", "complete"),
            ] + Severity.allCases.map { catalogue.word($0.rawValue)[words.language] }, rightAligned: [2, 3, 5, 6, 7])
        for source in status.sources {
            table.add(
                [
                    source.source, source.imports.map { "\($0.id)" }.joined(separator: ","),
                    Words.grouped(source.records), source.salaries.map { money($0) } ?? "–",
                    source.isComplete ? words("ใช่", "yes") : words("ไม่", "no"),
                ] + Severity.allCases.map { "\(source.open[$0] ?? 0)" })
        }
        return table.text
    }

    private func money(_ amount: Baht) -> String {
        let whole = Int(amount.satang / 100)
        let rest = String(abs(amount.satang % 100))
        return Words.grouped(whole) + "." + (rest.utf8.count == 1 ? "0" + rest : rest)
    }

    func json(_ status: RoundStatus) -> JSONText {
        .object([
            ("round", .string(status.round.text)), ("agency", .string(status.agency)),
            ("ruleSet", .string(status.ruleSet)), ("reconciled", .boolean(status.isReconciled)),
            ("rulesChanged", .boolean(status.rulesChanged)), ("changedAt", .string(status.changedAt)),
            (
                "sources",
                .array(
                    status.sources.map { source in
                        .object([
                            ("source", .string(source.source)), ("complete", .boolean(source.isComplete)),
                            ("imports", .array(source.imports.map { .integer(Int($0.id)) })),
                            ("records", .integer(source.records)), ("salaries", .string(source.salaries?.canonical)),
                            (
                                "withoutValue",
                                .object(
                                    source.withoutValue.sorted { $0.key < $1.key }.map {
                                        ($0.key.rawValue, .integer($0.value))
                                    })
                            ),
                            (
                                "open",
                                .object(Severity.allCases.map { ($0.rawValue, .integer(source.open[$0] ?? 0)) })
                            ),
                        ])
                    })
            ),
            ("missing", .array(status.missing.map { .string($0.name) })),
            (
                "notChecked",
                .array(
                    status.notChecked.map {
                        .object([
                            ("code", .string($0.code)), ("source", .string($0.source)), ("reason", .string($0.reason)),
                            ("detail", $0.detail.isEmpty ? .null : .string($0.detail)),
                        ])
                    })
            ),
            (
                "severityChanges",
                .array(
                    status.severityChanges.map {
                        .object([
                            ("code", .string($0.code.rawValue)), ("from", .string($0.former.rawValue)),
                            ("to", .string($0.severity.rawValue)), ("reason", .string($0.note)),
                        ])
                    })
            ),
            ("findings", findingsJSON(status)),
        ])
    }
}

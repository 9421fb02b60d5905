import Pipeline
import Records

/// What a mapping would give for a file, for people.
struct TrialOutput {
    let words: Words
    let catalogue: Catalogue

    func text(_ trial: MappingTrial) -> String {
        var lines = ["\(trial.file) (\(trial.format), \(trial.encoding))  →  \(trial.mapping.name)"]
        if trial.taken != trial.mapping.name {
            lines.append(
                words(
                    "  เมื่อนำเข้าโดยไม่ระบุ --source แฟ้มนี้จะเข้าแหล่ง \(trial.taken)",
                    "  imported without --source, this file would be taken for \(trial.taken)"))
        }
        for table in trial.tables { lines += self.lines(table, of: trial.mapping) }
        lines += ["", words("เขตข้อมูล", "Fields")] + trial.fields.flatMap(self.lines)
        if !trial.steps.isEmpty {
            let steps = trial.steps.sorted { $0.key < $1.key }
                .map { "\(catalogue.word($0.key)[words.language]) \(Words.grouped($0.value))" }
            lines += ["", words("ปรับรูปค่า: ", "Cleaned: ") + steps.joined(separator: " · ")]
        }
        lines += [
            "",
            words(
                "รายการที่จะพบ (กฎของรอบ \(trial.round.text))",
                "Findings it would raise (rules of round \(trial.round.text))"),
        ]
        lines += trial.findings.isEmpty ? [words("  ไม่มี", "  none")] : trial.findings.map(line)
        lines += ["", words("ระเบียนแรก ๆ", "First records")]
        lines += trial.records.map { record in
            "  " + record.map { "\(catalogue.name(of: $0.field)[words.language]) \($0.value)" }.joined(separator: " · ")
        }
        return lines.joined(separator: "\n")
    }

    private func lines(_ table: MappingTrial.Table, of mapping: SourceMapping) -> [String] {
        var lines = ["", words("แผ่นงาน ", "sheet ") + (table.sheet ?? "–")]
        let others = table.others.map { "\($0.mapping) \(ReceiptOutput.percent($0.fit))" }.joined(separator: " · ")
        guard let layout = table.layout else {
            lines.append("  " + words("แหล่งข้อมูลนี้ไม่ตรงกับแผ่นงาน", "the mapping does not fit this sheet"))
            if !others.isEmpty { lines.append("  " + words("แหล่งอื่นที่ตรง: ", "others that fit: ") + others) }
            return lines
        }
        lines.append(
            "  " + words("ตรง", "fit") + " \(ReceiptOutput.percent(layout.fit)), "
                + words("หัวตารางแถว", "header in row") + " \(layout.headerRow)"
                + (layout.headerRowCount > 1 ? "–\(layout.headerRow + layout.headerRowCount - 1)" : ""))
        if !others.isEmpty { lines.append("  " + words("แหล่งอื่นที่ตรง: ", "others that fit: ") + others) }
        lines += layout.bindings.map {
            "    \(CellLocation.letters(ofColumn: $0.column))  \($0.header)  →  \(name($0.field))"
        }
        lines += layout.given.map { given in
            let own =
                mapping.commandFields.contains(given.field)
                ? words("คำสั่ง", "the command") : words("ผังข้อมูล", "the mapping")
            return "    " + (given.origin.map { "“\($0)”" } ?? own) + "  →  \(name(given.field)): \(given.text)"
        }
        lines += layout.unknownHeaders.map {
            "    \(CellLocation.letters(ofColumn: $0.column))  \($0.header)  →  " + words("ไม่รู้จัก", "unknown")
        }
        if !layout.missing.isEmpty {
            lines.append("  " + words("ขาดคอลัมน์ที่ต้องมี: ", "missing, though required: ") + names(layout.missing))
        }
        if !layout.absent.isEmpty {
            lines.append("  " + words("ไม่มีในแฟ้มนี้: ", "not in this file: ") + names(layout.absent))
        }
        return lines + [balance(table)]
    }

    private func balance(_ table: MappingTrial.Table) -> String {
        var parts = [words("ข้อมูล", "data") + " \(Words.grouped(table.dataRows))"]
        if table.heldRows > 0 {
            parts[0] += " (" + words("พักไว้", "held") + " \(Words.grouped(table.heldRows)))"
        }
        parts += RowClass.allCases.compactMap { rowClass in
            table.rows[rowClass].map { "\(catalogue.word(rowClass.rawValue)[words.language]) \(Words.grouped($0))" }
        }
        return "  " + words("อ่าน", "rows read") + " \(Words.grouped(table.rowsRead)) = "
            + parts.joined(separator: " + ")
    }

    private func lines(_ report: TrialFields.Report) -> [String] {
        let isThere = report.values + report.absent + report.unreadable > 0
        var line = "  \(name(report.field))" + (report.isRequired ? words(" [ต้องมี]", " [required]") : "")
        guard isThere else { return [line + ": " + words("ไม่มีในแฟ้ม", "not in the file")] }
        line += ": " + words("มีค่า", "values") + " \(Words.grouped(report.values))"
        if report.absent > 0 { line += " · " + words("ไม่มีค่า", "absent") + " \(Words.grouped(report.absent))" }
        if report.unreadable > 0 {
            line += " · " + words("อ่านไม่ได้", "unreadable") + " \(Words.grouped(report.unreadable))"
        }
        return [line]
            + report.examples.map { example in
                let reason = example.reason.map { "  (\(catalogue.word($0.rawValue)[words.language]))" } ?? ""
                return words("      แถว ", "      row ") + "\(example.row): “\(OneLine.of(example.raw))”  →  "
                    + (example.value.map(OneLine.of) ?? "–") + reason
            }
    }

    private func line(_ count: MappingTrial.FindingCount) -> String {
        let rows = count.firstRows.map(String.init).joined(separator: ", ")
        let more = count.firstRows.count < count.count ? ", …" : ""
        return "  \(catalogue.word(count.severity.rawValue)[words.language])  \(count.code.rawValue)  "
            + "\(catalogue.entry(count.code).title[words.language])  \(Words.grouped(count.count))"
            + (rows.isEmpty ? "" : words("  แถว ", "  rows ") + rows + more)
    }

    private func name(_ field: Field) -> String {
        "\(catalogue.name(of: field)[words.language]) (\(field.rawValue))"
    }

    private func names(_ fields: [Field]) -> String {
        fields.map { catalogue.name(of: $0)[words.language] }.joined(separator: ", ")
    }
}

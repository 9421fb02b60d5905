import Pipeline
import Records

/// What a file is, for people.
struct InspectionOutput {
    let words: Words
    let catalogue: Catalogue

    func text(_ inspection: Inspection) -> String {
        var lines = ["\(inspection.file): \(inspection.format), \(inspection.encoding)"]
        lines += inspection.evidence.map { "  · \($0[words.language])" }
        for table in inspection.tables { lines += self.lines(table, of: inspection) }
        return lines.joined(separator: "\n")
    }

    private func lines(_ table: Inspection.Table, of inspection: Inspection) -> [String] {
        var lines = [
            "",
            words("แผ่นงาน ", "sheet ") + (table.sheet ?? "–") + (table.isHidden ? words(" (ซ่อน)", " (hidden)") : ""),
        ]
        lines.append(shape(table))
        if let best = table.layouts.first {
            for form in table.forms { lines += self.lines(form: form) }
            if !table.forms.isEmpty { return lines + preview(table) }
            lines.append(
                "  " + words("แหล่งข้อมูล", "mapping") + " \(best.mapping), " + words("ตรง", "fit")
                    + " \(ReceiptOutput.percent(best.fit)), " + words("หัวตารางแถว", "header in row")
                    + " \(best.headerRow)")
            if !best.absent.isEmpty {
                lines.append(
                    "  " + words("ไม่มีในแฟ้มนี้: ", "not in this file: ")
                        + best.absent.map { catalogue.name(of: $0)[words.language] }.joined(separator: ", "))
            }
        } else if table.dump != nil {
            // What it is is told below.
        } else if let nearest = table.nearest {
            lines.append(
                "  " + words("ไม่ตรงกับแหล่งใด ใกล้เคียงที่สุด ", "no mapping fits; the nearest is ") + nearest.mapping
                    + words(" ขาด ", ", which lacks ") + nearest.missing.map(\.header).joined(separator: ", "))
        } else {
            lines.append("  " + words("ไม่พบตารางที่รู้จัก", "no known table"))
        }
        if let profile = table.profile {
            lines += ProfileOutput(words: words, catalogue: catalogue, inspection: inspection).lines(
                profile, layout: table.layouts.first)
        }
        if let best = table.layouts.first, !best.missing.isEmpty {
            lines.append(
                "  " + words("ขาด: ", "missing: ")
                    + best.missing.map { catalogue.name(of: $0)[words.language] }.joined(separator: ", "))
        }
        if let dump = table.dump { lines += self.lines(dump) }
        return lines + preview(table)
    }

    private func preview(_ table: Inspection.Table) -> [String] {
        table.preview.map { row in
            "  \(row.row)\t" + row.cells.map { Self.onOneLine($0.text) }.joined(separator: " | ")
        }
    }

    /// What a form says on the sheet, and by which labels it was found.
    private func lines(form: Inspection.FormSheet) -> [String] {
        var lines = [
            "  " + words("แบบฟอร์ม", "form") + " \(form.mapping), " + words("ตรง", "fit")
                + " \(ReceiptOutput.percent(form.fit)), \(form.records) " + words("ระเบียน", "records")
        ]
        for value in form.values {
            let cell = CellLocation.letters(ofColumn: value.column) + String(value.row)
            lines.append(
                "    \(cell)  \(Self.onOneLine(value.label))  →  "
                    + "\(catalogue.name(of: value.field)[words.language]) (\(value.field.rawValue)): "
                    + (value.text.isEmpty ? words("ว่าง", "empty") : Self.onOneLine(value.text)))
        }
        for cell in form.unknown {
            lines.append(
                "    \(CellLocation.letters(ofColumn: cell.column))\(cell.row)  \(Self.onOneLine(cell.text))  →  "
                    + words("ไม่รู้จัก", "unknown"))
        }
        if !form.missing.isEmpty {
            lines.append(
                "  " + words("ขาด: ", "missing: ")
                    + form.missing.map { catalogue.name(of: $0)[words.language] }.joined(separator: ", "))
        }
        return lines
    }

    /// Which table of a dump it is, and how it is used.
    private func lines(_ dump: (table: String, tables: [String], users: [String])) -> [String] {
        var lines = ["  " + words("ตาราง ", "table ") + dump.table]
        if !dump.tables.isEmpty {
            lines.append(
                "  " + words("ใช้ตารางอื่นประกอบ: ", "looks up the tables: ") + dump.tables.joined(separator: ", "))
        }
        if !dump.users.isEmpty {
            lines.append(
                "  " + words("ใช้ประกอบแหล่งข้อมูล: ", "looked up by the mappings: ")
                    + dump.users.joined(separator: ", "))
        }
        return lines
    }

    /// How many rows there are, and what is hidden or merged.
    private func shape(_ table: Inspection.Table) -> String {
        var parts = ["\(table.rowCount) " + words("แถว", "rows")]
        if table.hiddenRows > 0 { parts.append("\(table.hiddenRows) " + words("แถวซ่อนอยู่", "of them hidden")) }
        if !table.notes.hiddenColumns.isEmpty {
            parts.append(
                words("ซ่อนคอลัมน์ ", "hidden columns ")
                    + table.notes.hiddenColumns.map(Inspection.letters).joined(separator: ", "))
        }
        let merged = table.notes.mergedRanges
        if !merged.isEmpty {
            let shown = merged.prefix(Self.mostRanges).map(\.text).joined(separator: ", ")
            parts.append(
                words("ผสานเซลล์ ", "merged ") + shown + (merged.count > Self.mostRanges ? ", … (\(merged.count))" : ""))
        }
        return "  " + parts.joined(separator: " · ")
    }

    /// Line breaks and other control characters as a sign, so that a row stays a row.
    static func onOneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.value < 0x20 || scalar.value == 0x7F ? "␤" : scalar) }
        return String(line)
    }

    private static let mostRanges = 8
}

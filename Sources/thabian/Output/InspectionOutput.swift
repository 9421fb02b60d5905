import Pipeline
import Records

/// What a file is, for people.
struct InspectionOutput {
    let words: Words
    let catalogue: Catalogue

    func text(_ inspection: Inspection) -> String {
        var lines = ["\(inspection.file): \(inspection.format), \(inspection.encoding)"]
        lines += inspection.evidence.map { "  · \($0[words.language])" }
        for table in inspection.tables { lines += self.lines(table) }
        return lines.joined(separator: "\n")
    }

    private func lines(_ table: Inspection.Table) -> [String] {
        var lines = [
            "",
            words("แผ่นงาน ", "sheet ") + (table.sheet ?? "–") + (table.isHidden ? words(" (ซ่อน)", " (hidden)") : ""),
        ]
        lines.append(shape(table))
        if let best = table.layouts.first {
            lines.append(
                "  " + words("แหล่งข้อมูล", "mapping") + " \(best.mapping), " + words("ตรง", "fit")
                    + " \(ReceiptOutput.percent(best.fit)), " + words("หัวตารางแถว", "header in row")
                    + " \(best.headerRow)")
            for binding in best.bindings {
                lines.append(
                    "    \(CellLocation.letters(ofColumn: binding.column))  \(binding.header)  →  "
                        + "\(catalogue.name(of: binding.field)[words.language]) (\(binding.field.rawValue))")
            }
            for unknown in best.unknownHeaders {
                lines.append(
                    "    \(CellLocation.letters(ofColumn: unknown.column))  \(unknown.header)  →  "
                        + words("ไม่รู้จัก", "unknown"))
            }
            if !best.missing.isEmpty {
                lines.append(
                    "  " + words("ขาด: ", "missing: ")
                        + best.missing.map { catalogue.name(of: $0)[words.language] }.joined(separator: ", "))
            }
        } else if let nearest = table.nearest {
            lines.append(
                "  " + words("ไม่ตรงกับแหล่งใด ใกล้เคียงที่สุด ", "no mapping fits; the nearest is ") + nearest.mapping
                    + words(" ขาด ", ", which lacks ") + nearest.missing.map(\.header).joined(separator: ", "))
        } else {
            lines.append("  " + words("ไม่พบตารางที่รู้จัก", "no known table"))
        }
        for row in table.preview {
            lines.append("  \(row.row)\t" + row.cells.map { Self.onOneLine($0.text) }.joined(separator: " | "))
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
    private static func onOneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(scalar.value < 0x20 || scalar.value == 0x7F ? "␤" : scalar) }
        return String(line)
    }

    private static let mostRanges = 8
}

import Pipeline
import Records

/// A table as it was found: where it is, and for each column what it holds and may mean, with the grounds.
struct ProfileOutput {
    let words: Words
    let catalogue: Catalogue
    let inspection: Inspection

    private static let mostGroups = 3

    func lines(_ profile: TableProfile, layout: TableLayout?) -> [String] {
        var lines = ["  " + rows(profile)]
        if layout == nil {
            lines.append(
                "  " + words("หนึ่งแถวน่าจะคือ ", "a row is likely a ") + profile.kind.kind.rawValue
                    + ": \(profile.kind.reason[words.language])")
        }
        for column in profile.columns { lines += self.lines(column, layout: layout) }
        return lines
    }

    private func rows(_ profile: TableProfile) -> String {
        let (first, last) = (profile.shape.headerRow, profile.shape.lastHeaderRow)
        var parts = [
            words("ตาราง: หัวตารางแถว ", "table: header in row ") + (first == last ? "\(first)" : "\(first)–\(last)")
        ]
        if let row = profile.rows.firstDataRow { parts.append(words("ข้อมูลเริ่มแถว \(row)", "data from row \(row)")) }
        parts.append(words("ข้อมูล \(profile.rows.dataRows) แถว", "\(profile.rows.dataRows) rows of data"))
        if profile.rows.groups.count > 0 {
            let samples = profile.rows.groups.first.prefix(Self.mostGroups)
                .map { inspection.shown(line: $0.text) }.joined(separator: ", ")
            parts.append(words("แถวกลุ่ม", "group rows") + " \(profile.rows.groups.count) (\(samples))")
        }
        if profile.rows.subtotals.count > 0 {
            parts.append(words("แถวผลรวม", "subtotals") + " \(profile.rows.subtotals.count)")
        }
        if profile.rows.trailers.count > 0 {
            parts.append(words("แถวท้ายตาราง", "lines after the table") + " \(profile.rows.trailers.count)")
        }
        return parts.joined(separator: " · ")
    }

    private func lines(_ column: ColumnProfile, layout: TableLayout?) -> [String] {
        let header = column.shape.header.isEmpty ? words("(ไม่มีหัวคอลัมน์)", "(no header)") : column.shape.header
        let binding = layout?.bindings.first { $0.column == column.column }
        var lines = ["    \(column.letters)  \(binding?.header ?? header)  →  " + meaning(column, binding, layout)]
        lines.append("       " + values(column))
        let reasons = column.best?.reasons ?? []
        if !reasons.isEmpty {
            lines.append("       " + reasons.map { $0[words.language] }.joined(separator: "; "))
        }
        if let other = column.runnerUp, binding == nil {
            lines.append(
                "       " + words("หรืออาจเป็น ", "or maybe ") + name(other.field) + ", " + percent(other.confidence)
                    + ": "
                    + other.reasons.map { $0[words.language] }.joined(separator: "; "))
        }
        return lines
    }

    private func meaning(_ column: ColumnProfile, _ binding: TableLayout.Binding?, _ layout: TableLayout?) -> String {
        if let binding { return name(binding.field) }
        if let layout, layout.unknownHeaders.contains(where: { $0.column == column.column }) {
            return words("ไม่รู้จัก", "unknown") + (column.best.map { ", " + guess($0) } ?? "")
        }
        if layout != nil { return words("ไม่ใช้", "not used") }
        if let best = column.best { return guess(best) }
        if let mapping = column.ignoredBy.first {
            return words("ไม่ใช้ (\(mapping) รู้จัก)", "not used (known to \(mapping))")
        }
        return words("ไม่รู้จัก", "unknown")
    }

    private func guess(_ guess: FieldGuess) -> String {
        words("น่าจะเป็น ", "likely ") + name(guess.field) + ", " + percent(guess.confidence)
    }

    private func name(_ field: Field) -> String {
        "\(catalogue.name(of: field)[words.language]) (\(field.rawValue))"
    }

    private func values(_ column: ColumnProfile) -> String {
        guard column.tally.filled > 0 else { return words("ว่างทั้งคอลัมน์", "empty") }
        var parts = [words("มีค่า ", "filled ") + percent(column.fill)]
        if let distinct = column.tally.distinct {
            parts.append(words("ต่างกัน \(distinct) ค่า", "\(distinct) different"))
        } else {
            parts.append(words("ต่างกันมากกว่า 1,000 ค่า", "more than 1,000 different"))
        }
        parts.append(
            column.types.prefix(3).map { $0.type.rawValue + ($0.share < 0.995 ? " " + percent($0.share) : "") }
                .joined(separator: ", "))
        parts.append(inspection.samples(of: column).map(InspectionOutput.onOneLine).joined(separator: " | "))
        return parts.joined(separator: " · ")
    }

    private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

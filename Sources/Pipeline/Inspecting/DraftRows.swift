import Mapping
import Normalizing
import Records

/// How rows that are no data are known again.
enum DraftRows {
    private static let longestTrailer = 40

    /// The words with which subtotals begin.
    static func subtotals(_ lines: RowSurvey.Lines) -> [String] {
        var words: [String] = []
        for line in lines.first {
            let word = ["รวมทั้งสิ้น", "รวม", "ยอดรวม", "ผลรวม", "ทั้งสิ้น"].first { line.text.hasPrefix($0) }
            if let word, !words.contains(word) { words.append(word) }
        }
        return words
    }

    /// The first lines after the table, without what changes from file to file.
    static func trailers(_ rows: RowSurvey, mask: ValueMask) -> [String] {
        var patterns: [String] = []
        // Short rows after the first of these belong to the end as well.
        for line in rows.trailers.first {
            guard patterns.isEmpty, let pattern = pattern(line.text, rows: rows.dataRows, mask: mask) else {
                continue
            }
            // What stands between rows of data, too, ends nothing.
            let start = pattern.prefix { $0 != "#" }
            if (rows.groups.first + rows.notes.first).contains(where: { $0.text.contains(start) }) { continue }
            patterns.append(pattern)
        }
        return patterns
    }

    private static func pattern(_ text: String, rows: Int, mask: ValueMask) -> String? {
        let plain = mask.beforeName(text).unicodeScalars.drop { !(0xE01...0xE4E).contains($0.value) }
        var before = String.UnicodeScalarView()
        var number = ""
        var after = String.UnicodeScalarView()
        scan: for scalar in plain {
            switch scalar.value {
            case 0x30...0x39, 0xE50...0xE59:
                if !after.isEmpty { break scan }
                number.append(String(scalar.value >= 0xE50 ? scalar.value - 0xE50 : scalar.value - 0x30))
            case 0x2E, 0x2026, 0x3A, 0x28, 0x29, 0x5F: break scan
            default: if number.isEmpty { before.append(scalar) } else { after.append(scalar) }
            }
        }
        let start = trimmed(String(before.prefix(longestTrailer)))
        guard start.unicodeScalars.count(where: { (0xE01...0xE2E).contains($0.value) }) >= 3 else { return nil }
        // A number that is the number of rows is held against it each time.
        guard Int(number) == rows else { return start }
        let end = trimmed(String(after.prefix(longestTrailer)))
        return start + " #" + (end.isEmpty ? "" : " " + end)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " || text.first == "*" { text.removeFirst() }
        while text.last == " " || text.last == "-" || text.last == "," { text.removeLast() }
        return String(text)
    }
}

import Pipeline
import Records
import Rulebook

/// What two files do not have in common, for the terminal and as CSV.
struct ComparisonOutput {
    let words: Words
    let rulebook: Rulebook

    /// Both files' rows accounted for, and what was not compared.
    func text(_ summary: FileComparison.Summary, out: String) -> String {
        func line(_ file: String, _ only: Int, _ others: Int) -> String {
            "\(file): \(words("เหมือนกัน", "same")) \(number(summary.same)) + "
                + "\(words("ต่างกัน", "changed")) \(number(summary.changed)) + "
                + "\(words("มีแต่แฟ้มนี้", "only here")) \(number(only)) · "
                + "\(words("แถวที่ไม่ใช่ข้อมูล", "rows that are no data")) \(number(others))"
        }
        var lines = [
            words("ผังข้อมูล ", "mapping ") + summary.source,
            line("A", summary.onlyA, summary.otherRowsA),
            line("B", summary.onlyB, summary.otherRowsB),
        ]
        for (file, fields) in [("A", summary.fieldsOnlyA), ("B", summary.fieldsOnlyB)] where !fields.isEmpty {
            lines.append(
                words("ไม่ได้เทียบ เพราะมีแต่ในแฟ้ม ", "not compared, since only in ") + file + ": "
                    + fields.map { rulebook.catalogue.name(of: $0)[words.language] }.joined(separator: ", "))
        }
        lines.append(
            words("เซลล์ที่ต่างกัน ", "cells that differ: ") + number(summary.cells) + words(" เขียนที่ ", ", written to ")
                + out)
        return lines.joined(separator: "\n")
    }

    /// UTF-8 with a byte order mark, so that spreadsheets show Thai.
    func csv(_ differences: [FileComparison.Difference]) -> [UInt8] {
        var text = Array("\u{FEFF}kind,row_a,row_b,name,field,value_a,value_b\r\n".utf8)
        for difference in differences {
            let kind = difference.field != nil ? "changed" : difference.rowB == nil ? "only-a" : "only-b"
            let line = CSVText.line([
                kind, difference.rowA.map(String.init) ?? "", difference.rowB.map(String.init) ?? "", difference.name,
                difference.field?.rawValue ?? "", difference.valueA ?? "", difference.valueB ?? "",
            ])
            text += Array(line.utf8)
            text += Array("\r\n".utf8)
        }
        return text
    }

    private func number(_ count: Int) -> String { Words.grouped(count) }
}

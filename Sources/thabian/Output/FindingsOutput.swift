import Pipeline
import Records
import Rulebook
import Storage

/// Findings for the terminal and as CSV. Citizen ids of persons are masked: the finding's number is enough.
struct FindingsOutput {
    let words: Words
    let rulebook: Rulebook
    private var catalogue: Catalogue { rulebook.catalogue }

    func table(_ findings: [StoredFinding]) -> String {
        let wording = FindingWording(rulebook)
        var table = TextTable(
            [
                words("ที่", "id"), words("ระดับ", "severity"), words("สถานะ", "status"), words("รหัส", "code"),
                words("ใคร", "who"), words("เลขที่ตำแหน่ง", "position"), words("พบอะไร", "what"), words("ที่ไหน", "where"),
            ], rightAligned: [0])
        for finding in findings {
            table.add([
                String(finding.id),
                catalogue.word(finding.severity.rawValue)[words.language] + (finding.severityNote == nil ? "" : "*"),
                catalogue.word(finding.status.rawValue)[words.language], finding.code.rawValue,
                finding.personName ?? "–", finding.personPosition ?? "–",
                wording.message(finding, words.language), finding.places.first.map(place) ?? "–",
            ])
        }
        return ([table.text] + severityNotes(findings)).joined(separator: "\n")
    }

    /// A line for each code whose severity the rule set changed.
    private func severityNotes(_ findings: [StoredFinding]) -> [String] {
        let notes = Set(
            findings.compactMap { finding in
                finding.severityNote.map {
                    "* \(finding.code.rawValue): \(catalogue.word(finding.severity.rawValue)[words.language]) (\($0))"
                }
            })
        return notes.sorted()
    }

    /// `payroll.csv 902 D`, with the sheet where there is one.
    func place(_ place: StoredFinding.Place) -> String { self.place(place.location) }

    func place(_ location: CellLocation) -> String {
        [
            location.file, location.sheet, location.row.map { words("แถว ", "row ") + String($0) },
            location.columnLetters,
        ].compactMap { $0 }.joined(separator: " ")
    }

    /// UTF-8 with a byte order mark, so that spreadsheets show Thai.
    func csv(_ findings: [StoredFinding]) -> String {
        let wording = FindingWording(rulebook)
        let header = [
            "id", "severity", "status", "code", "cid", "name", "position", "unit", "field", "seen", "expected",
            "message",
            "suggestion", "file", "sheet", "row", "column", "severityReason",
        ]
        let rows = findings.map { finding -> [String] in
            let place = finding.places.first?.location
            return [
                String(finding.id), finding.severity.rawValue, finding.status.rawValue, finding.code.rawValue,
                finding.personCid.map { CitizenId.masked($0) } ?? "", finding.personName ?? "",
                finding.personPosition ?? "", finding.unit ?? "", finding.field?.rawValue ?? "", finding.seen ?? "",
                finding.expected ?? "", wording.message(finding, words.language),
                finding.suggestions.map(\.value).joined(separator: " | "), place?.file ?? "", place?.sheet ?? "",
                place?.row.map(String.init) ?? "", place?.columnLetters ?? "", finding.severityNote ?? "",
            ]
        }
        return "\u{FEFF}"
            + ([header] + rows).map(CSVText.line).joined(separator: "\r\n")
    }
}

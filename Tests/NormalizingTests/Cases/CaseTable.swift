import Normalizing
import Records
import Rulebook
import TestSupport

/// One line of a table of cases: what a cell says, the canonical value, and the steps that are told.
struct NormalizerCase: Sendable, CustomStringConvertible {
    var line: String
    var input: String
    /// `–` for absent, `!reason` for unreadable.
    var value: String
    /// Reasons of issues and names of lossless steps, joined by `+`; empty for none.
    var steps: String
    /// The section of the facts about Thai personnel data that the case stands in; empty where it is of our own making.
    var section = ""

    var description: String { line }

    /// Cells are parted by ` | `; `␠` stands for a blank at a cell's end, the third cell may be left out.
    static func table(_ text: String, from section: String = "") -> [NormalizerCase] {
        text.split(separator: "\n").map { line in
            var cells = line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
                String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
                    .replacing("␠", with: " ")
            }
            while cells.count < 3 { cells.append("") }
            return NormalizerCase(
                line: String(line), input: cells[0], value: cells[1], steps: cells[2], section: section)
        }
    }

    /// What a column of this one cell becomes with the code tables of `Mappings/`, as `value | steps`.
    func outcome(_ field: Field, kind: CellKind = .text, columns: [Field: String] = [:]) throws -> String {
        let others = columns.sorted { $0.key < $1.key }
        let sheet = Sheet(
            fields: [field] + others.map(\.key),
            rows: [[Sheet.Cell(input, kind)] + others.map { Sheet.Cell($0.value) }])
        let (records, normalizer) = sheet.normalized(tables: try Self.shipped.get().tables)
        let parts = Normalizer.outputFields(of: [field])
        let shown =
            parts.count == 1
            ? Sheet.describe(records[0], field)
            : parts.map { Sheet.describe(records[0], $0) ?? "–" }.joined(separator: " / ")
        let steps = records[0].issues.map(\.reason.rawValue) + normalizer.losslessCounts.keys.sorted()
        return (shown ?? "–") + " | " + steps.joined(separator: "+")
    }

    var expected: String { value + " | " + steps }

    static let shipped = Result { try Rulebook.load(directory: RepositoryRoot.path("Mappings")) }
}

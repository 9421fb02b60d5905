/// Lines of CSV that spreadsheets read as text.
enum CSVText {
    static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") }

    /// Text that a spreadsheet would take for a formula gets a leading apostrophe; a number stays one.
    private static func quoted(_ text: String) -> String {
        let isFormula = text.first.map { "=+-@".contains($0) } ?? false
        let safe = isFormula && Double(text) == nil ? "'" + text : text
        guard safe.contains(where: { ",\"\r\n".contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}

import Foundation

/// Filled-in forms of invented people: as DPIS writes them, and as provinces fill them in.
enum FormFixture {
    /// Path from the repository, and the mappings that read a part of the file, in the order of the imports.
    static let all: [(path: String, mappings: [String])] = [
        ("dpis-form.xls", ["dpis-form-summary", "dpis-form-competencies", "dpis-form-indicators"]),
        ("forms-with-faults.xlsx", ["dpis-form-summary"]),
        ("one-sheet-a-person.xlsx", ["dpis-form-summary"]),
        ("province-one-sheet.csv", ["dpis-form-summary", "dpis-form-indicators", "dpis-form-competencies"]),
        ("province-one-sheet.xlsx", ["dpis-form-summary", "dpis-form-indicators", "dpis-form-competencies"]),
        ("three-sheets.xlsx", ["dpis-form-summary", "dpis-form-indicators", "dpis-form-competencies"]),
        ("two-on-one-sheet.csv", ["dpis-form-summary"]),
    ].map { ("Tests/Fixtures/forms/" + $0.0, $0.1) }

    static let paths = all.map(\.path)

    static func mappings(_ path: String) -> [String] { all.first { $0.path == path }?.mappings ?? [] }
}

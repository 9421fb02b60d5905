import Foundation

/// The repository that the tests stand in.
package enum RepositoryRoot {
    /// Found from this file upwards: the folder that holds `Package.swift`.
    package static let url: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) {
                return folder
            }
            folder.deleteLastPathComponent()
        }
        preconditionFailure("tests run inside the repository")
    }()

    package static func path(_ relative: String) -> String { url.appendingPathComponent(relative).path }

    package static func text(_ relative: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(relative), encoding: .utf8)
    }

    /// All files below a folder with an ending, as paths from the repository, in order.
    package static func files(below folder: String, ending: String) throws -> [String] {
        let base = url.appendingPathComponent(folder)
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(ending) }.map { folder + "/" + $0 }.sorted()
    }

    /// The five exports of the sample department, in the order of their import.
    package static let sampleFiles = [
        "dpis_roster.csv", "positions.xlsx", "epm_r0901.xls", "salary_result.xlsx", "payroll.csv",
    ].map { path("SampleData/department-2565-2/" + $0) }
}

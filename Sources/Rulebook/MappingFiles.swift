import Foundation
import Records

/// Mapping files read one by one for checking and trying, so that a mistake in one does not hide the others.
package struct MappingFiles: Sendable {
    package struct File: Sendable {
        /// Relative to the folder (`sources/payroll.yaml`), else as it was named.
        package var path: String
        /// Absent where it cannot be made of the file; not to be used while there are problems.
        package var mapping: SourceMapping?
        /// In the order of lines and columns.
        package var problems: [RulebookError.Problem]
        package var places: MappingPlaces
        /// It lies in the folder that was loaded, so that imports use it.
        package var isOfFolder: Bool
    }

    /// The mapping files of the folder, by path.
    package let files: [File]
    /// What is wrong in the folder besides its mapping files: codes, rules, pay tables, wording.
    package let otherProblems: [RulebookError.Problem]
    private let tables: CodeTables
    private let directory: String

    /// Reads the folder that holds `sources/` and the rest.
    package init(directory: String) {
        self.directory = directory
        let log = ProblemLog()
        let folder = MappingsFolder(directory, log: log)
        let tables = CodeTablesReader(folder, log: log).tables()
        self.tables = tables
        var files = folder.documents(in: "sources").map { document in
            File(
                path: document.path, mapping: SourceMappingFile.read(document, tables: tables), problems: [],
                places: MappingPlaces(document.root), isOfFolder: true)
        }
        var all = log.problems
        // The rest of the folder is loaded as every command loads it; a folder without faults adds nothing.
        do { _ = try Rulebook.load(directory: directory) } catch { all += error.problems }
        let problems = Set(all).sorted()
        for problem in problems where problem.file.hasPrefix("sources/") {
            if !files.contains(where: { $0.path == problem.file }) {
                files.append(
                    File(
                        path: problem.file, mapping: nil, problems: [], places: MappingPlaces(nil), isOfFolder: true))
            }
        }
        for index in files.indices { files[index].problems = problems.filter { $0.file == files[index].path } }
        self.files = files.sorted { $0.path < $1.path }
        otherProblems = problems.filter { !$0.file.hasPrefix("sources/") }
    }

    /// One file: of the folder, or any other, which is held against the folder's code tables.
    package func file(at path: String) -> File {
        let wanted = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        if let own = files.first(where: {
            URL(fileURLWithPath: directory + "/" + $0.path).resolvingSymlinksInPath().path == wanted
        }) {
            return own
        }
        let log = ProblemLog()
        var file = File(path: path, mapping: nil, problems: [], places: MappingPlaces(nil), isOfFolder: false)
        if let data = FileManager.default.contents(atPath: path) {
            if let document = YamlDocument(path: path, bytes: Array(data), log: log) {
                file.mapping = SourceMappingFile.read(document, tables: tables, isOfFolder: false)
                file.places = MappingPlaces(document.root)
            }
        } else {
            log.report(file: path, th: "อ่านแฟ้มไม่ได้", en: "the file cannot be read")
        }
        file.problems = log.problems.sorted()
        return file
    }
}

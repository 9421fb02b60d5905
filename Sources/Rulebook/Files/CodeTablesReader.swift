import Records

/// The code tables of a folder. A table that is missing or broken is reported and stands in as an empty one, so that
/// the files that refer to it are still read.
struct CodeTablesReader {
    private let folder: MappingsFolder
    private let log: ProblemLog

    init(_ folder: MappingsFolder, log: ProblemLog) {
        self.folder = folder
        self.log = log
    }

    func tables() -> CodeTables {
        let known = CodeTableFile.shapes.keys.sorted()
        for document in folder.documents(in: "codes") where !known.contains(where: { document.path == path($0) }) {
            let list = known.joined(separator: ", ")
            document.root.report(th: "ไม่รู้จักตารางนี้ มี: \(list)", en: "unknown table; known are \(list)")
        }
        return CodeTables(
            prefixes: table("prefixes"), genders: table("genders"), positionTypes: table("position-types"),
            levels: table("levels"), provinces: table("provinces"), staffTypes: table("staff-types"),
            positionStatuses: table("position-statuses"), grades: table("grades"),
            raterGroups: table("rater-groups"), words: words())
    }

    private func words() -> WordTables {
        var words = WordTables()
        words.flags = table("flags")
        words.months = table("months")
        words.numberWords = table("number-words")
        words.placeholders = table("placeholders")
        words.titleWords = table("title-words")
        words.unitWords = table("unit-words")
        words.vacantWords = table("vacant-words")
        return words
    }

    private func path(_ name: String) -> String { "codes/\(name).yaml" }

    private func table(_ name: String) -> CodeTable {
        let empty = CodeTable(name: name, entries: [])
        guard let shape = CodeTableFile.shapes[name] else { return empty }
        guard let document = folder.document(path(name)) else {
            if !log.problems.contains(where: { $0.file == path(name) }) {
                log.report(file: path(name), th: "ไม่มีแฟ้มนี้", en: "the file is missing")
            }
            return empty
        }
        return CodeTableFile.read(document, name: name, shape: shape) ?? empty
    }
}

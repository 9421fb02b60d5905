import Pipeline
import Records
import Rulebook

/// Mappings as text and JSON.
struct MappingOutput {
    let words: Words
    let catalogue: Catalogue

    func list(_ mappings: [SourceMapping]) -> String {
        var table = TextTable([
            words("ชื่อ", "name"), words("แหล่งข้อมูล", "title"), words("แถวเป็นเรื่องของ", "kind"),
            words("ครบทุกรายการ", "complete"), words("ต้องมี", "required"), words("แฟ้ม", "file"),
        ])
        for mapping in mappings {
            table.add([
                mapping.name, mapping.title[words.language], catalogue.word(mapping.kind.rawValue)[words.language],
                mapping.isComplete ? words("ใช่", "yes") : words("ไม่", "no"),
                mapping.requiredFields.map(\.rawValue).joined(separator: ", "), Self.file(mapping),
            ])
        }
        return table.text
    }

    private static func file(_ mapping: SourceMapping) -> String { "sources/\(mapping.name).yaml" }

    static func text(_ description: MappingDescription, _ language: Language) -> String {
        description.sections.map { section in
            ([section.heading[language]] + section.lines.map { "  " + $0[language] }).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    static func text(_ check: MappingCheck, _ words: Words) -> String {
        var lines: [String] = []
        for problem in check.otherProblems + check.files.flatMap(\.problems) {
            lines.append("\(problem.file):\(problem.line):\(problem.column): \(problem.message[words.language])")
        }
        for warning in check.files.flatMap(\.warnings) {
            lines.append(
                "\(warning.file):\(warning.line):\(warning.column): "
                    + words("ควรตรวจ", "warning") + ": \(warning.message[words.language]) (\(warning.code.rawValue))")
        }
        let mistakes = check.otherProblems.count + check.files.reduce(0) { $0 + $1.problems.count }
        let warnings = check.files.reduce(0) { $0 + $1.warnings.count }
        lines.append(
            words(
                "ตรวจ \(check.files.count) แฟ้ม: ผิด \(mistakes) ที่ ควรตรวจ \(warnings) ที่",
                "\(check.files.count) files: \(mistakes) mistakes, \(warnings) warnings"))
        return lines.joined(separator: "\n")
    }

    static func summary(_ mapping: SourceMapping) -> JSONText {
        .object([
            ("name", .string(mapping.name)), ("title", .wording(mapping.title)),
            ("kind", .string(mapping.kind.rawValue)), ("complete", .boolean(mapping.isComplete)),
            ("required", .array(mapping.requiredFields.map { .string($0.rawValue) })),
            ("identity", .array(mapping.identity.map { .string($0.rawValue) })), ("file", .string(file(mapping))),
            ("hash", .string(mapping.hash)),
        ])
    }

    /// What `list` says of a mapping, its fields with their headers, and its description.
    static func json(_ mapping: SourceMapping, _ description: MappingDescription) -> JSONText {
        guard case .object(let summary) = summary(mapping) else { return .null }
        let fields = JSONText.array(
            mapping.columns.map { column in
                .object([
                    ("field", .string(column.field.rawValue)),
                    ("headers", .array(column.headers.map(JSONText.string))),
                    ("required", .boolean(column.isRequired)),
                    ("mayBeEmpty", .boolean(mapping.mayBeEmpty.contains(column.field))),
                    (
                        "values",
                        .object(column.values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
                    ),
                ])
            })
        let sections = JSONText.array(
            description.sections.map {
                .object([("heading", .wording($0.heading)), ("lines", .array($0.lines.map(JSONText.wording)))])
            })
        return .object(
            summary + [
                ("fields", fields), ("ignored", .array(mapping.ignoredHeaders.map(JSONText.string))),
                ("titles", .array(mapping.titlePatterns.map(JSONText.string))),
                ("description", sections),
            ])
    }
}

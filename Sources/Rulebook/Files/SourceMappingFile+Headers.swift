import Records

/// Headers: as text, or with the place among columns of one name.
extension SourceMappingFile {
    struct Header {
        var text: String
        /// Counted from 1 and from the left; absent for any.
        var occurrence: Int?
    }

    /// The most columns of one name that a file may be thought to have.
    private static let mostOccurrences = 400

    /// `เงินเดือน`, or `{header: สังกัด, occurrence: 2}`.
    static func header(_ value: YamlValue) -> Header? {
        guard case .mapping = value.node else { return value.text().map { Header(text: $0) } }
        guard let pairs = value.mapping(required: ["header", "occurrence"]) else { return nil }
        guard let text = pairs["header"]?.text(), let place = pairs["occurrence"]?.integer(1...mostOccurrences) else {
            return nil
        }
        return Header(text: text, occurrence: place)
    }

    /// A header as it is written, without reports.
    static func writtenHeader(_ value: YamlValue) -> Header? {
        switch value.node {
        case .scalar(let scalar): return Header(text: scalar.string)
        case .mapping(let mapping):
            guard let text = mapping["header"]?.string, let place = mapping["occurrence"]?.int else { return nil }
            return Header(text: text, occurrence: place)
        case .sequence, .alias: return nil
        }
    }

    /// Headers that stand more than once; each must be one of the columns'.
    static func repeatedHeaders(of root: YamlMapping, columns: [SourceMapping.Column]) -> [String] {
        let known = Set(columns.flatMap(\.headers).map(TextKey.header(of:)))
        return (root["repeats"].flatMap { $0.elements() } ?? []).compactMap { value in
            guard let text = value.text() else { return nil }
            if !known.contains(TextKey.header(of: text)) {
                value.report(
                    th: "หัวคอลัมน์ “\(text)” ไม่มีใน columns", en: "header \"\(text)\" is not among the columns")
            }
            return text
        }
    }

    /// Marks behind the numbers of some fields.
    static func readMarks(of root: YamlMapping, into columns: inout [SourceMapping.Column]) {
        for pair in root["marks"].flatMap({ $0.openMapping() })?.pairs ?? [] {
            guard let field = pair.key.field(), let marks = pair.value.texts() else { continue }
            let found = indexes(of: field, in: columns, reportedAt: pair.key)
            switch field.type {
            case .money, .score, .percent, .integer: for index in found { columns[index].marks = marks }
            case .text, .code, .day, .flag:
                pair.key.report(
                    th: "\(field.rawValue) ไม่ใช่ตัวเลข", en: "\(field.rawValue) is no number")
            }
        }
    }
}

import Foundation
import Mapping
import Records
import Rulebook

/// What is suspicious in a mapping file by itself.
struct MappingFileWarnings {
    let file: MappingFiles.File
    let mapping: SourceMapping
    /// The folder has another file of this name.
    let isTaken: Bool

    var all: [MappingWarning] {
        // Labels of a form and expressions of a dump are no headers, and neither is known by its required columns.
        mapping.form == nil && mapping.dump == nil ? name + identity + texts + headers : name + texts
    }

    private func warning(_ code: MappingWarning.Code, _ path: [String], th: String, en: String) -> MappingWarning {
        let place = file.places.place(path)
        return MappingWarning(
            code: code, file: file.path, line: place.line, column: place.column, message: Wording(th: th, en: en))
    }

    private var name: [MappingWarning] {
        guard !file.isOfFolder else { return [] }
        var warnings: [MappingWarning] = []
        let fileName = URL(fileURLWithPath: file.path).lastPathComponent
        if fileName != mapping.name + ".yaml" {
            warnings.append(
                warning(
                    .fileName, ["name"], th: "ก่อนนำไปใช้ ต้องตั้งชื่อแฟ้มเป็น sources/\(mapping.name).yaml",
                    en: "to be used, the file must be called sources/\(mapping.name).yaml"))
        }
        if isTaken {
            warnings.append(
                warning(
                    .nameTaken, ["name"], th: "มีแหล่งข้อมูลชื่อ \(mapping.name) อยู่แล้ว แฟ้มนี้จะใช้แทน",
                    en: "there is a source named \(mapping.name) already, which this file would replace"))
        }
        return warnings
    }

    private var identity: [MappingWarning] {
        let columns = Set(mapping.columns.map(\.field)).union(mapping.lines.values.flatMap { $0.compactMap(\.self) })
        let told = mapping.titleValues.map(\.field) + mapping.defaults.map(\.field) + mapping.commandFields
        let group = [mapping.groupField].compactMap { $0 } + mapping.subgroups.map(\.field)
        let all = GivenFields(columns, groupField: mapping.groupField, told: told + group)
        let required = GivenFields(Set(mapping.requiredFields), groupField: mapping.groupField, told: told + group)
        let possible = mapping.identity.filter { all.identifies(by: $0, kind: mapping.kind) }
        var warnings: [MappingWarning] = []
        if mapping.requiredFields.isEmpty {
            warnings.append(
                warning(
                    .nothingRequired, ["required"], th: "ไม่มีเขตข้อมูลใดเป็น required แฟ้มอื่นที่มีหัวคอลัมน์ร่วมกันอาจเข้าแหล่งนี้",
                    en: "no field is required, so other files that share a header may be taken for this source"))
        }
        if possible.isEmpty {
            warnings.append(
                warning(
                    .neverIdentified, ["identity"], th: "ไม่มีวิธีใดใน identity ใช้ได้กับเขตข้อมูลที่มี จึงไม่มีแฟ้มใดเข้าแหล่งนี้ได้",
                    en: "no way of identity is possible with these fields, so no file can fit"))
            return warnings
        }
        for way in mapping.identity where !possible.contains(way) {
            warnings.append(
                warning(
                    .identityUnused, ["identity", way.rawValue], th: "\(way.rawValue) ใช้ไม่ได้ เพราะไม่มีเขตข้อมูลที่ต้องใช้",
                    en: "\(way.rawValue) is never used, because no field gives it"))
        }
        if !mapping.requiredFields.isEmpty,
            !possible.contains(where: { required.identifies(by: $0, kind: mapping.kind) })
        {
            warnings.append(
                warning(
                    .identityNotRequired, ["required"],
                    th: "แฟ้มที่มีเฉพาะคอลัมน์ required หาระเบียนเดิมไม่ได้ จึงไม่เข้าแหล่งนี้ ควรเพิ่มเขตข้อมูลของ identity ใน required",
                    en: "a file with the required columns alone identifies nobody and does not fit; "
                        + "require the fields of one way of identity"))
        }
        return warnings
    }

    /// Titles of fewer letters and digits occur in all sorts of files.
    private static let fewestLetters = 4

    private var texts: [MappingWarning] {
        let lists = [
            ("titles", mapping.titlePatterns), ("sheets", mapping.sheetPatterns), ("subtotals", mapping.subtotals),
        ]
        var warnings = lists.flatMap { key, texts in
            texts.compactMap { text -> MappingWarning? in
                let length = HeaderKey(text).length
                if length == 0 { return empty([key, text], text) }
                guard key == "titles", length < Self.fewestLetters else { return nil }
                return warning(
                    .shortText, [key, text], th: "“\(text)” สั้นเกินไป อาจพบในแฟ้มอื่น",
                    en: "\"\(text)\" is so short that it may occur in other files")
            }
        }
        for column in mapping.columns {
            for header in column.headers where HeaderKey(header).length == 0 {
                warnings.append(empty(["columns", column.field.rawValue, header], header))
            }
        }
        return warnings
    }

    private func empty(_ path: [String], _ text: String) -> MappingWarning {
        warning(
            .emptyText, path, th: "“\(text)” ไม่มีตัวอักษรหรือตัวเลข จึงไม่มีวันพบ",
            en: "\"\(text)\" has no letter or digit and is never found")
    }

    private var headers: [MappingWarning] {
        struct Named {
            var field: Field
            var text: String
            var key: HeaderKey
        }
        let all = mapping.columns.flatMap { column in
            column.headers.filter { column.occurrences[$0] == nil }.map {
                Named(field: column.field, text: $0, key: HeaderKey($0))
            }
        }
        var warnings: [MappingWarning] = []
        for (index, header) in all.enumerated() where header.key.length > 0 {
            let path = ["columns", header.field.rawValue, header.text]
            for other in all[..<index] where other.field != header.field {
                if other.key == header.key {
                    warnings.append(
                        warning(
                            .sameHeader, path,
                            th: "“\(header.text)” อ่านเหมือน “\(other.text)” ของ \(other.field.rawValue)",
                            en: "\"\(header.text)\" counts as \"\(other.text)\" of \(other.field.rawValue)"))
                } else if header.key.differsByOneEdit(from: other.key) {
                    warnings.append(
                        warning(
                            .nearHeader, path,
                            th: "“\(header.text)” ต่างจาก “\(other.text)” ของ \(other.field.rawValue) เพียงตัวเดียว "
                                + "หากพิมพ์ผิดอาจอ่านสลับกัน",
                            en: "\"\(header.text)\" is one letter from \"\(other.text)\" of \(other.field.rawValue); "
                                + "a slip would exchange them"))
                }
            }
        }
        return warnings
    }
}

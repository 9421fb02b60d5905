import Mapping
import Records
import Rulebook

/// Header rows that a mapping is made for, and that fit another mapping as well: nothing but a title would then tell
/// which of the two a file is.
struct AmbiguousHeaders {
    let file: MappingFiles.File
    let mapping: SourceMapping
    let others: [SourceMapping]

    var warnings: [MappingWarning] {
        let recognizer = Recognizer(mappings: [mapping] + others)
        let required = mapping.columns.filter(\.isRequired)
        guard !required.isEmpty else { return [] }
        var warnings: [MappingWarning] = []
        let usual = rivals(required.map { ($0, $0.headers.first ?? "") }, recognizer)
        for rival in usual {
            warnings.append(
                warning(
                    ["required"],
                    th: "แฟ้มที่มีเฉพาะคอลัมน์ required เข้าได้กับ \(rival) เท่ากันหรือมากกว่า ควรเพิ่ม titles หรือ required ให้ต่างกัน",
                    en: "a file with the required columns alone fits \(rival) as well or better; "
                        + "add titles, or require a column that tells them apart"))
        }
        for column in required {
            for header in column.headers.dropFirst() {
                let row = required.map { ($0, $0.field == column.field ? header : $0.headers.first ?? "") }
                for rival in rivals(row, recognizer) where !usual.contains(rival) {
                    warnings.append(
                        warning(
                            ["columns", column.field.rawValue, header],
                            th: "เมื่อใช้หัวคอลัมน์ “\(header)” แฟ้มเข้าได้กับ \(rival) เท่ากันหรือมากกว่า",
                            en: "with the header \"\(header)\" a file fits \(rival) as well or better"))
                }
            }
        }
        return warnings
    }

    private func warning(_ path: [String], th: String, en: String) -> MappingWarning {
        let place = file.places.place(path)
        return MappingWarning(
            code: .fitsAnother, file: file.path, line: place.line, column: place.column,
            message: Wording(th: th, en: en))
    }

    /// Names of the mappings that a row of these headers fits as well as this one.
    private func rivals(
        _ columns: [(column: SourceMapping.Column, header: String)], _ recognizer: Recognizer
    ) -> [String] {
        var headers: [String] = []
        for (column, header) in columns {
            // The second of two columns of one name needs the first.
            let copies = column.occurrences[header] ?? 1
            let there = headers.count { $0 == header }
            headers += [String](repeating: header, count: max(there == 0 ? 1 : 0, copies - there))
        }
        // Also what titles give is there in a file that has them; here there are none.
        let layouts = recognizer.recognize(.header(headers), sheet: 0, sheetName: nil)
        guard let own = layouts.first(where: { $0.mapping == mapping.name }) else { return [] }
        return layouts.filter { $0.mapping != mapping.name && $0.fit >= own.fit }.map(\.mapping).sorted()
    }
}

extension RowBatch {
    /// One row of texts.
    fileprivate static func header(_ texts: [String]) -> RowBatch {
        var batch = RowBatch()
        for (index, text) in texts.enumerated() {
            batch.cells.append(
                .init(
                    offset: Int32(batch.bytes.count), length: Int32(text.utf8.count), column: Int32(index + 1),
                    kind: .text))
            batch.bytes.append(contentsOf: text.utf8)
        }
        batch.rows.append(.init(number: 1, firstCell: 0, cellCount: Int32(texts.count)))
        return batch
    }
}

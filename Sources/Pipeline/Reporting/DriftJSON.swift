import Records

extension HeaderDrift {
    package var json: JSONText {
        .object([
            (
                "former",
                .object([
                    ("import", .integer(Int(former.importID))), ("round", .string(former.round)),
                    ("file", .string(former.file)), ("at", .string(former.at)),
                ])
            ),
            ("drifted", .boolean(isDrift)), ("mappingChanged", .boolean(isMappingChanged)),
            ("sheets", .array(sheets.map(Self.json))),
        ])
    }

    private static func json(_ sheet: Sheet) -> JSONText {
        .object([
            ("name", .string(sheet.name)),
            (
                "vanished",
                .array(
                    sheet.vanished.map {
                        .object([
                            ("field", .string($0.field)), ("header", .string($0.header)),
                            ("required", .boolean($0.isRequired)), ("perhaps", .string($0.perhaps)),
                        ])
                    })
            ),
            ("new", .array(sheet.new.map(\.json))),
            ("renamed", .array(sheet.renamed.map { step($0.field, $0.from, $0.to) })),
            ("moved", .array(sheet.moved.map { step($0.field, $0.from, $0.to) })),
            ("newUnknown", .array(sheet.newUnknown.map(JSONText.string))),
            ("headerRow", step(sheet.headerRow)), ("headerRows", step(sheet.headerRows)),
        ])
    }

    private static func step(_ field: String, _ from: String, _ to: String) -> JSONText {
        .object([("field", .string(field)), ("from", .string(from)), ("to", .string(to))])
    }

    private static func step(_ step: Step?) -> JSONText {
        step.map { .object([("from", .integer($0.from)), ("to", .integer($0.to))]) } ?? .null
    }
}

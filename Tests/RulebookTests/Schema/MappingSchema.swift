import Records

@testable import Rulebook

/// The JSON Schema of a source mapping, made from the fields, kinds and words that the program knows. Descriptions are
/// in English and Thai, for editors show one text only.
struct MappingSchema {
    private let catalogue: Catalogue
    private let tables: CodeTables

    init(_ rulebook: Rulebook) {
        catalogue = rulebook.catalogue
        tables = rulebook.tables
    }

    var root: SchemaNode {
        .object([
            ("$schema", .string("http://json-schema.org/draft-07/schema#")),
            ("title", .string("Thabian: a source mapping · ผังการอ่านแหล่งข้อมูลของทะเบียน")),
            (
                "description",
                .string("How the files of one source are recognised and read · วิธีรู้จักและอ่านแฟ้มของแหล่งข้อมูลหนึ่ง")
            ),
            ("type", .string("object")), ("additionalProperties", .boolean(false)),
            ("required", .strings(SourceMappingFile.requiredKeys)),
            ("properties", .object((keys + furtherKeys).map { ($0.name, described($0.schema, $0.en, $0.th)) })),
            ("definitions", .object(definitions)),
        ])
    }

    struct Key {
        var name: String
        var en: String
        var th: String
        var schema: SchemaNode
    }

    private var keys: [Key] {
        [
            Key(
                name: "name", en: "The source's name; the file is called NAME.yaml", th: "ชื่อแหล่งข้อมูล ตรงกับชื่อแฟ้ม",
                schema: .reference("text")),
            Key(name: "title", en: "What people call it", th: "ชื่อที่คนเรียก", schema: .reference("wording")),
            Key(
                name: "kind", en: "What a row is about: " + kinds(\.en), th: "แต่ละแถวเป็นเรื่องของ: " + kinds(\.th),
                schema: words(RecordKind.self)),
            Key(
                name: "complete", en: "Whoever is not in a file is missing", th: "ผู้ที่ไม่อยู่ในแฟ้มถือว่าขาดหายไป",
                schema: type("boolean")),
            Key(
                name: "identity", en: "How a row finds its record of an earlier import, in this order",
                th: "วิธีหาระเบียนเดิมของแถว ตามลำดับ",
                schema: list(words(SourceMapping.Identity.self), atLeastOne: true)),
            Key(
                name: "titles", en: "Texts above the header that make the mapping likelier",
                th: "ข้อความเหนือหัวตารางที่ช่วยให้รู้จักแฟ้ม", schema: list(.reference("text"))),
            Key(
                name: "sheets", en: "Texts in the sheet's name, which count as titles", th: "ข้อความในชื่อแผ่นงาน",
                schema: list(.reference("text"))),
            Key(
                name: "required", en: "Fields that must have a column", th: "เขตข้อมูลที่ต้องมีคอลัมน์",
                schema: list(.reference("field"))),
            Key(
                name: "mayBeEmpty", en: "Required fields whose cells may be empty", th: "เขตข้อมูลที่ต้องมีคอลัมน์ แต่เซลล์ว่างได้",
                schema: list(.reference("field"))),
            Key(
                name: "columns", en: "Fields and the headers that mean them, the usual one first",
                th: "เขตข้อมูลกับหัวคอลัมน์ หัวที่ใช้ปกติอยู่แรก", schema: byField { _ in .reference("headers") }),
            Key(
                name: "values", en: "The source's own codes and what they mean; \"\" is no value",
                th: "รหัสของแหล่งและความหมาย \"\" คือไม่มีค่า", schema: byField { meanings(of: $0) }),
            Key(
                name: "marks", en: "Marks behind numbers that do not count", th: "เครื่องหมายหลังตัวเลขที่ไม่นับ",
                schema: byField { isNumber($0) ? list(.reference("text")) : nil }),
            Key(
                name: "units", en: "Units in which the source writes numbers", th: "หน่วยของตัวเลขในแฟ้ม",
                schema: byField { unit(of: $0) }),
            Key(
                name: "twoDigitYears", en: "First of the hundred Buddhist years that two digits mean",
                th: "ปี พ.ศ. แรกของช่วงร้อยปีที่ปีสองหลักหมายถึง",
                schema: byField {
                    $0.type == .day
                        ? .object([
                            ("type", .string("integer")), ("minimum", .number(2401)), ("maximum", .number(2600)),
                        ]) : nil
                }),
            Key(
                name: "ignored", en: "Headers that are known and not used", th: "หัวคอลัมน์ที่รู้จักแต่ไม่ใช้",
                schema: list(.reference("text"))),
            Key(
                name: "repeats", en: "Headers of columns whose further columns of that name are not used",
                th: "หัวคอลัมน์ที่ซ้ำ คอลัมน์ถัดไปไม่ใช้", schema: list(.reference("text"))),
            Key(
                name: "unknownColumns", en: "What other columns are worth: a finding, nothing, or a refusal",
                th: "คอลัมน์อื่น: แจ้งให้ตรวจ ไม่สนใจ หรือไม่รับแฟ้ม",
                schema: words(SourceMapping.UnknownColumns.self)),
            Key(
                name: "group", en: "Field that a row of one text gives to the rows beneath",
                th: "เขตข้อมูลที่แถวซึ่งมีข้อความเดียวให้แก่แถวข้างใต้", schema: .reference("field")),
            Key(
                name: "subgroups", en: "Fields of group rows that begin with one of the words",
                th: "เขตข้อมูลของแถวกลุ่มที่ขึ้นต้นด้วยคำเหล่านี้",
                schema: byField { _ in list(.reference("text"), atLeastOne: true) }),
            Key(
                name: "fromTitles",
                en:
                    "Fields that a title or the sheet's name gives: text with # for the value, or texts with what each means",
                th: "เขตข้อมูลที่ได้จากข้อความเหนือตารางหรือชื่อแผ่นงาน: ข้อความที่มี # แทนค่า หรือข้อความกับความหมาย",
                schema: byField { field in
                    .object([
                        (
                            "anyOf",
                            .array([
                                .object([("type", .string("string")), ("pattern", .string("^[^#]*#[^#]*$"))]),
                                meanings(of: field),
                            ])
                        )
                    ])
                }),
            Key(
                name: "fromCommand", en: "Fields that the command of an import gives: --scope, --agency, --round",
                th: "เขตข้อมูลที่ได้จากคำสั่งนำเข้า: --scope, --agency, --round",
                schema: list(
                    .object([("enum", .strings(SourceMapping.possibleCommandFields.map(\.rawValue)))]))),
            Key(
                name: "defaults", en: "Values of rows for which nothing else gives the field",
                th: "ค่าของแถวที่ไม่มีที่ใดบอก", schema: byField { meaning(of: $0) }),
            Key(
                name: "trailers", en: "Texts of the row that ends the table; # is the number of rows",
                th: "ข้อความท้ายตาราง # คือจำนวนแถว", schema: list(.reference("text"))),
            Key(
                name: "subtotals", en: "What subtotal rows begin with", th: "คำขึ้นต้นของแถวรวม",
                schema: list(.reference("text"))),
        ]
    }

    private var definitions: [(String, SchemaNode)] {
        [
            ("text", .object([("type", .strings(["string", "number"])), ("minLength", .number(1))])),
            (
                "wording",
                .object([
                    ("type", .string("object")), ("additionalProperties", .boolean(false)),
                    ("required", .strings(["th", "en"])),
                    ("properties", .object([("th", .reference("text")), ("en", .reference("text"))])),
                ])
            ),
            ("field", .object([("enum", .strings(Field.allCases.map(\.rawValue)))])),
            (
                "headers",
                list(
                    .object([
                        (
                            "anyOf",
                            .array([
                                .reference("text"),
                                .object([
                                    ("type", .string("object")), ("additionalProperties", .boolean(false)),
                                    ("required", .strings(["header", "occurrence"])),
                                    (
                                        "properties",
                                        .object([
                                            ("header", .reference("text")),
                                            (
                                                "occurrence",
                                                described(
                                                    .object([
                                                        ("type", .string("integer")), ("minimum", .number(1)),
                                                        ("maximum", .number(400)),
                                                    ]), "Which column of this name, from the left",
                                                    "คอลัมน์ที่เท่าใดที่ใช้ชื่อนี้ นับจากซ้าย")
                                            ),
                                        ])
                                    ),
                                ]),
                            ])
                        )
                    ]), atLeastOne: true)
            ),
            (
                "scale",
                .object([
                    ("type", .string("object")), ("additionalProperties", .boolean(false)),
                    ("required", .strings(["outOf"])),
                    (
                        "properties",
                        .object([
                            ("outOf", described(.reference("points"), "The full score in the file", "คะแนนเต็มในแฟ้ม")),
                            (
                                "becomes",
                                described(
                                    .reference("points"), "What the full score is kept as; 100 where it is not said",
                                    "คะแนนเต็มที่เก็บ ถ้าไม่บอกคือ 100")
                            ),
                        ])
                    ),
                ])
            ),
            (
                "points",
                .object([("type", .string("number")), ("exclusiveMinimum", .number(0)), ("maximum", .number(100))])
            ),
        ] + meanings
    }
}

extension MappingSchema {
    private func described(_ schema: SchemaNode, _ en: String, _ th: String) -> SchemaNode {
        let description = ("description", SchemaNode.string("\(en) · \(th)"))
        // What stands beside a reference does not count in draft 7.
        if schema["$ref"] != nil { return .object([description, ("allOf", .array([schema]))]) }
        return .object([description] + schema.members.map { ($0.name, $0.value) })
    }

    private func type(_ name: String) -> SchemaNode { .object([("type", .string(name))]) }

    func list(_ element: SchemaNode, atLeastOne: Bool = false) -> SchemaNode {
        .object(
            [("type", .string("array")), ("items", element)] + (atLeastOne ? [("minItems", .number(1))] : []))
    }

    func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> SchemaNode
    where Word.RawValue == String {
        .object([("enum", .strings(Word.allCases.map(\.rawValue)))])
    }

    private func kinds(_ language: KeyPath<Wording, String>) -> String {
        RecordKind.allCases.map { "\($0.rawValue) \(catalogue.word($0.rawValue)[keyPath: language])" }
            .joined(separator: ", ")
    }

    /// An object with a property for each field that the key may name.
    func byField(_ schema: (Field) -> SchemaNode?) -> SchemaNode {
        let properties = Field.allCases.compactMap { field -> (String, SchemaNode)? in
            guard let own = schema(field) else { return nil }
            let name = catalogue.name(of: field)
            return (field.rawValue, described(own, name.en, name.th))
        }
        return .object([
            ("type", .string("object")), ("additionalProperties", .boolean(false)), ("properties", .object(properties)),
        ])
    }

    private func isNumber(_ field: Field) -> Bool {
        switch field.type {
        case .money, .score, .percent, .integer: true
        case .text, .code, .day, .flag: false
        }
    }

    private func unit(of field: Field) -> SchemaNode? {
        switch field.type {
        case .money: words(SourceMapping.MoneyUnit.self)
        case .score, .percent: .reference("scale")
        case .text, .code, .day, .integer, .flag: nil
        }
    }

    /// The code tables that fields have, by name.
    private var codeTables: [CodeTable] {
        var found: [CodeTable] = []
        for field in Field.allCases where field.type == .code {
            guard let table = tables.table(of: field), !found.contains(where: { $0.name == table.name }) else {
                continue
            }
            found.append(table)
        }
        return found
    }

    /// Canonical values, and texts of the source with what each means. Codes are offered and not asked for: an agency's
    /// own tables may have others.
    private var meanings: [(String, SchemaNode)] {
        let any = SchemaNode.object([("type", .strings(["string", "number", "boolean"]))])
        let ofTables = codeTables.flatMap { table -> [(String, SchemaNode)] in
            let codes = SchemaNode.object([("enum", .strings(table.entries.map(\.code)))])
            return [
                ("meaning-\(table.name)", .object([("anyOf", .array([codes, .reference("meaning")]))])),
                ("meanings-\(table.name)", texts(.reference("meaning-\(table.name)"))),
            ]
        }
        return [("meaning", any), ("meanings", texts(.reference("meaning")))] + ofTables
    }

    private func texts(_ meaning: SchemaNode) -> SchemaNode {
        .object([("type", .string("object")), ("additionalProperties", meaning)])
    }

    func meaning(of field: Field) -> SchemaNode { .reference("meaning" + table(of: field)) }

    private func meanings(of field: Field) -> SchemaNode { .reference("meanings" + table(of: field)) }

    private func table(of field: Field) -> String {
        field.type == .code ? tables.table(of: field).map { "-\($0.name)" } ?? "" : ""
    }
}

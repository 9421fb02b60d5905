import Records

@testable import Rulebook

/// What forms, dumps and rows of several records add to the schema.
extension MappingSchema {
    var furtherKeys: [Key] {
        [
            Key(
                name: "otherSheets", en: "Texts in the names of sheets that are something else",
                th: "ข้อความในชื่อแผ่นงานที่เป็นเรื่องอื่น", schema: list(.reference("text"))),
            Key(
                name: "sets", en: "Columns that stand once more for each rater, round or competency",
                th: "ชุดคอลัมน์ที่มีซ้ำสำหรับผู้ให้คะแนน รอบ หรือสมรรถนะแต่ละรายการ",
                schema: list(
                    object(
                        required: [("columns", byField { _ in .reference("headers") })],
                        optional: [
                            ("each", list(.reference("text"), atLeastOne: true)),
                            ("give", byField { meaning(of: $0) }),
                        ]))),
            Key(
                name: "fillDown", en: "Fields whose blank cells mean what stands above",
                th: "เขตข้อมูลที่เซลล์ว่างหมายถึงค่าข้างบน",
                schema: list(.reference("field"))),
            Key(
                name: "lines", en: "What the lines beneath the first of a cell hold",
                th: "เขตข้อมูลของบรรทัดถัดไปในเซลล์เดียวกัน",
                schema: byField { _ in
                    list(
                        .object([("anyOf", .array([.reference("field"), .object([("enum", .strings([""]))])]))]),
                        atLeastOne: true)
                }),
            Key(
                name: "passOver", en: "Texts of rows that do not count", th: "ข้อความของแถวที่ไม่นับ",
                schema: byField { _ in list(.reference("text")) }),
            Key(
                name: "form", en: "The file is a filled-in form; columns are its labels",
                th: "แฟ้มเป็นแบบฟอร์มที่กรอกแล้ว columns คือป้ายชื่อ", schema: form),
            Key(
                name: "dump", en: "The source is a table of a database dump", th: "แหล่งเป็นตารางที่ถ่ายออกจากฐานข้อมูล",
                schema: dump),
        ]
    }

    private var form: SchemaNode {
        let texts = list(.reference("text"))
        let fields = list(.reference("field"))
        let choices = byField { _ in named(texts) }
        let crossing = object(required: [("rows", texts), ("columns", texts)], optional: [])
        return object(
            required: [("begins", list(.reference("text"), atLeastOne: true))],
            optional: [
                ("parts", texts), ("others", texts), ("sections", named(texts)), ("passed", texts),
                ("within", byField { _ in texts }), ("boxes", choices), ("filled", choices),
                ("crossings", byField { _ in crossing }), ("lines", fields), ("beneath", fields), ("remarks", texts),
                ("several", fields),
            ])
    }

    private var dump: SchemaNode {
        let text = SchemaNode.reference("text")
        let texts = list(text)
        let oneOrMore = SchemaNode.object([("anyOf", .array([text, texts]))])
        let join = object(
            required: [("table", text), ("on", oneOrMore), ("key", text)],
            optional: [
                ("as", text), ("upTo", text), ("equal", named(text)), ("when", named(texts)), ("rows", named(texts)),
                ("parent", text), ("until", named(texts)), ("optional", words(DumpJoin.Optional.self)),
            ])
        let leftOut = object(required: [("column", text), ("is", texts)], optional: [("from", text)])
        let round = object(required: [], optional: [("day", text), ("year", text), ("half", text)])
        return object(
            required: [("table", text), ("key", text)],
            optional: [("joins", list(join)), ("leaveOut", list(leftOut)), ("round", round)])
    }

    private func object(
        required: [(String, SchemaNode)], optional: [(String, SchemaNode)]
    ) -> SchemaNode {
        .object([
            ("type", .string("object")), ("additionalProperties", .boolean(false)),
            ("required", .strings(required.map(\.0))), ("properties", .object(required + optional)),
        ])
    }

    /// An object with keys of the writer's own.
    private func named(_ schema: SchemaNode) -> SchemaNode {
        .object([("type", .string("object")), ("additionalProperties", schema)])
    }
}

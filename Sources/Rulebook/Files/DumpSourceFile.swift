import Records

/// The key `dump` of a source mapping: a table and the tables that it looks up.
struct DumpSourceFile {
    /// Keys of a mapping that mean nothing for a table: it has neither titles nor groups, and its columns are known.
    static let meaningless = [
        "titles", "sheets", "ignored", "repeats", "unknownColumns", "group", "subgroups", "fromTitles", "trailers",
        "subtotals",
    ]

    /// The most alternatives that one field may have in all, counted by their columns.
    static let mostParts = 30

    private var joins: [DumpJoin] = []

    static func read(_ root: YamlMapping) -> DumpSource? {
        guard let value = root["dump"] else { return nil }
        for pair in root.pairs where meaningless.contains(pair.name) {
            pair.key.report(
                th: "\(pair.name) ใช้กับ dump ไม่ได้", en: "\(pair.name) has no meaning beside dump")
        }
        var file = DumpSourceFile()
        let source = file.source(value)
        file.checkColumns(of: root)
        return source
    }

    private mutating func source(_ value: YamlValue) -> DumpSource? {
        guard let root = value.mapping(required: ["table", "key"], optional: ["joins", "leaveOut", "round"]) else {
            return nil
        }
        let table = root["table"].flatMap(Self.name)
        let key = root["key"].flatMap(Self.name)
        for entry in root["joins"].flatMap({ $0.elements() }) ?? [] {
            if let join = join(entry, base: table) { joins.append(join) }
        }
        let leftOut = (root["leaveOut"].flatMap { $0.elements() } ?? []).compactMap(leftOut)
        let round = root["round"].flatMap(round)
        guard let table, let key else { return nil }
        return DumpSource(table: table, key: key, joins: joins, leftOut: leftOut, round: round)
    }

    private func join(_ value: YamlValue, base: String?) -> DumpJoin? {
        guard
            let root = value.mapping(
                required: ["table", "on", "key"],
                optional: ["as", "upTo", "equal", "when", "rows", "parent", "until", "optional"])
        else { return nil }
        let table = root["table"].flatMap(Self.name)
        let name = root["as"].map(Self.name) ?? table
        if let name, let entry = root["as"] ?? root["table"], joins.contains(where: { $0.name == name }) {
            entry.report(
                th: "มีการเชื่อมชื่อ \(name) แล้ว ตั้งชื่อด้วย as", en: "a join is called \(name) already; name it with as")
        }
        let on = root["on"].flatMap { value -> [DumpExpression.Part]? in
            if case .sequence = value.node { value.list(part) } else { part(value).map { [$0] } }
        }
        if let on, on.isEmpty { root["on"]?.reportExpected(th: "คอลัมน์อย่างน้อยหนึ่งคอลัมน์", en: "at least one column") }
        let key = root["key"].flatMap(Self.name)
        let upTo = root["upTo"].flatMap(Self.name)
        let equal = (root["equal"].flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            Self.name(pair.key).flatMap { name in part(pair.value).map { DumpJoin.Pair(column: name, of: $0) } }
        }
        if upTo == nil, let value = root["equal"] { value.report(th: "ไม่มีคีย์ upTo", en: "there is no key upTo") }
        let when = conditions(root["when"], read: part)
        let rows = conditions(root["rows"]) { Self.name($0).map { DumpExpression.Part(join: nil, column: $0) } }
        let climb = climb(root)
        let optional = root["optional"].flatMap {
            $0.word(DumpJoin.Optional.self, th: "สิ่งที่ไม่มีก็ได้", en: "what may be missing")
        }
        guard let table, let name, let on, let key else { return nil }
        // Rows are found by one key; a table that is needed by another one, too, would have to be read twice.
        if let other = joins.first(where: { $0.table == table }), other.key != key || other.rows != rows {
            value.report(
                th: "\(table) ถูกเชื่อมด้วย key และ rows อย่างอื่นแล้ว",
                en: "\(table) is joined with another key or rows already")
        }
        return DumpJoin(
            name: name, table: table, on: on, key: key, upTo: upTo, equal: equal, when: when, rows: rows, climb: climb,
            optional: optional)
    }

    private func climb(_ root: YamlMapping) -> DumpJoin.Climb? {
        guard let parent = root["parent"] else {
            root["until"]?.report(th: "ไม่มีคีย์ parent", en: "there is no key parent")
            return nil
        }
        guard let until = root["until"] else {
            parent.report(th: "ไม่มีคีย์ until", en: "there is no key until")
            return nil
        }
        let conditions = conditions(until) { Self.name($0).map { DumpExpression.Part(join: nil, column: $0) } }
        guard let name = Self.name(parent), conditions.count == 1, let condition = conditions.first else {
            if conditions.count > 1 { until.reportExpected(th: "คอลัมน์เดียว", en: "one column") }
            return nil
        }
        return DumpJoin.Climb(parent: name, until: condition)
    }

    /// `{PER_STATUS: ["0", "2"]}`: a column and its values.
    private func conditions(
        _ value: YamlValue?, read: (YamlValue) -> DumpExpression.Part?
    ) -> [DumpJoin.Condition] {
        (value.flatMap { $0.openMapping() }?.pairs ?? []).compactMap { pair in
            guard let column = read(pair.key), let values = pair.value.texts() else { return nil }
            return DumpJoin.Condition(column: column, values: values)
        }
    }

    private func leftOut(_ value: YamlValue) -> DumpSource.LeftOut? {
        guard let root = value.mapping(required: ["column", "is"], optional: ["from"]) else { return nil }
        let from = root["from"].map(part)
        guard let column = root["column"].flatMap(part), let values = root["is"].flatMap({ $0.texts() }) else {
            return nil
        }
        return DumpSource.LeftOut(column: column, values: values, from: from ?? nil)
    }

    private func round(_ value: YamlValue) -> DumpSource.RowRound? {
        guard let root = value.mapping(required: [], optional: ["day", "year", "half"]) else { return nil }
        if let day = root["day"], root.pairs.count == 1 { return part(day).map(DumpSource.RowRound.day) }
        guard let year = root["year"], let half = root["half"], root.pairs.count == 2 else {
            value.reportExpected(th: " day หรือ year กับ half", en: "day, or year and half")
            return nil
        }
        guard let year = part(year), let half = part(half) else { return nil }
        return .yearAndHalf(year, half)
    }

    // MARK: Names

    /// A table's or a column's name.
    private static func name(_ value: YamlValue) -> String? {
        guard let text = value.text() else { return nil }
        guard let part = DumpExpression.Part(text), part.join == nil, part.column == text else {
            value.reportExpected(th: "ชื่ออย่าง PER_ORG", en: "a name as PER_ORG")
            return nil
        }
        return text
    }

    /// A reference to a column of the table or of a join that stands before.
    private func part(_ value: YamlValue) -> DumpExpression.Part? {
        guard let text = value.text() else { return nil }
        guard let part = DumpExpression.Part(text), part.text == text else {
            value.reportExpected(
                th: "คอลัมน์อย่าง PN_CODE หรือ PER_ORG.ORG_NAME", en: "a column as PN_CODE or PER_ORG.ORG_NAME")
            return nil
        }
        return known(part, at: value) ? part : nil
    }

    private func known(_ part: DumpExpression.Part, at value: YamlValue) -> Bool {
        guard let join = part.join, !joins.contains(where: { $0.name == join }) else { return true }
        value.reportUnknown(among: joins.map(\.name), th: "การเชื่อมที่มีอยู่ก่อน", en: "a join that stands before")
        return false
    }

    /// The headers of a dump's columns are expressions.
    private func checkColumns(of root: YamlMapping) {
        for pair in root["columns"]?.openMapping()?.pairs ?? [] {
            guard case .sequence = pair.value.node else { continue }
            var parts = 0
            for value in pair.value.elements() ?? [] {
                guard case .scalar(let scalar) = value.node, let expression = DumpExpression(scalar.string) else {
                    value.reportExpected(
                        th: "คอลัมน์อย่าง PN_CODE หรือ PER_ORG.ORG_NAME หลายคอลัมน์คั่นด้วย + หรือช่องว่าง",
                        en: "columns as PN_CODE or PER_ORG.ORG_NAME, with + or a blank between them")
                    continue
                }
                parts += expression.parts.count
                for part in expression.parts { _ = known(part, at: value) }
            }
            if parts > Self.mostParts {
                pair.value.reportExpected(
                    th: "ไม่เกิน \(Self.mostParts) คอลัมน์", en: "at most \(Self.mostParts) columns")
            }
        }
    }
}

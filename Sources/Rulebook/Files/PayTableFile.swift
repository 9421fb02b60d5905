import Records

/// One file of `Mappings/salary/`.
enum PayTableFile {
    /// The order of the amounts in a level's row; the file repeats it for its readers, and it is held to that.
    static let columns = [
        "minimum", "temporaryMinimum", "ownCeiling", "nextCeiling", "threshold", "lowerBase", "upperBase",
    ]

    /// The order of the amounts in the row of a line of work with a ceiling of its own.
    static let specialColumns = ["ceiling", "threshold", "lowerBase", "upperBase"]

    static func read(_ document: YamlDocument, levels: CodeTable) -> PayTable? {
        guard
            let root = document.root.mapping(
                required: ["from", "source", "columns", "levels"], optional: ["specialColumns", "specialLines"])
        else { return nil }
        let origin = root["source"]?.text() ?? ""
        let from = root["from"]?.day()
        if let from, document.path != "salary/\(fileName(of: from)).yaml" {
            root["from"]?.report(
                th: "ชื่อแฟ้มต้องเป็นวันแรกที่ใช้: salary/\(fileName(of: from)).yaml",
                en: "the file must be called by its first day: salary/\(fileName(of: from)).yaml")
        }
        check(root["columns"], columns)
        let pairs = root["levels"]?.openMapping()?.pairs ?? []
        let wanted = levels.entries.filter { $0.attributes["type"] != nil }.map(\.code)
        for pair in pairs where !wanted.contains(pair.name) {
            pair.key.reportUnknown(among: wanted, th: "ระดับตำแหน่งข้าราชการ", en: "a level of civil servants")
        }
        for level in wanted where !pairs.contains(where: { $0.name == level }) {
            root["levels"]?.report(th: "ไม่มีระดับ \(level)", en: "level \(level) is missing")
        }
        let rows = pairs.compactMap { row($0) }
        let specialRows = specialRows(root, rows: rows)
        guard let from else { return nil }
        return PayTable(id: fileName(of: from), from: from, origin: origin, rows: rows, specialRows: specialRows)
    }

    private static func check(_ value: YamlValue?, _ wanted: [String]) {
        guard let value, let names = value.texts(), names != wanted else { return }
        let list = wanted.joined(separator: ", ")
        value.report(th: "คอลัมน์ต้องเป็น \(list)", en: "the columns must be \(list)")
    }

    /// Rows of lines with a ceiling of their own; the columns must stand there with them.
    private static func specialRows(_ root: YamlMapping, rows: [PayTable.Row]) -> [PayTable.SpecialRow] {
        guard let lines = root["specialLines"] else { return [] }
        check(root["specialColumns"], specialColumns)
        if root["specialColumns"] == nil {
            lines.report(th: "ไม่มีคีย์ specialColumns", en: "key specialColumns is missing")
        }
        return (lines.openMapping()?.pairs ?? []).compactMap { pair in
            guard let own = rows.first(where: { $0.level == pair.name }) else {
                pair.key.reportUnknown(
                    among: rows.map(\.level), th: "ระดับตำแหน่งข้าราชการ", en: "a level of civil servants")
                return nil
            }
            guard let amounts = amounts(pair, specialColumns) else { return nil }
            let row = PayTable.SpecialRow(
                level: pair.name, ceiling: amounts[0], threshold: amounts[1], lowerBase: amounts[2],
                upperBase: amounts[3])
            if row.ceiling >= own.ownCeiling {
                pair.value.report(
                    th: "เพดานของสายงานไม่ต่ำกว่าขั้นสูงของระดับ", en: "the line's ceiling is not below the level's")
            }
            if row.lowerBase >= row.upperBase || row.upperBase >= row.ceiling || row.threshold >= row.ceiling {
                pair.value.report(
                    th: "ฐานหรือจุดแบ่งฐานไม่อยู่ในลำดับใต้เพดาน",
                    en: "bases and threshold are not in order below the ceiling")
            }
            return row
        }
    }

    static func fileName(of day: Day) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.buddhistYear)-\(two(day.month))-\(two(day.day))"
    }

    private static func amounts(_ pair: YamlMapping.Pair, _ columns: [String]) -> [Baht]? {
        guard let amounts = pair.value.list({ $0.baht() }) else { return nil }
        guard amounts.count == columns.count else {
            pair.value.report(
                th: "ต้องมี \(columns.count) จำนวน แต่พบ \(amounts.count)",
                en: "\(columns.count) amounts are wanted, \(amounts.count) are there")
            return nil
        }
        return amounts
    }

    private static func row(_ pair: YamlMapping.Pair) -> PayTable.Row? {
        guard let amounts = amounts(pair, columns) else { return nil }
        let row = PayTable.Row(
            level: pair.name, minimum: amounts[0], temporaryMinimum: amounts[1], ownCeiling: amounts[2],
            nextCeiling: amounts[3], threshold: amounts[4], lowerBase: amounts[5], upperBase: amounts[6])
        // What a slip of the keyboard breaks first.
        let order: [(holds: Bool, th: String, en: String)] = [
            (row.temporaryMinimum <= row.minimum, "ขั้นต่ำชั่วคราวสูงกว่าขั้นต่ำ", "the temporary minimum is above the minimum"),
            (row.minimum < row.ownCeiling, "ขั้นต่ำไม่ต่ำกว่าขั้นสูง", "the minimum is not below the ceiling"),
            (row.ownCeiling <= row.nextCeiling, "ขั้นสูงของระดับถัดไปต่ำกว่าของระดับนี้", "the next ceiling is below the own one"),
            (row.lowerBase < row.upperBase, "ฐานล่างไม่ต่ำกว่าฐานบน", "the lower base is not below the upper one"),
            (row.upperBase < row.ownCeiling, "ฐานบนไม่ต่ำกว่าขั้นสูง", "the upper base is not below the ceiling"),
            (
                row.minimum < row.threshold && row.threshold < row.ownCeiling, "จุดแบ่งฐานอยู่นอกช่วงเงินเดือน",
                "the threshold lies outside the pay range"
            ),
        ]
        for rule in order where !rule.holds { pair.value.report(th: rule.th, en: rule.en) }
        return row
    }
}

import Records

/// The files of `Mappings/salary/` for staff other than officials.
enum StaffPayFiles {
    static let wagePrefix = "wage-groups-"
    static let contractPrefix = "contract-pay-"

    /// The file is about officials.
    static func isOfOfficials(_ document: YamlDocument) -> Bool {
        !isOf(document, wagePrefix) && !isOf(document, contractPrefix)
    }

    static func isOf(_ document: YamlDocument, _ prefix: String) -> Bool {
        document.path.hasPrefix("salary/" + prefix)
    }

    /// `wage-groups-2554-04-01.yaml`: groups are `{number, lowest, highest, lastStep}`.
    static func wageTable(_ document: YamlDocument) -> WageTable? {
        guard let root = document.root.mapping(required: ["from", "source", "groups"]) else { return nil }
        let from = day(root, document, wagePrefix)
        var groups: [WageTable.Group] = []
        for element in root["groups"]?.elements() ?? [] {
            guard let entry = element.mapping(required: ["number", "lowest", "highest"], optional: ["lastStep"]),
                let number = entry["number"]?.integer(1...4), let lowest = entry["lowest"]?.baht(),
                let highest = entry["highest"]?.baht()
            else { continue }
            check(element, lowest, highest)
            if groups.contains(where: { $0.number == number }) {
                element.report(th: "กลุ่ม \(number) ซ้ำ", en: "group \(number) stands twice")
            }
            let last = entry["lastStep"].flatMap { $0.score() }
            if let last, last.tenThousandths % 5_000 != 0 {
                entry["lastStep"]?.reportExpected(th: "ขั้นหรือครึ่งขั้น เช่น 25.5", en: "steps or half-steps, as 25.5")
            }
            groups.append(WageTable.Group(number: number, lowest: lowest, highest: highest, lastStep: last))
        }
        guard let from else { return nil }
        return WageTable(
            id: id(of: document), from: from, origin: root["source"]?.text() ?? "",
            groups: groups.sorted { $0.number < $1.number })
    }

    /// `contract-pay-2558-01-01.yaml`: levels of staff type 3, each `{lowest, highest, formerHighest}`.
    static func contractTable(_ document: YamlDocument, levels: CodeTable) -> ContractPayTable? {
        guard let root = document.root.mapping(required: ["from", "source", "groups"]) else { return nil }
        let from = day(root, document, contractPrefix)
        let known = levels.entries.filter { $0.attributes["staffType"] == "3" }.map(\.code)
        var ranges: [ContractPayTable.Range] = []
        for pair in root["groups"]?.openMapping()?.pairs ?? [] {
            if !known.contains(pair.name) {
                pair.key.reportUnknown(among: known, th: "กลุ่มงานของพนักงานราชการ", en: "a group of government employees")
            }
            guard let entry = pair.value.mapping(required: ["highest"], optional: ["lowest", "formerHighest"]),
                let highest = entry["highest"]?.baht()
            else { continue }
            let lowest = entry["lowest"].flatMap { $0.baht() }
            let former = entry["formerHighest"].flatMap { $0.baht() }
            check(pair.value, lowest, highest)
            ranges.append(
                ContractPayTable.Range(level: pair.name, lowest: lowest, highest: highest, formerHighest: former))
        }
        guard let from else { return nil }
        return ContractPayTable(
            id: id(of: document), from: from, origin: root["source"]?.text() ?? "", ranges: ranges)
    }

    /// The file's name without its ending.
    private static func id(of document: YamlDocument) -> String { String(document.path.dropFirst(7).dropLast(5)) }

    private static func check(_ value: YamlValue, _ lowest: Baht?, _ highest: Baht) {
        guard let lowest, lowest >= highest else { return }
        value.report(th: "ขั้นต่ำไม่ต่ำกว่าขั้นสูง", en: "the minimum is not below the ceiling")
    }

    private static func day(_ root: YamlMapping, _ document: YamlDocument, _ prefix: String) -> Day? {
        guard let from = root["from"]?.day() else { return nil }
        let name = "salary/\(prefix)\(PayTableFile.fileName(of: from)).yaml"
        if document.path != name {
            root["from"]?.report(
                th: "ชื่อแฟ้มต้องลงท้ายด้วยวันแรกที่ใช้: \(name)", en: "the file must be called by its first day: \(name)")
        }
        return from
    }
}

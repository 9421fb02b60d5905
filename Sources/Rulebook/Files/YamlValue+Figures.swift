import Records

extension YamlValue {
    /// A code of a table.
    func code(of table: CodeTable, th: String, en: String) -> String? {
        guard let code = text() else { return nil }
        guard table.entry(code: code) != nil else {
            reportUnknown(among: table.entries.map(\.code), th: th, en: en)
            return nil
        }
        return code
    }

    /// `{least: 4, most: 7}`, both included.
    func range(_ allowed: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard let mapping = mapping(required: ["least", "most"]) else { return nil }
        guard let least = mapping["least"]?.integer(allowed), let most = mapping["most"]?.integer(allowed) else {
            return nil
        }
        guard least <= most else {
            reportEmptyRange()
            return nil
        }
        return least...most
    }

    func reportEmptyRange() {
        report(th: "ช่วงว่าง: least ต้องไม่มากกว่า most", en: "an empty range: least must not be above most")
    }
}

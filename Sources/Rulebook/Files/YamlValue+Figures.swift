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

    /// `09-01`, a day of every year.
    func monthDay() -> MovementRules.MonthDay? {
        let parts = (text() ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let month = Int(parts[0]),
            let day = Int(parts[1]), Day(year: 2001, month: month, day: day) != nil
        else {
            reportExpected(th: "เดือนและวัน เช่น 09-01", en: "month and day, as 09-01")
            return nil
        }
        return MovementRules.MonthDay(month: month, day: day)
    }

    /// Two days of every year, of the first half and of the second.
    func monthDaysOfHalves() -> [MovementRules.MonthDay]? {
        guard let days = list({ $0.monthDay() }) else { return nil }
        guard days.count == 2 else {
            reportExpected(th: "สองวัน ของครึ่งแรกและครึ่งหลัง", en: "two days, one for each half of the year")
            return nil
        }
        return days
    }

    func appraisalCase() -> AppraisalCase? { word(AppraisalCase.self, th: "กรณีของผู้รับการประเมิน", en: "a case") }

    /// Reports parts that are not 100 together.
    func checkSum(_ parts: [ScoreE4], th: String, en: String) {
        let sum = ScoreE4(tenThousandths: parts.reduce(0) { $0 + $1.tenThousandths })
        guard sum.tenThousandths != 1_000_000 else { return }
        report(th: "\(th)รวมได้ \(sum.canonical) ไม่ใช่ 100", en: "\(en) are \(sum.canonical) together, not 100")
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

import Records
import Yams

/// A node of a file on its way to become a value. Reading methods report what does not fit and give nil then.
struct YamlValue {
    let node: Node
    let file: String
    let log: ProblemLog

    var line: Int { node.mark?.line ?? 1 }
    var column: Int { node.mark?.column ?? 1 }

    func report(th: String, en: String) {
        log.report(file: file, line: line, column: column, th: th, en: en)
    }

    /// What is there and what should be, in one form for all.
    func reportExpected(th: String, en: String) {
        switch node {
        case .scalar(let scalar):
            report(
                th: "พบ “\(scalar.string)” แต่ต้องเป็น\(th)", en: "found \"\(scalar.string)\", expected \(en)")
        case .sequence: report(th: "พบรายการ แต่ต้องเป็น\(th)", en: "found a list, expected \(en)")
        case .mapping: report(th: "พบคู่คีย์กับค่า แต่ต้องเป็น\(th)", en: "found keys and values, expected \(en)")
        case .alias: report(th: "พบ alias แต่ต้องเป็น\(th)", en: "found an alias, expected \(en)")
        }
    }

    /// The scalar's text as written; no report.
    private var scalar: String? {
        guard case .scalar(let scalar) = node else { return nil }
        return scalar.string
    }

    /// A text that is not empty.
    func text() -> String? {
        guard let text = scalar, !text.isEmpty else {
            reportExpected(th: "ข้อความ", en: "text")
            return nil
        }
        return text
    }

    /// A text that may be empty.
    func textOrNothing() -> String? { scalar == "" ? "" : text() }

    func flag() -> Bool? {
        switch scalar {
        case "true": return true
        case "false": return false
        default:
            reportExpected(th: " true หรือ false", en: "true or false")
            return nil
        }
    }

    func integer(_ range: ClosedRange<Int>) -> Int? {
        guard let text = scalar, let number = Int(text), range.contains(number) else {
            reportExpected(
                th: "จำนวนเต็มตั้งแต่ \(range.lowerBound) ถึง \(range.upperBound)",
                en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// Baht with at most two decimals, above 0, no separators.
    func baht() -> Baht? {
        guard let text = scalar, let satang = Decimals.parse(text.utf8, scale: 2), satang > 0 else {
            reportExpected(th: "จำนวนเงินบาทไม่มีจุลภาค เช่น 36470", en: "baht without commas, as 36470")
            return nil
        }
        return Baht(satang: satang)
    }

    /// 0 to 100 in ten-thousandths.
    private func hundredths(th: String, en: String) -> Int64? {
        guard let text = scalar, let value = Decimals.parse(text.utf8, scale: 4), (0...1_000_000).contains(value) else {
            reportExpected(th: th, en: en)
            return nil
        }
        return value
    }

    func score() -> ScoreE4? {
        hundredths(th: "คะแนน 0 ถึง 100", en: "a score from 0 to 100").map(ScoreE4.init(tenThousandths:))
    }

    func percent() -> PercentE4? {
        hundredths(th: "ร้อยละ 0 ถึง 100", en: "a percentage from 0 to 100").map(PercentE4.init(tenThousandths:))
    }

    /// A day with a Buddhist year: `2560-10-01`. Years of the other era are refused, not guessed.
    func day() -> Day? {
        let parts = (scalar ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), year > 2400,
            let found = Day(year: year - 543, month: month, day: day)
        else {
            reportExpected(
                th: "วันที่ปี พ.ศ. ที่มีจริง เช่น 2560-10-01", en: "a day that exists, with a Buddhist year, as 2560-10-01")
            return nil
        }
        return found
    }

    func round() -> Round? {
        guard let text = scalar, let round = Round(text) else {
            reportExpected(th: "รอบการประเมิน เช่น 2553/1", en: "a round, as 2553/1")
            return nil
        }
        return round
    }

    /// One of an enumeration's words; the nearest is suggested.
    func word<T: RawRepresentable & CaseIterable>(_ type: T.Type, th: String, en: String) -> T?
    where T.RawValue == String {
        guard let text = scalar, let value = T(rawValue: text) else {
            reportUnknown(among: T.allCases.map(\.rawValue), th: th, en: en)
            return nil
        }
        return value
    }

    func field() -> Field? { word(Field.self, th: "ชื่อเขตข้อมูล", en: "a field's name") }

    /// A word that is in none of the lists that it could be from.
    func reportUnknown(among candidates: [String], th: String, en: String) {
        if let near = NearKey.suggestion(for: scalar ?? "", among: candidates) {
            reportExpected(th: "\(th) หมายถึง \(near) หรือไม่", en: "\(en); did you mean \(near)?")
        } else if candidates.count <= 12 {
            let list = candidates.joined(separator: ", ")
            reportExpected(th: "\(th): \(list)", en: "\(en): \(list)")
        } else {
            reportExpected(th: th, en: en)
        }
    }

    /// The entries of a list; a list that is not one is reported.
    func elements() -> [YamlValue]? {
        guard case .sequence(let sequence) = node else {
            reportExpected(th: "รายการ [ … ]", en: "a list [ … ]")
            return nil
        }
        return sequence.map { YamlValue(node: $0, file: file, log: log) }
    }

    /// A list whose entries can all be read; every entry that cannot is reported.
    func list<T>(_ read: (YamlValue) -> T?) -> [T]? {
        guard let elements = elements() else { return nil }
        let values = elements.map(read)
        let whole = values.compactMap { $0 }
        return whole.count == values.count ? whole : nil
    }

    func texts() -> [String]? { list { $0.text() } }

    /// `{th: …, en: …}`.
    func wording() -> Wording? {
        guard let mapping = mapping(required: ["th", "en"]) else { return nil }
        guard let th = mapping["th"]?.text(), let en = mapping["en"]?.text() else { return nil }
        return Wording(th: th, en: en)
    }

    /// Keys and values with known keys: unknown and missing ones are reported.
    func mapping(required: [String], optional: [String] = []) -> YamlMapping? {
        guard let mapping = openMapping() else { return nil }
        mapping.check(required: required, optional: optional)
        return mapping
    }

    /// Keys and values whose keys the caller reads.
    func openMapping() -> YamlMapping? {
        guard case .mapping(let mapping) = node else {
            reportExpected(th: "คู่คีย์กับค่า", en: "keys and values")
            return nil
        }
        return YamlMapping(mapping, of: self)
    }
}

import Records

/// The units in which a source writes its numbers.
extension SourceMappingFile {
    static func readUnits(of root: YamlMapping, into columns: inout [SourceMapping.Column]) {
        for pair in root["units"].flatMap({ $0.openMapping() })?.pairs ?? [] {
            guard let field = pair.key.field() else { continue }
            let found = indexes(of: field, in: columns, reportedAt: pair.key)
            if found.isEmpty { continue }
            let unit: SourceMapping.Unit?
            switch field.type {
            case .money:
                unit =
                    pair.value.word(
                        SourceMapping.MoneyUnit.self, th: "หน่วยเงิน", en: "a unit of money")?.unit
            case .score, .percent: unit = scale(pair.value)
            case .text, .code, .day, .integer, .flag:
                pair.key.report(
                    th: "\(field.rawValue) ไม่ใช่จำนวนเงิน คะแนน หรือร้อยละ",
                    en: "\(field.rawValue) is no amount, score or percent")
                continue
            }
            for index in found { columns[index].unit = unit }
        }
    }

    /// `{outOf: 5}`: a score out of 5 is brought to 100, or to what `becomes` says.
    private static func scale(_ value: YamlValue) -> SourceMapping.Unit? {
        guard let pairs = value.mapping(required: ["outOf"], optional: ["becomes"]) else { return nil }
        guard let full = pairs["outOf"]?.score() else { return nil }
        var becomes = ScoreE4(tenThousandths: 1_000_000)
        if let told = pairs["becomes"] {
            guard let score = told.score() else { return nil }
            becomes = score
        }
        guard full.tenThousandths > 0, becomes.tenThousandths > 0 else {
            value.reportExpected(th: "คะแนนเต็มมากกว่า 0", en: "a full score above 0")
            return nil
        }
        let common = greatestDivisor(becomes.tenThousandths, full.tenThousandths)
        let unit = SourceMapping.Unit(
            factor: becomes.tenThousandths / common, divisor: full.tenThousandths / common)
        // 100 / 3 has no end: no score but 0, 3, 6 … could be kept exactly.
        if rest(of: unit.divisor) != 1 {
            value.report(
                th: "\(becomes.canonical) หารด้วย \(full.canonical) ไม่ลงตัวเป็นทศนิยม คะแนนจะไม่ตรงพอดี",
                en: "\(becomes.canonical) by \(full.canonical) has no end as a decimal, so scores could not be exact")
        }
        return unit
    }

    private static func greatestDivisor(_ a: Int64, _ b: Int64) -> Int64 { b == 0 ? a : greatestDivisor(b, a % b) }

    /// What is left of a number without its factors 2 and 5.
    private static func rest(of number: Int64) -> Int64 {
        var number = number
        for factor: Int64 in [2, 5] { while number % factor == 0 { number /= factor } }
        return number
    }
}

import Records
import Rulebook

/// The lines of a rule set's figures in words.
struct RuleSetWords {
    let set: RuleSet
    let round: Round
    let rulebook: Rulebook

    /// Nothing for a figure that the set does not have.
    func lines(of key: String) -> [RuleSetText.Line] {
        scoringLines(of: key) ?? payLines(of: key) ?? officeLines(of: key) ?? []
    }

    // MARK: Parts

    func line(_ th: String, _ en: String, _ valueTh: String, _ valueEn: String) -> RuleSetText.Line {
        RuleSetText.Line(label: Wording(th: th, en: en), value: Wording(th: valueTh, en: valueEn))
    }

    /// A line of one value.
    func value(_ th: String, _ en: String) -> RuleSetText.Line { line("", "", th, en) }

    /// A number without needless decimals: `70`, `3.6`.
    func number(_ score: ScoreE4) -> String { Decimals.text(score.tenThousandths, scale: 4, atLeast: 0) }
    func number(_ percent: PercentE4) -> String { Decimals.text(percent.tenThousandths, scale: 4, atLeast: 0) }

    /// `90 ถึงต่ำกว่า 95`; the highest part has its end.
    func range(_ from: ScoreE4, _ below: ScoreE4) -> Wording {
        let isTop = below.tenThousandths == 1_000_000
        if from.tenThousandths == 0 { return Wording(th: "ต่ำกว่า \(number(below))", en: "below \(number(below))") }
        return Wording(
            th: "\(number(from)) ถึง\(isTop ? " " : "ต่ำกว่า ")\(number(below))",
            en: "\(number(from)) to \(isTop ? "" : "below ")\(number(below))")
    }

    func name(of code: String, in table: CodeTable) -> String { table.entry(code: code)?.name ?? code }

    func types(_ codes: [String]) -> String {
        codes.map { name(of: $0, in: rulebook.tables.positionTypes) }.joined(separator: "+")
    }

    func levels(_ codes: [String]) -> String {
        codes.map { name(of: $0, in: rulebook.tables.levels) }.joined(separator: ", ")
    }

    func day(_ day: MovementRules.MonthDay) -> Wording {
        let code = day.month < 10 ? "0\(day.month)" : "\(day.month)"
        return Wording(
            th: "\(day.day) \(name(of: code, in: rulebook.tables.words.months))", en: "\(day.day)/\(day.month)")
    }

    func words(_ found: AppraisalCase) -> Wording {
        switch found {
        case .ordinary: Wording(th: "กรณีทั่วไป", en: "ordinary")
        case .probation: Wording(th: "ผู้ทดลองปฏิบัติหน้าที่ราชการ", en: "on probation")
        case .hipps: Wording(th: "ผู้มีผลสัมฤทธิ์สูง (HiPPS)", en: "fast track (HiPPS)")
        case .secondee: Wording(th: "ผู้ไปช่วยราชการ", en: "on secondment")
        case .deputyHead: Wording(th: "รองอธิบดี", en: "deputy head of the department")
        case .inspector: Wording(th: "ผู้ตรวจราชการกรม", en: "inspector")
        case .expert: Wording(th: "ผู้เชี่ยวชาญและผู้เชี่ยวชาญเฉพาะด้าน", en: "expert")
        case .unitHead: Wording(th: "หัวหน้าหน่วยงาน", en: "head of a unit")
        case .provincialHead: Wording(th: "หัวหน้าสำนักงานในจังหวัด", en: "head of a provincial office")
        }
    }

    func words(_ kind: Competency.Kind) -> Wording {
        switch kind {
        case .core: Wording(th: "หลัก", en: "core")
        case .line: Wording(th: "ประจำสายงาน", en: "of the line of work")
        case .management: Wording(th: "ทางการบริหาร", en: "of management")
        }
    }

    func words(_ rounding: TotalRounding) -> Wording { words(rounding.decimals, rounding.way) }

    func words(_ decimals: Int, _ way: RoundingWay) -> Wording {
        switch way {
        case .halfUp:
            Wording(th: "ปัดเศษตั้งแต่ครึ่งขึ้น เหลือทศนิยม \(decimals) ตำแหน่ง", en: "half up to \(decimals) decimals")
        case .cut:
            decimals == 0
                ? Wording(th: "ตัดทศนิยมทิ้ง", en: "decimals are cut off")
                : Wording(th: "ตัดให้เหลือทศนิยม \(decimals) ตำแหน่ง", en: "cut to \(decimals) decimals")
        case .dpis:
            Wording(
                th: "ปัดสองครั้งแบบ DPIS คือสามตำแหน่งแล้วเหลือสองตำแหน่ง", en: "as DPIS: to three decimals, then to two")
        }
    }
}

import Appraising
import Records
import Rulebook
import Storage

/// One person's raise, line by line: what is known and from which cell, which rule was applied, how it was reckoned.
package struct PayExplanation: Sendable {
    package struct Step: Sendable {
        package var text: Wording
        /// Law, announcement or table.
        package var origin: String?
        package var places: [CellLocation]
    }

    package let line: PayLine
    package private(set) var steps: [Step] = []

    /// Explanations of everybody with a citizen id.
    ///
    /// - Throws: `PayRefusal` where the round has nobody with the id, too.
    package static func all(_ workspace: Workspace, round: Round, citizenId: String) throws -> [PayExplanation] {
        try workspace.store.reading { reader in
            let pay = try PayRound(reader, workspace: workspace, round: round)
            let lines = pay.lines(citizenId: citizenId)
            guard !lines.isEmpty else { throw PayRefusal(round: round, reason: .nobody(1)) }
            return try lines.map { try PayExplanation($0, pay, reader, workspace.rulebook) }
        }
    }

    private init(_ line: PayLine, _ pay: PayRound, _ reader: StoreReader, _ rulebook: Rulebook) throws {
        self.line = line
        let rules = pay.context.ruleSet(ofStaffType: line.facts.staffType)
        try salary(reader)
        try score(pay, rules, reader)
        try refusals(rulebook, reader)
        guard line.outcome.isRaised else { return }
        base(pay)
        try percent(pay, rules, reader)
        amount(rules)
    }

    private func places(_ amount: SourcedAmount?, _ reader: StoreReader) throws -> [CellLocation] {
        guard let amount else { return [] }
        return try reader.location(record: amount.record, field: amount.field).map { [$0] } ?? []
    }

    private func shown(_ amount: Baht?) -> String { amount.map { FindingWording.separated($0.canonical) } ?? "–" }

    private mutating func add(_ th: String, _ en: String, origin: String? = nil, places: [CellLocation] = []) {
        steps.append(Step(text: Wording(th: th, en: en), origin: origin, places: places))
    }

    private mutating func salary(_ reader: StoreReader) throws {
        guard let salary = line.facts.salary else { return }
        add(
            "เงินเดือนก่อนเลื่อน \(shown(salary.baht)) บาท", "Salary before the raise: \(shown(salary.baht)) baht",
            places: try places(salary, reader))
    }

    private mutating func score(_ pay: PayRound, _ rules: RuleSet, _ reader: StoreReader) throws {
        guard let score = line.outcome.score else { return }
        var text = ("คะแนนรวม \(score.canonical)", "Total \(score.canonical)")
        if line.facts.staffType == CodeTables.governmentEmployee, let other = line.facts.otherTotal,
            let total = line.facts.total
        {
            text = (
                "คะแนนเฉลี่ย (\(other.score.canonical) + \(total.score.canonical)) ÷ 2 = \(score.canonical)",
                "Mean (\(other.score.canonical) + \(total.score.canonical)) ÷ 2 = \(score.canonical)"
            )
        }
        if let grade = line.outcome.grade, let band = rules.bands.first(where: { $0.grade == grade }) {
            text.0 += " อยู่ในช่วงตั้งแต่ \(band.from.canonical) ต่ำกว่า \(band.below.canonical): \(grade)"
            text.1 += " is in the band from \(band.from.canonical) below \(band.below.canonical): \(grade)"
        }
        let cells = try places(line.facts.total, reader) + places(line.facts.otherTotal, reader)
        add(text.0, text.1, origin: rules.origins["bands"], places: cells)
    }

    private mutating func refusals(_ rulebook: Rulebook, _ reader: StoreReader) throws {
        for reason in line.outcome.reasons {
            let words = PayWording(rulebook).reason(reason)
            let bars = line.facts.bars.filter { $0.reason == reason }
            let compared = bars.map(\.comparison).joined(separator: ", ")
            var cells: [CellLocation] = []
            for place in bars.flatMap(\.places) {
                if let cell = try reader.location(record: place.recordID, field: place.field) {
                    cells.append(cell)
                }
            }
            if reason == .notAwarded, let award = line.facts.award,
                let cell = try reader.location(record: award.record, field: .percent)
            {
                cells.append(cell)
            }
            let detail = compared.isEmpty ? "" : " (\(compared))"
            add(
                (line.outcome.isKnown ? "ไม่ได้เลื่อน: " : "ยังคำนวณไม่ได้: ") + words.th + detail,
                (line.outcome.isKnown ? "Not raised: " : "Not known yet: ") + words.en + detail, places: cells)
        }
        if !line.outcome.isRaised, let new = line.outcome.newSalary {
            add("เงินเดือนคงเดิม \(shown(new)) บาท", "The salary stays \(shown(new)) baht")
        }
    }

    private mutating func base(_ pay: PayRound) {
        guard let base = line.outcome.base else { return }
        guard line.facts.staffType == CodeTables.official, let level = line.facts.level,
            let row = pay.context.payTable?.row(level: level), let salary = line.facts.salary?.baht
        else {
            return add(
                "ฐานในการคำนวณคือค่าตอบแทนปัจจุบัน \(shown(base)) บาท", "The base is the present pay, \(shown(base)) baht")
        }
        let special = line.facts.isSpecialLine ? pay.context.payTable?.specialRow(level: level) : nil
        let threshold = special.flatMap { salary < $0.ceiling ? $0.threshold : nil } ?? row.threshold
        let name = pay.context.tables.levels.entry(code: level)?.name ?? level
        let isLow = salary < threshold
        add(
            "ฐานในการคำนวณระดับ\(name): \(shown(salary)) \(isLow ? "ต่ำกว่า" : "ไม่ต่ำกว่า") \(shown(threshold)) จึงใช้ฐาน\(isLow ? "ล่าง" : "บน") \(shown(base)) บาท",
            "Base of \(name): \(shown(salary)) is \(isLow ? "below" : "not below") \(shown(threshold)), so the \(isLow ? "lower" : "upper") base, \(shown(base)) baht",
            origin: pay.context.payTable?.origin)
    }

    private mutating func percent(_ pay: PayRound, _ rules: RuleSet, _ reader: StoreReader) throws {
        guard let percent = line.outcome.percent else { return }
        switch line.outcome.basis {
        case .awarded? where line.facts.award?.percent?.percent != percent:
            let given = line.facts.award?.percent?.percent.canonical ?? "–"
            add(
                "บัญชีผลการเลื่อนให้ร้อยละ \(given) เกินที่กฎให้ จึงคำนวณที่ร้อยละ \(percent.canonical)",
                "The list of raises gives \(given) %, more than the rule allows, so \(percent.canonical) % is reckoned with",
                origin: rules.origins["percentCap"], places: try places(line.facts.award?.percent, reader))
        case .awarded?:
            add(
                "ร้อยละที่ได้เลื่อน \(percent.canonical) ตามบัญชีผลการเลื่อน",
                "Percent \(percent.canonical), as the list of raises gives it",
                places: try places(line.facts.award?.percent, reader))
        case .announced?:
            add(
                "ร้อยละที่ได้เลื่อน \(percent.canonical) ตามประกาศร้อยละของคะแนนนี้",
                "Percent \(percent.canonical), as announced for the score", origin: rules.origins["announcedPercents"])
        case .planned?:
            add("ร้อยละที่ลองใช้ \(percent.canonical)", "Percent tried: \(percent.canonical)")
        case nil: break
        }
    }

    private mutating func amount(_ rules: RuleSet) {
        let outcome = line.outcome
        guard let computed = outcome.computed, let increment = outcome.increment else { return }
        if let steps = outcome.steps {
            add("เลื่อน \(steps.canonical) ขั้น", "Raised by \(steps.canonical) steps", origin: rules.origins["wageSteps"])
        }
        if let base = outcome.base, let percent = outcome.percent {
            let exact = Decimals.text(base.satang * percent.tenThousandths, scale: 8, atLeast: 2)
            let isRounded = exact != computed.canonical
            add(
                "\(shown(base)) × \(percent.canonical) % = \(exact) บาท"
                    + (isRounded ? " ปัดขึ้นเป็น \(shown(computed)) บาท" : ""),
                "\(shown(base)) × \(percent.canonical) % = \(exact) baht"
                    + (isRounded ? ", rounded up to \(shown(computed)) baht" : ""),
                origin: rules.origins["raiseAmount"])
        }
        if let ceiling = outcome.ceiling, increment < computed, let salary = line.facts.salary?.baht {
            let sum = "\(shown(salary)) + \(shown(computed))"
            add(
                "\(sum) เกินเพดาน \(shown(ceiling)) บาท จึงเลื่อนได้ \(shown(increment)) บาท",
                "\(sum) is above the ceiling of \(shown(ceiling)) baht, so the raise is \(shown(increment)) baht",
                origin: rules.origins["ceiling"])
        }
        if let special = outcome.specialPay, special.satang > 0 {
            add(
                "ค่าตอบแทนพิเศษ \(shown(special)) บาท คือส่วนที่เกินเพดานก่อนปัดเศษ",
                "Special pay \(shown(special)) baht: what lies above the ceiling, before rounding",
                origin: rules.origins["ceilingPay"])
        }
        add(
            "เลื่อน \(shown(increment)) บาท เงินเดือนใหม่ \(shown(outcome.newSalary)) บาท",
            "Raised by \(shown(increment)) baht to \(shown(outcome.newSalary)) baht")
    }
}

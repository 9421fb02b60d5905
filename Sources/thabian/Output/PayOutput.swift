import Pipeline
import Records
import Rulebook

/// Raises and budgets for the terminal and as CSV.
struct PayOutput {
    let words: Words
    let rulebook: Rulebook

    func table(_ pay: PayRound) -> String {
        var table = TextTable(
            [
                words("เลขประจำตัว", "citizen id"), words("ชื่อ", "name"), words("ผล", "grade"),
                words("เงินเดือน", "salary"), words("ฐาน", "base"), words("ร้อยละ", "percent"),
                words("คำนวณได้", "computed"), words("เลื่อน", "raise"), words("ค่าตอบแทนพิเศษ", "special pay"),
                words("เงินเดือนใหม่", "new salary"), words("เหตุผล", "reason"),
            ], rightAligned: Set(3...9))
        for line in pay.lines {
            let outcome = line.outcome
            table.add([
                line.citizenId.map { CitizenId.masked($0) } ?? "–", line.name, outcome.grade ?? "–",
                money(line.facts.salary?.baht), money(outcome.base), outcome.percent?.canonical ?? "–",
                money(outcome.computed), money(outcome.increment), money(outcome.specialPay),
                money(outcome.newSalary), reasons(outcome),
            ])
        }
        return table.text + "\n\n" + summary(pay)
    }

    private func summary(_ pay: PayRound) -> String {
        let raised = pay.lines.filter(\.outcome.isRaised).count
        let unknown = pay.lines.filter { !$0.outcome.isKnown }.count
        let increments = pay.lines.reduce(Int64(0)) { $0 + ($1.outcome.increment?.satang ?? 0) }
        let special = pay.lines.reduce(Int64(0)) { $0 + ($1.outcome.specialPay?.satang ?? 0) }
        let counts = words(
            "\(Words.grouped(pay.lines.count)) คน ได้เลื่อน \(Words.grouped(raised)) ไม่ได้เลื่อน \(Words.grouped(pay.lines.count - raised - unknown)) ยังคำนวณไม่ได้ \(Words.grouped(unknown))",
            "\(Words.grouped(pay.lines.count)) people: \(Words.grouped(raised)) raised, \(Words.grouped(pay.lines.count - raised - unknown)) not raised, \(Words.grouped(unknown)) not known yet"
        )
        let sums = words(
            "เลื่อนรวม \(money(Baht(satang: increments))) บาท ค่าตอบแทนพิเศษรวม \(money(Baht(satang: special))) บาท",
            "raises \(money(Baht(satang: increments))) baht, special pay \(money(Baht(satang: special))) baht")
        return counts + "\n" + sums
    }

    /// UTF-8 with a byte order mark, so that spreadsheets show Thai. Citizen ids are whole, for they are what it is told
    /// by in other systems.
    func csv(_ pay: PayRound) -> String {
        let header = [
            "cid", "name", "positionNumber", "staffType", "level", "unit", "salary", "score", "grade", "base",
            "percent",
            "computed", "increment", "specialPay", "newSalary", "reason",
        ]
        let lines = pay.lines.map { line -> [String] in
            let (facts, outcome) = (line.facts, line.outcome)
            return [
                line.citizenId ?? "", line.name, line.positionNumber ?? "", facts.staffType ?? "", facts.level ?? "",
                facts.unit ?? "", facts.salary?.baht.canonical ?? "", outcome.score?.canonical ?? "",
                outcome.subGrade ?? outcome.grade ?? "", outcome.base?.canonical ?? "",
                outcome.percent?.canonical ?? "", outcome.computed?.canonical ?? "",
                outcome.increment?.canonical ?? "", outcome.specialPay?.canonical ?? "",
                outcome.newSalary?.canonical ?? "", reasons(outcome),
            ]
        }
        return "\u{FEFF}" + ([header] + lines).map(CSVText.line).joined(separator: "\r\n")
    }

    func table(_ budget: RaiseBudget, units: Bool) -> String {
        var table = TextTable(
            [
                words("กลุ่ม", "group"), words("คน", "people"), words("เงินเดือนรวม", "salaries"),
                words("วงเงิน", "budget"), words("ได้เลื่อน", "raised"), words("เลื่อนรวม", "raises"),
                words("ค่าตอบแทนพิเศษ", "special pay"), words("ใช้วงเงิน", "used"),
                words("เกลี่ยจากกลุ่มอื่น", "shifted"), words("คงเหลือ", "left"), words("ยังไม่ตัดสิน", "undecided"),
            ], rightAligned: Set(1...10))
        for group in budget.groups {
            let figures = group.figures
            table.add([
                name(group), Words.grouped(figures.people), money(figures.salaries), money(group.allowed),
                Words.grouped(figures.raised), money(figures.increments), money(figures.specialPay),
                money(group.used), budget.mayShift ? money(group.shifted) : "–", money(group.left),
                Words.grouped(figures.undecided + figures.withoutSalary),
            ])
            guard units else { continue }
            for (unit, figures) in group.units {
                let allowed = figures.allowed(budget.percent)
                let used = budget.used(figures)
                table.add([
                    "  " + (unit ?? "–"), Words.grouped(figures.people), money(figures.salaries), money(allowed),
                    Words.grouped(figures.raised), money(figures.increments), money(figures.specialPay), money(used),
                    "–", money(allowed - used), Words.grouped(figures.undecided + figures.withoutSalary),
                ])
            }
        }
        let terms = words(
            "วงเงินร้อยละ \(budget.percent.canonical) ของเงินเดือนรวม",
            "Budget: \(budget.percent.canonical) % of the salaries")
        let special =
            budget.paysSpecial
            ? words("นับค่าตอบแทนพิเศษด้วย", "special pay counts") : words("ไม่นับค่าตอบแทนพิเศษ", "special pay does not count")
        return table.text + "\n\n" + terms + " · " + special
    }

    func csv(_ budget: RaiseBudget) -> String {
        let header = [
            "group", "unit", "people", "salaries", "budget", "raised", "increments", "specialPay", "used", "shifted",
            "left", "undecided",
        ]
        let lines = budget.groups.flatMap { group -> [[String]] in
            let types = group.types.joined(separator: " ")
            let whole = cells(group.figures, group.allowed, group.used)
            return [[types, ""] + whole + [group.shifted.canonical, group.left.canonical, undecided(group.figures)]]
                + group.units.map { unit, figures in
                    let (allowed, used) = (figures.allowed(budget.percent), budget.used(figures))
                    return [types, unit ?? ""] + cells(figures, allowed, used)
                        + ["", (allowed - used).canonical, undecided(figures)]
                }
        }
        return "\u{FEFF}" + ([header] + lines).map(CSVText.line).joined(separator: "\r\n")
    }

    private func cells(_ figures: RaiseBudget.Figures, _ allowed: Baht, _ used: Baht) -> [String] {
        [
            String(figures.people), figures.salaries.canonical, allowed.canonical, String(figures.raised),
            figures.increments.canonical, figures.specialPay.canonical, used.canonical,
        ]
    }

    private func undecided(_ figures: RaiseBudget.Figures) -> String {
        String(figures.undecided + figures.withoutSalary)
    }

    func table(_ percents: [RaiseBudget.Uniform]) -> String {
        var table = TextTable(
            [
                words("กลุ่ม", "group"), words("วงเงิน", "budget"),
                words("ร้อยละสูงสุดที่เท่ากันทุกคน", "highest percent for all"),
                words("ใช้เงิน", "cost"),
            ], rightAligned: [1, 2, 3])
        for result in percents {
            table.add([
                types(result.types), money(result.allowed), result.percent?.canonical ?? "–",
                result.percent == nil ? "–" : money(result.cost),
            ])
        }
        return table.text
    }

    func text(_ explanation: PayExplanation) -> String {
        let line = explanation.line
        let language = words.language
        let level = line.facts.level.flatMap { rulebook.tables.levels.entry(code: $0)?.name }
        let heading = [
            line.name, line.citizenId.map { CitizenId.masked($0) },
            line.positionNumber.map { words("เลขที่ ", "position ") + $0 }, level, line.facts.unit,
        ].compactMap { $0 }.joined(separator: " · ")
        let steps = explanation.steps.enumerated().flatMap { number, step -> [String] in
            var lines = ["\(number + 1). \(step.text[language])"]
            lines += step.places.map { "   " + words("ที่มา: ", "from ") + place($0) }
            if let origin = step.origin { lines.append("   " + words("ตาม ", "by ") + origin) }
            return lines
        }
        return ([heading] + steps).joined(separator: "\n")
    }

    private func place(_ location: CellLocation) -> String {
        FindingsOutput(words: words, rulebook: rulebook).place(location)
    }

    private func name(_ group: RaiseBudget.Group) -> String { types(group.types) }

    private func types(_ codes: [String]) -> String {
        codes.map { rulebook.catalogue.word($0)[words.language] }.joined(separator: "+")
    }

    private func reasons(_ outcome: PayOutcome) -> String {
        PayWording(rulebook).reasons(outcome)?[words.language] ?? ""
    }

    private func money(_ amount: Baht?) -> String {
        amount.map { FindingWording.separated($0.canonical) } ?? "–"
    }
}

import Records

/// Figures of raises.
extension RuleSetWords {
    /// Absent where the key is of something else.
    func payLines(of key: String) -> [RuleSetText.Line]? {
        switch key {
        case "announcedPercents": set.announcedPercents[round]?.parts.map(part) ?? []
        case "percentCap": [percent(set.percentCap)]
        case "raiseAmount": set.pay.amount.map(amount) ?? []
        case "ceiling":
            switch set.ceiling {
            case .own: [value("ขั้นสูงของระดับตน", "the own level's ceiling")]
            case .next: [value("ขั้นสูงของระดับถัดไป", "the next level's ceiling")]
            }
        case "ceilingPay": set.pay.ceilingPay.map(ceilingPay) ?? []
        case "yearlyRaise": set.pay.yearlyRaise.map(yearly) ?? []
        case "wageSteps":
            (set.wageSteps?.halves ?? [:]).sorted { $0.key < $1.key }.map { half, steps in
                let joined = steps.map { number($0) }.joined(separator: ", ")
                return line("ครึ่งปีที่ \(half)", "half \(half)", "\(joined) ขั้น", joined)
            }
        case "wageBudget": set.pay.wageBudget.map(wageBudget) ?? []
        case "budgetRules": set.budgetRules.map(budget) ?? []
        case "incrementBudget": set.incrementBudget.map(checkedBudget) ?? []
        default: nil
        }
    }

    private func percent(_ percent: PercentE4) -> RuleSetText.Line {
        value("ร้อยละ \(number(percent))", "\(number(percent)) %")
    }

    private func part(_ part: AnnouncedPercents.Part) -> RuleSetText.Line {
        let scores = range(part.from, part.below)
        let percents =
            part.least == part.most ? number(part.least) : "\(number(part.least)) - \(number(part.most))"
        return line(
            "\(part.grade) (\(scores.th))", "\(part.grade) (\(scores.en))", "ร้อยละ \(percents)", "\(percents) %")
    }

    private func amount(_ amount: RaiseAmount) -> [RuleSetText.Line] {
        let base: Wording =
            switch amount.base {
            case .midpoint: Wording(th: "ฐานในการคำนวณของระดับ (บนหรือล่าง)", en: "the level's upper or lower base")
            case .ownPay: Wording(th: "ค่าตอบแทนของตน", en: "the own pay")
            case .steps: Wording(th: "ขั้นค่าจ้าง ไม่ใช้ร้อยละ", en: "steps, no percent")
            }
        var lines = [line("ฐาน", "base", base.th, base.en)]
        if let step = amount.roundUpTo {
            let baht = Decimals.text(step.satang, scale: 2, atLeast: 0)
            lines.append(
                line("เศษไม่ถึง \(baht) บาท", "less than \(baht) baht", "ปัดเป็น \(baht) บาท", "becomes \(baht) baht"))
        }
        return lines
    }

    private func ceilingPay(_ pay: CeilingPay) -> [RuleSetText.Line] {
        switch pay {
        case .notPaid: return [value("ไม่จ่าย", "not paid")]
        case .excess(let decimals, let way):
            let rounding = words(decimals, way)
            return [
                value(
                    "จ่ายส่วนที่เกินขั้นสูงก่อนปัดเป็นสิบบาท \(rounding.th)",
                    "what is above the ceiling before rounding, \(rounding.en)")
            ]
        case .bySteps(let steps):
            return steps.map {
                line(
                    "\(number($0.step)) ขั้น", "\(number($0.step)) steps", "ร้อยละ \(number($0.percent)) ของค่าจ้าง",
                    "\(number($0.percent)) % of the wage")
            }
        }
    }

    private func yearly(_ raise: YearlyRaise) -> [RuleSetText.Line] {
        let rounding = words(raise.mean)
        return [
            line(
                "วันที่เลื่อน", "on", raise.half == 2 ? "1 ตุลาคม" : "1 เมษายน", raise.half == 2 ? "1 October" : "1 April"),
            line(
                "เวลาปฏิบัติงานในปีงบประมาณ", "months of work", "ไม่น้อยกว่า \(raise.serviceMonths) เดือน",
                "\(raise.serviceMonths)"),
            line("คะแนนที่ใช้", "score", "เฉลี่ยสองรอบ \(rounding.th)", "mean of both rounds, \(rounding.en)"),
            line("ระดับเฉลี่ยต่ำสุด", "lowest grade", raise.leastGrade, raise.leastGrade),
            line(
                "ต้องผ่านการประเมินเพื่อต่อสัญญา", "renewal must be passed", raise.needsRenewal ? "ใช่" : "ไม่",
                raise.needsRenewal ? "yes" : "no"),
        ]
    }

    private func wageBudget(_ budget: WageBudget) -> [RuleSetText.Line] {
        let heads = day(budget.quota.on)
        let money = day(budget.money.on)
        return [
            line("ทั้งปีไม่เกิน", "in a year", "\(number(budget.yearSteps)) ขั้น", "\(number(budget.yearSteps)) steps"),
            line(
                "เลื่อน \(number(budget.quotaStep)) ขั้น", "\(number(budget.quotaStep)) steps",
                "ไม่เกินร้อยละ \(number(budget.quota.percent)) ของผู้ครองตำแหน่ง ณ \(heads.th)",
                "\(number(budget.quota.percent)) % of the heads of \(heads.en)"),
            line(
                "วงเงินทั้งปี", "money of the year",
                "ไม่เกินร้อยละ \(number(budget.money.percent)) ของค่าจ้าง ณ \(money.th)",
                "\(number(budget.money.percent)) % of the wages of \(money.en)"),
        ]
    }

    private func budget(_ rules: BudgetRules) -> [RuleSetText.Line] {
        let days = rules.days.map(day)
        let groups = rules.groups.map(types).joined(separator: " | ")
        var lines = [
            line(
                "วงเงิน", "money",
                "ร้อยละ \(number(rules.percent)) ของเงินเดือน ณ \(days.map(\.th).joined(separator: " และ "))",
                "\(number(rules.percent)) % of the salaries of \(days.map(\.en).joined(separator: " and "))"),
            line("กลุ่ม", "groups", groups, groups),
        ]
        if !rules.regionalLevels.isEmpty {
            let names = levels(rules.regionalLevels)
            lines.append(line("ส่วนภูมิภาคแยกวงเงิน", "regional budget apart", names, names))
        }
        switch rules.shift {
        case .afterOwnGroup:
            lines.append(line("เงินเหลือ", "leftovers", "ใช้ในกลุ่มก่อนแล้วจึงเกลี่ย", "own group first, then others"))
        case .never: lines.append(line("เงินเหลือ", "leftovers", "ไม่เกลี่ยข้ามกลุ่ม", "stay in the group"))
        case nil: break
        }
        switch rules.allotted {
        case .agency:
            lines.append(line("ผู้บริหารวงเงิน", "allotted to", "ส่วนกลางของหน่วยงานรวมเป็นวงเดียว", "the agency as a whole"))
        case .units: lines.append(line("ผู้บริหารวงเงิน", "allotted to", "จัดสรรให้สำนัก กอง หรือหน่วยงานย่อย", "its units"))
        case nil: break
        }
        if let place = rules.secondees { lines.append(counted("ผู้ช่วยราชการครบเวลา", "secondees", place)) }
        if let place = rules.movedAfter { lines.append(counted("ผู้โอนหรือย้ายหลังวันที่กำหนด", "moved after the day", place)) }
        if let counts = rules.retireesCount { lines.append(yesNo("นับผู้เกษียณ", "retirees count", counts)) }
        if let on = rules.retireesOn.map(day) { lines.append(line("ผู้เกษียณเลื่อนวันที่", "retirees on", on.th, on.en)) }
        if let counts = rules.specialPayCounts {
            lines.append(yesNo("ค่าตอบแทนพิเศษใช้วงเงิน", "special pay counts", counts))
        }
        return lines
    }

    private func counted(_ th: String, _ en: String, _ place: BudgetRules.Place) -> RuleSetText.Line {
        switch place {
        case .host: line(th, en, "นับที่หน่วยที่ปฏิบัติงาน", "count where they work")
        case .home: line(th, en, "นับที่หน่วยต้นสังกัดเดิม", "count where the post was")
        }
    }

    func yesNo(_ th: String, _ en: String, _ flag: Bool) -> RuleSetText.Line {
        line(th, en, flag ? "ใช่" : "ไม่", flag ? "yes" : "no")
    }

    private func checkedBudget(_ budget: IncrementBudget) -> [RuleSetText.Line] {
        let groups = budget.groups.map(types).joined(separator: " | ")
        let spent = budget.spent.map { rulebook.catalogue.name(of: $0) }
        return [
            line("วงเงิน", "money", "ร้อยละ \(number(budget.percent))", "\(number(budget.percent)) %"),
            line("กลุ่ม", "groups", groups, groups),
            line(
                "นับเป็นเงินที่ใช้", "spent", spent.map(\.th).joined(separator: ", "),
                spent.map(\.en).joined(separator: ", ")),
            yesNo("เกลี่ยข้ามกลุ่มได้", "may shift", budget.mayShift),
        ]
    }
}

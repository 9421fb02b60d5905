import Records

/// Figures of eligibility, of the office and of data.
extension RuleSetWords {
    /// Absent where the key is of something else.
    func officeLines(of key: String) -> [RuleSetText.Line]? {
        let limits = set.eligibility
        switch key {
        case "coveredLevels": return [list(set.office.levels.map { levels([$0]) })]
        case "passMark": return limits.passMark.map { [value("\(number($0)) คะแนน", "\(number($0)) points")] } ?? []
        case "serviceMonths": return limits.serviceMonths.map { [value("\($0) เดือน", "\($0) months")] } ?? []
        case "leaveDaysLimit":
            return limits.leaveDays.map { [value("\(number($0)) วันทำการ", "\(number($0)) working days")] } ?? []
        case "leaveTimesLimit": return limits.leaveTimes.map { [value("\($0) ครั้ง", "\($0) times")] } ?? []
        case "lateTimesLimit": return limits.lateTimes.map { [value("\($0) ครั้ง", "\($0) times")] } ?? []
        case "barringPenalties": return [list(limits.barringPenalties)]
        case "absences": return [list(limits.absences)]
        case "suspension":
            return limits.suspension.map {
                [value("เกิน \($0.months) เดือน (\($0.events.joined(separator: ", ")))", "more than \($0.months) months")]
            } ?? []
        case "movements": return set.movements.map(movements) ?? []
        case "appraisalDue":
            return set.appraisalDue.map {
                [
                    line("ปฏิบัติราชการในรอบ", "work in the round", "ไม่น้อยกว่า \($0.months) เดือน", "\($0.months) months"),
                    line(
                        "ไม่นับเวลา", "does not count", $0.away.joined(separator: ", "), $0.away.joined(separator: ", ")),
                ]
            } ?? []
        case "calendar": return set.office.calendar.map(step)
        case "twoPersonPublishing":
            return set.office.needsTwoToPublish.map {
                [$0 ? value("ต้องมีผู้อนุมัติอีกคนหนึ่ง", "a second person") : value("ไม่ต้อง", "no")]
            } ?? []
        case "idMasking":
            return set.office.idMasking.map {
                [value("แสดงเฉพาะต้น \($0.first) หลัก ท้าย \($0.last) หลัก", "first \($0.first), last \($0.last) digits")]
            } ?? []
        case "textLimits": return set.textLimits.map(textLimits) ?? []
        case "retirementAge": return [value("\(set.retirementAge) ปี", "\(set.retirementAge) years")]
        case "vanishedShare": return [value("ร้อยละ \(number(set.vanishedShare))", "\(number(set.vanishedShare)) %")]
        case "authority": return authority
        default: return nil
        }
    }

    private func movements(_ rules: MovementRules) -> [RuleSetText.Line] {
        let days = rules.transferAfter.map(day)
        return [
            line(
                "ช่วยราชการ", "secondment", "ไม่น้อยกว่า \(rules.secondmentMonths) เดือนในรอบ ให้หน่วยที่ไปช่วยประเมิน",
                "\(rules.secondmentMonths) months of a round: the host appraises"),
            line(
                "โอนหรือย้ายหลัง \(days.map(\.th).joined(separator: " หรือ "))",
                "moved after \(days.map(\.en).joined(separator: " or "))", "หน่วยเดิมประเมิน", "the former unit appraises"),
        ]
    }

    private func step(_ step: CalendarStep) -> RuleSetText.Line {
        var th: [String] = []
        var en: [String] = []
        switch (step.begin, step.end) {
        case (let begin?, let end?):
            th.append("\(begin.buddhist) ถึง \(end.buddhist)")
            en.append("\(begin.buddhist) to \(end.buddhist)")
        case (let begin?, nil):
            th.append("ตั้งแต่ \(begin.buddhist)")
            en.append("from \(begin.buddhist)")
        case (nil, let end?):
            th.append("ภายใน \(end.buddhist)")
            en.append("by \(end.buddhist)")
        case (nil, nil): break
        }
        if let when = step.when {
            th.append(when)
            en.append(when)
        }
        return line(step.step, step.step, th.joined(separator: "; "), en.joined(separator: "; "))
    }

    private func textLimits(_ limits: TextLimits) -> [RuleSetText.Line] {
        limits.characters.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, most in
            let name = rulebook.catalogue.name(of: field)
            return line(
                "\(limits.system): \(name.th)", "\(limits.system): \(name.en)", "\(most) ตัวอักษร", "\(most) characters")
        }
    }

    private var authority: [RuleSetText.Line] {
        let usual = set.defaultAuthority.joined(separator: ", ")
        let fields = set.authority.sorted { $0.key.rawValue < $1.key.rawValue }.map { field, sources in
            let name = rulebook.catalogue.name(of: field)
            let joined = sources.joined(separator: ", ")
            return line(name.th, name.en, joined, joined)
        }
        return [line("เขตข้อมูลอื่น", "other fields", usual, usual)] + fields
    }
}

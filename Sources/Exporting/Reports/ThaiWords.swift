import Records

/// Words of the office for days, rounds and severities.
enum ThaiWords {
    private static let shortMonths = [
        "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
    ]
    private static let longMonths = [
        "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
        "พฤศจิกายน", "ธันวาคม",
    ]

    /// `1 เม.ย. 2565`
    static func shortDay(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.buddhistYear)" }

    /// `1 เมษายน 2565`
    static func longDay(_ day: Day) -> String { "\(day.day) \(longMonths[day.month - 1]) \(day.buddhistYear)" }

    /// `รอบที่ 2 ปีงบประมาณ พ.ศ. 2565 (1 เม.ย. – 30 ก.ย. 2565)`; the year stands at both ends where they differ.
    static func round(_ round: Round) -> String {
        let start = round.start.year == round.end.year ? dayAndMonth(round.start) : shortDay(round.start)
        return "รอบที่ \(round.half) ปีงบประมาณ พ.ศ. \(round.fiscalYear) (\(start) – \(shortDay(round.end)))"
    }

    static func severity(_ severity: Severity) -> String {
        switch severity {
        case .blocking: "ต้องแก้"
        case .warning: "ควรตรวจ"
        case .info: "แจ้งให้ทราบ"
        }
    }

    /// `12,345`
    static func grouped(_ number: Int) -> String {
        var groups: [String] = []
        var rest = String(number.magnitude)[...]
        while rest.utf8.count > 3 {
            groups.insert(String(rest.suffix(3)), at: 0)
            rest = rest.dropLast(3)
        }
        return (number < 0 ? "-" : "") + ([String(rest)] + groups).joined(separator: ",")
    }

    private static func dayAndMonth(_ day: Day) -> String { "\(day.day) \(shortMonths[day.month - 1])" }
}

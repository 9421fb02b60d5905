import Normalizing
import Records

/// What the values of a column say for or against a field.
struct ValueEvidence {
    /// From -1, surely not, to 1, surely; 0 says nothing.
    var weight: Double
    var reason: Wording?

    static let none = ValueEvidence(weight: 0)

    private init(weight: Double, reason: Wording? = nil) {
        self.weight = weight
        self.reason = reason
    }

    /// Where a column stands among others.
    struct Neighbours {
        /// The column to the left holds prefixes; or the one before it.
        var stepsAfterPrefix: Int?
        /// The latest Buddhist year that the titles or any column of days name.
        var latestYear: Int?
    }

    /// - Parameter tally: All of the column's values.
    static func of(_ field: Field, _ tally: ColumnTally, _ beside: Neighbours) -> ValueEvidence {
        guard tally.looked > tally.count(of: .nothing) else { return .none }
        switch field.type {
        case .day: return day(field, tally, beside)
        case .money: return money(field, tally)
        case .score, .percent: return score(field, tally)
        case .integer: return integer(field, tally)
        case .flag: return tally.share(of: .flag) < 0.3 && tally.share(of: .number) < 0.9 ? against(0.6) : .none
        case .code: return code(field, tally)
        case .text: return text(field, tally, beside)
        }
    }

    private static func against(_ weight: Double) -> ValueEvidence { ValueEvidence(weight: -weight) }

    static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

    // MARK: Days

    private static func day(_ field: Field, _ tally: ColumnTally, _ beside: Neighbours) -> ValueEvidence {
        let share = tally.share(of: .date)
        guard share >= 0.3 else { return against(0.85) }
        guard let years = tally.days.yearRange else {
            return ValueEvidence(
                weight: 0.3 * share, reason: Wording(th: "ค่าเป็นวันที่ ปีสองหลัก", en: "days with years of two digits"))
        }
        let span = Wording(
            th: "วันที่ระหว่าง พ.ศ. \(years.lowerBound) ถึง \(years.upperBound)",
            en: "days between \(years.lowerBound) and \(years.upperBound) BE")
        let isBirth = years.upperBound <= (beside.latestYear.map { min($0 - 18, adultUntil) } ?? adultUntil)
        switch field {
        case .birthDate:
            guard isBirth else { return against(0.5) }
            return ValueEvidence(
                weight: 0.7 * share, reason: Wording(th: span.th + ": วันเกิด", en: span.en + ": birth date"))
        case .startDate:
            guard !isBirth || years.upperBound - years.lowerBound < 15 else { return against(0.3) }
            let isLong = years.upperBound - years.lowerBound >= 5
            return ValueEvidence(weight: (isLong ? 0.57 : 0.25) * share, reason: span)
        default: return ValueEvidence(weight: (isBirth ? 0.05 : 0.3) * share, reason: span)
        }
    }

    /// Whoever was born later is too young for service in any round so far, where no title tells the year.
    private static let adultUntil = 2550

    // MARK: Numbers

    private static func money(_ field: Field, _ tally: ColumnTally) -> ValueEvidence {
        let share = tally.share(of: .number)
        guard share >= 0.5 else { return against(0.8) }
        let numbers = tally.numbers
        guard numbers.withLeadingZero == 0 else { return against(0.6) }
        let (least, most) = (numbers.least / 10_000, numbers.most / 10_000)
        let inTens = Double(numbers.tens) / Double(max(numbers.count, 1)) >= 0.9
        let span = least == most ? amount(least) : "\(amount(least))–\(amount(most))"
        let range = Wording(
            th: "จำนวนเงิน \(span)" + (inTens ? " ลงท้ายหลักสิบ" : ""),
            en: "amounts \(span)" + (inTens ? " in steps of ten" : ""))
        let isPay = most >= 8000 && most <= 200_000 && least >= 0 && (tally.distinct ?? 1000) > 1 && !tally.countsUp
        // Levels have few ceilings, people have many salaries.
        let isOfFew = tally.filled >= 8 && (tally.distinct ?? ColumnTally.mostDistinct) * 2 < tally.filled
        switch field {
        case .salary:
            guard isPay, least >= 3000 else { return against(0.4) }
            return ValueEvidence(
                weight: (inTens ? 0.62 : 0.35) * (isOfFew ? 0.6 : 1),
                reason: Wording(th: range.th + ": เงินเดือน", en: range.en + ": salary"))
        case .newSalary, .base, .salaryCeiling:
            guard isPay, least >= 3000 else { return against(0.4) }
            let isCeiling = field == .salaryCeiling && isOfFew
            return ValueEvidence(weight: isCeiling ? 0.45 : inTens ? 0.3 : 0.2, reason: range)
        case .increment, .computedAmount, .raiseSum:
            guard most <= 20_000, most >= 100 else { return against(0.3) }
            return ValueEvidence(weight: 0.25, reason: range)
        default: return ValueEvidence(weight: most >= 100 ? 0.1 : -0.2, reason: range)
        }
    }

    private static func amount(_ whole: Int64) -> String {
        var digits = Array(String(abs(whole)))
        var place = digits.count - 3
        while place > 0 {
            digits.insert(",", at: place)
            place -= 3
        }
        return (whole < 0 ? "-" : "") + String(digits)
    }

    private static func score(_ field: Field, _ tally: ColumnTally) -> ValueEvidence {
        let share = tally.share(of: .number)
        guard share >= 0.5 else { return against(0.8) }
        let (least, most) = (tally.numbers.least, tally.numbers.most)
        guard least >= 0, most <= 100_0000, tally.numbers.withLeadingZero == 0, !tally.countsUp else {
            return against(0.7)
        }
        let reason = Wording(
            th: "ตัวเลข \(decimal(least))–\(decimal(most))", en: "numbers \(decimal(least))–\(decimal(most))")
        let hasDecimals = tally.numbers.mostDecimals > 0
        switch field {
        case .totalScore:
            guard most > 50_0000 else { return against(0.2) }
            return ValueEvidence(weight: hasDecimals ? 0.5 : 0.25, reason: reason)
        case .resultScore:
            return most <= 80_0000 && most > 20_0000 ? ValueEvidence(weight: 0.35, reason: reason) : .none
        case .competencyScore:
            return most <= 50_0000 && most > 8_0000 ? ValueEvidence(weight: 0.3, reason: reason) : .none
        case .percent:
            guard most <= 12_0000 else { return against(0.5) }
            return ValueEvidence(weight: hasDecimals ? 0.5 : 0.2, reason: reason)
        default: return ValueEvidence(weight: 0.1, reason: reason)
        }
    }

    private static func decimal(_ number: Int64) -> String {
        let hundredths = number / 100 % 100
        return "\(number / 10_000)" + (hundredths == 0 ? "" : "." + (hundredths < 10 ? "0" : "") + "\(hundredths)")
    }

    private static func integer(_ field: Field, _ tally: ColumnTally) -> ValueEvidence {
        if field == .sequence, tally.countsUp {
            return ValueEvidence(
                weight: 0.85, reason: Wording(th: "นับ 1, 2, 3 ไปทีละแถว", en: "counts 1, 2, 3 row by row"))
        }
        let share = tally.share(of: .number)
        let numbers = tally.numbers
        switch field {
        case .fiscalYear:
            guard share >= 0.5 else { return against(0.4) }
            guard numbers.least >= 2500_0000, numbers.most <= 2600_0000 else { return against(0.6) }
            return ValueEvidence(
                weight: 0.7,
                reason: Wording(th: "ปี พ.ศ. \(numbers.most / 10_000)", en: "the year \(numbers.most / 10_000) BE"))
        case .roundHalf:
            guard share >= 0.5 else { return against(0.2) }
            guard numbers.least >= 1_0000, numbers.most <= 2_0000 else { return against(0.6) }
            return ValueEvidence(weight: 0.2, reason: Wording(th: "มีแต่ 1 และ 2", en: "only 1 and 2"))
        case .sequence: return share < 0.5 ? against(0.7) : against(0.1)
        default:
            guard share >= 0.5, numbers.whole == numbers.count else { return against(0.7) }
            return .none
        }
    }
}

// MARK: Texts

extension ValueEvidence {
    private static func code(_ field: Field, _ tally: ColumnTally) -> ValueEvidence {
        guard let (seen, name) = tables[field] else { return .none }
        let share = tally.share(of: seen)
        if share >= 0.3 {
            let reason = Wording(
                th: "ค่าอยู่ในตาราง\(name.th) \(percent(share)) %",
                en: "values of the table of \(name.en), \(percent(share)) %")
            return ValueEvidence(weight: 0.4 + 0.5 * share, reason: reason)
        }
        // Codes of digits alone say little for a table, and nothing against it.
        return tally.share(of: .number) > 0.8 ? against(field == .province ? 0.5 : 0.1) : against(0.45)
    }

    private static let tables: [Field: (ValueClass, Wording)] = [
        .level: (.level, Wording(th: "ระดับ", en: "levels")),
        .province: (.province, Wording(th: "จังหวัด", en: "provinces")),
        .gender: (.gender, Wording(th: "เพศ", en: "genders")),
        .grade: (.grade, Wording(th: "ระดับผลการประเมิน", en: "grades")),
        .subGrade: (.grade, Wording(th: "ระดับผลการประเมิน", en: "grades")),
        .positionType: (.positionType, Wording(th: "ประเภทตำแหน่ง", en: "position types")),
        .staffType: (.staffType, Wording(th: "ประเภทบุคลากร", en: "staff types")),
        .positionStatus: (.positionStatus, Wording(th: "สถานภาพของตำแหน่ง", en: "position statuses")),
    ]

    private static func text(_ field: Field, _ tally: ColumnTally, _ beside: Neighbours) -> ValueEvidence {
        let (numbers, days) = (tally.share(of: .number), tally.share(of: .date))
        switch field {
        case .citizenId, .raterCitizenId: return id(field, tally)
        case .prefix:
            let share = tally.share(of: .prefix)
            guard share >= 0.5 else { return against(0.7) }
            return ValueEvidence(
                weight: 0.92 * share,
                reason: Wording(
                    th: "ค่าอยู่ในตารางคำนำหน้าชื่อ \(percent(share)) %",
                    en: "values of the table of prefixes, \(percent(share)) %"))
        case .fullName, .reviewerName, .raterName:
            return name(field, tally)
        case .givenName, .surname:
            if numbers > 0.5 || days > 0.5 { return against(0.9) }
            if tally.share(of: .name) > 0.5 || tally.share(of: .prefix) > 0.5 { return against(0.6) }
            guard beside.stepsAfterPrefix == (field == .givenName ? 1 : 2) else { return .none }
            return ValueEvidence(
                weight: 0.65,
                reason: field == .givenName
                    ? Wording(th: "อยู่ถัดจากคำนำหน้าชื่อ", en: "stands after the prefix")
                    : Wording(th: "อยู่ถัดจากชื่อ", en: "stands after the given name"))
        case .positionNumber, .toPositionNumber, .payNumber: return positionNumber(field, tally)
        case .unit, .toUnit, .subunit, .department:
            return words(
                .unit, field == .unit ? 0.6 : 0.15, tally,
                Wording(th: "ขึ้นต้นอย่างชื่อหน่วยงาน", en: "begin like names of units"))
        case .positionTitle, .toPositionTitle, .managementTitle, .reviewerTitle:
            if tally.share(of: .titleWithLevel) > 0.5, field == .positionTitle { return against(0.3) }
            return words(
                .positionTitle, field == .positionTitle ? 0.6 : 0.1, tally,
                Wording(th: "ขึ้นต้นอย่างชื่อตำแหน่ง", en: "begin like titles of posts"))
        case .titleWithLevel:
            let share = tally.share(of: .titleWithLevel)
            guard share >= 0.2 else { return against(0.5) }
            return ValueEvidence(
                weight: 0.8 * share,
                reason: Wording(
                    th: "ชื่อตำแหน่งลงท้ายด้วยระดับ \(percent(share)) %",
                    en: "titles that end with a level, \(percent(share)) %"))
        case .orderNumber:
            let share = tally.share(of: .orderNumber)
            return share < 0.3
                ? .none
                : ValueEvidence(
                    weight: 0.5 * share, reason: Wording(th: "เลขที่/ปี พ.ศ.", en: "numbers with a year, as of orders"))
        default: return numbers > 0.9 || days > 0.8 ? against(0.5) : .none
        }
    }

    private static func id(_ field: Field, _ tally: ColumnTally) -> ValueEvidence {
        let share = tally.share(of: .citizenId)
        guard share >= 0.3 else { return against(0.8) }
        let right = Double(tally.count(of: .checkedId)) / Double(max(tally.count(of: .citizenId), 1))
        return ValueEvidence(
            weight: (field == .citizenId ? 0.6 : 0.3) + 0.35 * right,
            reason: Wording(
                th: "ตัวเลข 13 หลัก เลขตรวจสอบถูก \(percent(right)) %",
                en: "13-digit numbers with right check digits in \(percent(right)) %"))
    }

    private static func name(_ field: Field, _ tally: ColumnTally) -> ValueEvidence {
        let share = tally.share(of: .name)
        if share >= 0.2 {
            let reason = Wording(
                th: "คำนำหน้าตามด้วยชื่อและสกุล \(percent(share)) %", en: "a prefix, a name and a surname, \(percent(share)) %"
            )
            return ValueEvidence(weight: (field == .fullName ? 0.6 : 0.3) + 0.3 * share, reason: reason)
        }
        if tally.share(of: .text) < 0.3 { return against(0.8) }
        let isVaried = (tally.distinct ?? ColumnTally.mostDistinct) * 2 > tally.filled
        return tally.share(of: .words) > 0.7 && isVaried && tally.share(of: .unit) < 0.2
            ? ValueEvidence(
                weight: field == .fullName ? 0.3 : 0.1,
                reason: Wording(th: "สองหรือสามคำ ไม่ซ้ำกัน", en: "two or three words, all different"))
            : against(0.35)
    }

    private static func positionNumber(_ field: Field, _ tally: ColumnTally) -> ValueEvidence {
        let share = tally.share(of: .number)
        if share < 0.2, tally.share(of: .text) > 0.8, tally.share(of: .words) > 0.3 { return against(0.7) }
        guard share >= 0.8, tally.numbers.whole == tally.numbers.count, tally.numbers.least >= 0, !tally.countsUp else {
            return tally.countsUp || tally.share(of: .date) > 0.5 || tally.numbers.mostDecimals > 0
                ? against(0.6) : .none
        }
        let isVaried =
            (tally.distinct ?? ColumnTally.mostDistinct) * 10 >= min(tally.filled, ColumnTally.mostDistinct) * 9
        guard isVaried else { return field == .payNumber ? .none : against(0.25) }
        // Amounts differ from row to row as well.
        guard tally.share(of: .money) < 0.5 else { return ValueEvidence(weight: 0.1) }
        let zeros = tally.numbers.withLeadingZero > 0
        let reason = Wording(
            th: "เลขไม่ซ้ำกัน" + (zeros ? " มีศูนย์นำหน้า" : ""), en: "different numbers" + (zeros ? ", with leading zeros" : "")
        )
        return ValueEvidence(weight: (zeros ? 0.62 : 0.3) * (field == .positionNumber ? 1 : 0.6), reason: reason)
    }

    private static func words(
        _ seen: ValueClass, _ weight: Double, _ tally: ColumnTally, _ reason: Wording
    ) -> ValueEvidence {
        if tally.share(of: .number) > 0.8 || tally.share(of: .date) > 0.8 { return against(0.6) }
        let share = tally.share(of: seen)
        guard share >= 0.4 else { return .none }
        return ValueEvidence(
            weight: weight * share,
            reason: Wording(th: reason.th + " \(percent(share)) %", en: "\(percent(share)) % " + reason.en))
    }
}

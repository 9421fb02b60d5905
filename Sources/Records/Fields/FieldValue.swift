/// One typed value, for the places where single values travel: corrections, findings, pages. Batches keep columns.
package enum FieldValue: Sendable, Hashable {
    case text(String)
    case day(Day)
    case money(Baht)
    case score(ScoreE4)
    case percent(PercentE4)
    case integer(Int64)
    case flag(Bool)

    /// The one text form used in findings, corrections and JSON: digits, two decimals or more, ISO days.
    package var canonical: String {
        switch self {
        case .text(let text): text
        case .day(let day): day.iso
        case .money(let money): money.canonical
        case .score(let score): score.canonical
        case .percent(let percent): percent.canonical
        case .integer(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    /// What a batch keeps for a value that is not text; absent for text.
    package var payload: Int64? {
        switch self {
        case .text: nil
        case .day(let day): Int64(day.packed)
        case .money(let money): money.satang
        case .score(let score): score.tenThousandths
        case .percent(let percent): percent.tenThousandths
        case .integer(let number): number
        case .flag(let flag): flag ? 1 : 0
        }
    }

    /// From a batch's payload; absent for text types and for a day that does not exist.
    package init?(payload: Int64, type: FieldType) {
        switch type {
        case .text, .code: return nil
        case .day:
            guard let day = Day(packed: Int(payload)) else { return nil }
            self = .day(day)
        case .money: self = .money(Baht(satang: payload))
        case .score: self = .score(ScoreE4(tenThousandths: payload))
        case .percent: self = .percent(PercentE4(tenThousandths: payload))
        case .integer: self = .integer(payload)
        case .flag: self = .flag(payload != 0)
        }
    }

    /// From the canonical form; absent when the text is not one of this field's type.
    package init?(canonical text: String, type: FieldType) {
        switch type {
        case .text, .code: self = .text(text)
        case .day:
            guard let day = Day(iso: text) else { return nil }
            self = .day(day)
        case .money:
            guard let satang = Decimals.parse(text.utf8, scale: 2) else { return nil }
            self = .money(Baht(satang: satang))
        case .score:
            guard let score = Decimals.parse(text.utf8, scale: 4) else { return nil }
            self = .score(ScoreE4(tenThousandths: score))
        case .percent:
            guard let percent = Decimals.parse(text.utf8, scale: 4) else { return nil }
            self = .percent(PercentE4(tenThousandths: percent))
        case .integer:
            guard let number = Int64(text) else { return nil }
            self = .integer(number)
        case .flag:
            guard text == "true" || text == "false" else { return nil }
            self = .flag(text == "true")
        }
    }
}

/// The numbers of a written day, before anyone decides which is what.
struct DayParts: Sendable, Hashable {
    enum Form: Sendable, Hashable {
        /// Two numbers and the year last: the column decides which is the day.
        case numbers
        /// Year first: `first` is the day, `second` the month.
        case yearFirst
        /// `first` is the day, `second` the month.
        case monthName
    }

    var form: Form
    var first: Int
    var second: Int
    var year: Int
    /// 2 or 4.
    var yearDigits: Int
    /// The text says ค.ศ.
    var isChristianEra = false
    /// The month's name is English.
    var isEnglish = false
    /// Steps of taking the text apart.
    var changes: Changes = []

    init(form: Form, first: Int, second: Int, year: Int, yearDigits: Int) {
        self.form = form
        self.first = first
        self.second = second
        self.year = year
        self.yearDigits = yearDigits
    }

    /// The two commonest forms in ASCII, `dd/mm/yyyy` and `yyyy-mm-dd`; nil for all others.
    init?(plain bytes: Span<UInt8>) {
        guard bytes.count == 10 else { return nil }
        if bytes[2] == bytes[5], bytes[2] == UInt8(ascii: "/") || bytes[2] == UInt8(ascii: "-") {
            guard let first = Self.number(bytes, 0, 2), let second = Self.number(bytes, 3, 5),
                let year = Self.number(bytes, 6, 10)
            else { return nil }
            self.init(form: .numbers, first: first, second: second, year: year, yearDigits: 4)
        } else if bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") {
            guard let year = Self.number(bytes, 0, 4), let month = Self.number(bytes, 5, 7),
                let day = Self.number(bytes, 8, 10)
            else { return nil }
            self.init(form: .yearFirst, first: day, second: month, year: year, yearDigits: 4)
        } else {
            return nil
        }
    }

    /// Any understood form, from plain text: numbers with `/`, `-`, `.` or blanks between them; a month's name; the
    /// words วันที่, เดือน, พ.ศ. and ค.ศ.; a time of day after the date, which is dropped; `yyyymmdd` and `ddmmyyyy`.
    init?(text plain: [UInt8], months: MonthNames) {
        let date = Self.withoutTime(plain)
        let tokens = DayTokens(date)
        guard tokens.isWellFormed else { return nil }
        let numbers = tokens.numbers
        if let word = tokens.month {
            guard let month = months.month(of: word), numbers.count == 2,
                let year = Self.yearWidth(numbers[1].digits), numbers[0].digits <= 2
            else { return nil }
            self.init(
                form: .monthName, first: numbers[0].value, second: month.number, year: numbers[1].value,
                yearDigits: year)
            isEnglish = month.isEnglish
            changes.insert(month.isTold ? .letters : .monthNames)
        } else if numbers.count == 3, numbers[0].digits == 4, numbers[1].digits <= 2, numbers[2].digits <= 2 {
            self.init(
                form: .yearFirst, first: numbers[2].value, second: numbers[1].value, year: numbers[0].value,
                yearDigits: 4)
        } else if numbers.count == 3, numbers[0].digits <= 2, numbers[1].digits <= 2,
            let year = Self.yearWidth(numbers[2].digits)
        {
            self.init(
                form: .numbers, first: numbers[0].value, second: numbers[1].value, year: numbers[2].value,
                yearDigits: year)
        } else if numbers.count == 1, numbers[0].digits == 8, (1800...2700).contains(numbers[0].value / 10000) {
            let packed = numbers[0].value
            self.init(
                form: .yearFirst, first: packed % 100, second: packed / 100 % 100, year: packed / 10000, yearDigits: 4)
        } else if numbers.count == 1, numbers[0].digits == 8, (2400...2700).contains(numbers[0].value % 10000) {
            let packed = numbers[0].value
            self.init(
                form: .yearFirst, first: packed / 1_000_000, second: packed / 10000 % 100, year: packed % 10000,
                yearDigits: 4)
        } else {
            return nil
        }
        isChristianEra = tokens.isChristianEra
        if date.count < plain.count {
            let isMidnight = plain[date.count...].allSatisfy { $0 < 0x31 || $0 > 0x39 }
            changes.insert(isMidnight ? .midnights : .remark)
        }
        if tokens.isRepaired { changes.insert(.letters) }
    }

    private static func yearWidth(_ digits: Int) -> Int? { digits == 2 || digits == 4 ? digits : nil }

    private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
        var value = 0
        for index in start..<end {
            let byte = bytes[index]
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// Cuts ` 13:45:00` and `T13:45` off.
    private static func withoutTime(_ text: [UInt8]) -> [UInt8] {
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return text }
        var start = colon
        while start > 0, text[start - 1] >= 0x30, text[start - 1] <= 0x39 { start -= 1 }
        guard start > 0, start < colon, text[start - 1] == 0x20 || text[start - 1] == UInt8(ascii: "T") else {
            return text
        }
        let isTime = text[start...].allSatisfy { byte in
            byte >= 0x30 && byte <= 0x3A || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "Z")
        }
        guard isTime else { return text }
        var date = Array(text[..<(start - 1)])
        while date.last == 0x20 { date.removeLast() }
        return date
    }
}

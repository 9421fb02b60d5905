import Records

/// Dates in titles: `1 กันยายน 2565`, `1 ก.ย. 65`, `31 มกราคม พ.ศ. 2553`, `01/09/2565`.
enum ThaiDate {
    private static let months = [
        ("มกราคม", "มค"), ("กุมภาพันธ์", "กพ"), ("มีนาคม", "มีค"), ("เมษายน", "เมย"), ("พฤษภาคม", "พค"),
        ("มิถุนายน", "มิย"), ("กรกฎาคม", "กค"), ("สิงหาคม", "สค"), ("กันยายน", "กย"), ("ตุลาคม", "ตค"),
        ("พฤศจิกายน", "พย"), ("ธันวาคม", "ธค"),
    ]

    /// The day that begins at a token; absent when there is none, or no such day in the calendar.
    static func day(at place: Int, of tokens: [TitleLine.Token]) -> Day? {
        guard case .number(let day) = tokens[place] else { return nil }
        if place > 0, tokens[place - 1] == .mark("/") { return nil }
        var rest = tokens[(place + 1)...]
        guard let next = rest.first else { return nil }
        let month: Int
        switch next {
        case .number: return nil
        case .mark(let mark):
            guard mark == "/" || mark == "-", rest.count >= 3, case .number(let number) = rest[place + 2],
                rest[place + 3] == next
            else { return nil }
            month = number
            rest = rest.dropFirst(3)
        case .word:
            var name = ""
            while let token = rest.first {
                if case .word(let word) = token {
                    // The era's letters come after the month.
                    if monthNumber(name) != nil { break }
                    name += word
                } else if token != .mark(".") {
                    break
                }
                rest = rest.dropFirst()
            }
            guard let number = monthNumber(name) else { return nil }
            month = number
        }
        while let token = rest.first, [.word("พ"), .word("ศ"), .mark(".")].contains(token) { rest = rest.dropFirst() }
        guard case .number(let written)? = rest.first else { return nil }
        // Two digits are a Buddhist year of this century, as DPIS writes it.
        guard let year = TitleLine.buddhistYear((10...99).contains(written) ? 2500 + written : written) else {
            return nil
        }
        return Day(year: year - 543, month: month, day: day)
    }

    private static func monthNumber(_ name: String) -> Int? {
        months.firstIndex { $0.0 == name || $0.1 == name }.map { $0 + 1 }
    }
}

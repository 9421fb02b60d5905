import Records

/// One line of a title, cut into words and numbers.
struct TitleLine {
    enum Token: Hashable {
        /// Letters, without blanks and digits.
        case word(String)
        case number(Int)
        /// `/`, `-`, `.` and the like.
        case mark(Unicode.Scalar)
    }

    private let tokens: [Token]
    private let words: [String]

    init(_ text: String) {
        words = text.split { $0.unicodeScalars.allSatisfy(BlankText.contains) }.map(String.init)
        tokens = Self.tokens(text)
    }

    /// The first word that names a department.
    var department: String? {
        words.first { word in
            // The bare words are column names, not a department.
            (word.hasPrefix("กรม") && word.unicodeScalars.count > 4) || word.hasPrefix("สำนักงานปลัด")
        }
    }

    /// `ปีงบประมาณ 2565`, `ปีงบประมาณ พ.ศ. 2565`, `ครั้งที่ 2/2565`, `รอบ 2565/2`.
    var fiscalYear: Int? {
        for place in tokens.indices {
            if case .word(let word) = tokens[place], word.hasSuffix("ปีงบประมาณ"),
                let number = number(after: place, skipping: ["พ", "ศ"]), let year = Self.buddhistYear(number)
            {
                return year
            }
        }
        return slashedRounds.first?.fiscalYear
    }

    /// Every half that the line names; a trial's number (`ทดลองครั้งที่ 3`) is none.
    var halves: [Int] {
        var halves = slashedRounds.map(\.half)
        for place in tokens.indices {
            guard case .word(let word) = tokens[place], word.hasSuffix("ครั้งที่") || word.hasSuffix("รอบที่"),
                !word.hasSuffix("ทดลองครั้งที่"), place + 1 < tokens.count, case .number(let half) = tokens[place + 1],
                half == 1 || half == 2
            else { continue }
            halves.append(half)
        }
        return halves
    }

    /// `ณ วันที่ 1 กันยายน 2565`, `ข้อมูล ณ 1 ก.ย. 2565`.
    var asOfDay: Day? {
        day { word in word == "ณ" || word.hasSuffix("ณวันที่") || word == "ณวันที่" }
    }

    /// `ประจำวันที่ 1 กันยายน 2565`; no period's beginning, no round's day, no day of printing.
    var plainDay: Day? {
        guard dates.count == 1 else { return nil }
        return day { word in
            word.hasSuffix("วันที่") && !word.contains("รอบ") && !word.contains("พิมพ์")
        }
    }

    /// The round whose first and last day the line names, or whose raises take effect on the day of its
    /// `รอบวันที่ 1 ต.ค. 2565`.
    var roundOfDays: Round? {
        for (first, last) in zip(dates, dates.dropFirst()) {
            if let round = Self.round(around: first.day, where: { $0.start == first.day && $0.end == last.day }) {
                return round
            }
        }
        guard let effective = day(after: { $0.hasSuffix("รอบวันที่") }) else { return nil }
        return Self.round(around: effective) { $0.effectiveDay == effective }
    }

    private static func round(around day: Day, where fits: (Round) -> Bool) -> Round? {
        for year in (day.buddhistYear - 1)...(day.buddhistYear + 1) {
            for half in 1...2 {
                if let round = Round(fiscalYear: year, half: half), fits(round) { return round }
            }
        }
        return nil
    }

    private var slashedRounds: [Round] {
        tokens.indices.compactMap { place in
            guard place + 2 < tokens.count, case .number(let first) = tokens[place], tokens[place + 1] == .mark("/"),
                case .number(let second) = tokens[place + 2],
                // Not a part of a date.
                place == 0 || tokens[place - 1] != .mark("/"),
                place + 3 >= tokens.count || tokens[place + 3] != .mark("/")
            else { return nil }
            return Round(fiscalYear: first, half: second) ?? Round(fiscalYear: second, half: first)
        }
    }

    /// The number after a word, with words in between that say nothing.
    private func number(after place: Int, skipping words: Set<String>) -> Int? {
        for token in tokens[(place + 1)...] {
            switch token {
            case .number(let number): return number
            case .mark: continue
            case .word(let word): if !words.contains(word) { return nil }
            }
        }
        return nil
    }

    private func day(after isIntroduction: (String) -> Bool) -> Day? {
        for date in dates {
            var place = date.place - 1
            while place >= 0, case .mark = tokens[place] { place -= 1 }
            guard place >= 0, case .word(var word) = tokens[place] else { continue }
            if word == "วันที่", place > 0, case .word(let before) = tokens[place - 1] { word = before + word }
            if isIntroduction(word) { return date.day }
        }
        return nil
    }

    private var dates: [(place: Int, day: Day)] {
        tokens.indices.compactMap { place in
            ThaiDate.day(at: place, of: tokens).map { (place, $0) }
        }
    }

    /// A year of four digits in either era; absent for anything else.
    static func buddhistYear(_ number: Int) -> Int? {
        switch number {
        case 2400...2700: number
        case 1900...2150: number + 543
        default: nil
        }
    }

    private static func tokens(_ text: String) -> [Token] {
        var tokens: [Token] = []
        var word = String.UnicodeScalarView()
        var number: Int?
        func flush() {
            if !word.isEmpty { tokens.append(.word(String(word))) }
            if let read = number { tokens.append(.number(read)) }
            word = String.UnicodeScalarView()
            number = nil
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if (0x30...0x39).contains(value) || (0xE50...0xE59).contains(value) {
                let digit = Int(value >= 0xE50 ? value - 0xE50 : value - 0x30)
                if !word.isEmpty { flush() }
                // Longer numbers are nothing that a title's date or year could be.
                number = min((number ?? 0) * 10 + digit, 99_999_999)
            } else if BlankText.contains(scalar) {
                flush()
            } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                if number != nil { flush() }
                word.append(scalar)
            } else {
                flush()
                tokens.append(.mark(scalar))
            }
        }
        flush()
        return tokens
    }
}

import Records

/// What the title rows of a sheet say about all of its rows. Absent means that no title says it, or that titles
/// say different things.
package struct TitleFacts: Sendable, Hashable {
    /// Buddhist fiscal year.
    package var fiscalYear: Int?
    /// 1 or 2; absent for a report over both halves.
    package var half: Int?
    /// The day the file speaks for: `ณ วันที่ 1 กันยายน 2565`.
    package var day: Day?
    /// The department's name: a word that begins with `กรม`, or `สำนักงานปลัด…`.
    package var department: String?

    package init(fiscalYear: Int? = nil, half: Int? = nil, day: Day? = nil, department: String? = nil) {
        self.fiscalYear = fiscalYear
        self.half = half
        self.day = day
        self.department = department
    }

    /// The round, when both year and half are known.
    package var round: Round? {
        guard let fiscalYear, let half else { return nil }
        return Round(fiscalYear: fiscalYear, half: half)
    }

    /// Reads titles, `||` standing for a new line in them.
    package init(titles: [String]) {
        let lines = titles.flatMap { Self.lines($0) }.map(TitleLine.init)
        department = lines.lazy.compactMap(\.department).first
        day = Self.only(lines.compactMap(\.asOfDay)) ?? Self.only(lines.compactMap(\.plainDay))
        let years = lines.compactMap(\.fiscalYear)
        fiscalYear = Self.only(years)
        // A line with the year says the round; other lines may speak of trials.
        let withYear = lines.filter { $0.fiscalYear != nil }.flatMap(\.halves)
        half = Self.only(withYear.isEmpty ? lines.flatMap(\.halves) : withYear)
        if let round = Self.only(lines.compactMap(\.roundOfDays)) {
            if years.isEmpty { fiscalYear = round.fiscalYear }
            if half == nil, fiscalYear == round.fiscalYear { half = round.half }
        }
    }

    private static func lines(_ title: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var bar = false
        for scalar in title.unicodeScalars {
            if scalar == "|" {
                if bar {
                    lines.append(String(line))
                    line = String.UnicodeScalarView()
                }
                bar.toggle()
                continue
            }
            if bar { line.append("|") }
            bar = false
            line.append(scalar)
        }
        lines.append(String(line))
        return lines
    }

    private static func only<Value: Hashable>(_ values: [Value]) -> Value? {
        Set(values).count == 1 ? values.first : nil
    }
}

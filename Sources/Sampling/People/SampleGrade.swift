/// The bands of the sample agency and the percent of each half band, in hundredths.
enum SampleGrade: Int, CaseIterable {
    case excellent, veryGood, good, fair, poor

    var name: String { ["ดีเด่น", "ดีมาก", "ดี", "พอใช้", "ต้องปรับปรุง"][rawValue] }
    /// The least total, in hundredths of a point.
    var from: Int { [9000, 8000, 7000, 6000, 0][rawValue] }

    init(total: Int) {
        self = Self.allCases.first { total >= $0.from } ?? .poor
    }

    /// Hundredths of a percent that a total earns: the upper half of a band a tenth more than the lower.
    static func percent(total: Int) -> Int {
        let grade = SampleGrade(total: total)
        if grade == .poor { return 0 }
        let lower = [360, 270, 230, 190, 0][grade.rawValue]
        return total >= grade.from + 500 ? lower + 10 : lower
    }
}

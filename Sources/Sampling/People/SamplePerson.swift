import Records

/// Somebody who does not exist, with everything that the sources say of a member of staff.
struct SamplePerson: Sendable {
    /// Place among all people, from 0.
    var index: Int
    var unit: Int
    var citizenId: String
    var prefix: String
    var givenName: String
    var surname: String
    var isMan: Bool
    var birth: Day
    var start: Day
    var level: SampleLevel
    var title: String
    var managementTitle: String
    var positionNumber: String
    /// The number under which the salary is paid; mostly the position's.
    var payNumber: String
    /// Baht.
    var salary: Int
    /// Hundredths of a point; absent for who began too late to be appraised.
    var result: Int?
    var competency: Int?
    /// Another unit, where the person works and is appraised since more than three months.
    var hostUnit: Int?
    /// Moved to another unit after the census day; everything still stands in the old one.
    var movesTo: Int?
    /// Absent for officials.
    var employment: SampleEmployment?
    /// Half of the points are for results, half for competencies.
    var isOnProbation = false

    var fullName: String { prefix + givenName + " " + surname }
    /// What the parts make; of a permanent employee without its decimals.
    var total: Int? {
        sum.map { employment?.kind == .permanent ? $0 / 100 * 100 : $0 }
    }
    var sum: Int? { result.flatMap { result in competency.map { result + $0 } } }
    var resultWeight: Int { isOnProbation ? 50 : employment?.resultWeight ?? 70 }
    var gradeName: String? { total.map { employment?.grade(total: $0) ?? SampleGrade(total: $0).name } }
    var levelName: String { employment?.level ?? level.name }
    var grade: SampleGrade? { total.map(SampleGrade.init) }
    var percent: Int { total.map(SampleGrade.percent) ?? 0 }
    var raise: SampleRaise { SampleRaise(salary: salary, level: level, percent: percent) }
    /// Why there is no raise; empty for who gets one.
    var reason: String {
        switch grade {
        case nil: "บรรจุและปฏิบัติราชการไม่ถึง 4 เดือน"
        case .poor: "ผลการประเมินต่ำกว่าร้อยละ 60"
        case .excellent, .veryGood, .good, .fair: ""
        }
    }
    /// A total is lowered by as many hundredths; the results take it, then the competencies.
    mutating func lowerTotal(by points: Int) {
        guard let result, let competency else { return }
        let fromResult = min(result, points)
        self.result = result - fromResult
        self.competency = max(0, competency - (points - fromResult))
    }

    /// Gregorian year in which 30 September is the last day of service.
    var retirementYear: Int {
        birth.year + 60 + ((birth.month, birth.day) > (10, 1) ? 1 : 0)
    }
}

/// The fields of all records. The raw value is the key in mapping files, JSON, corrections and database columns;
/// it never changes once released. Wording for people is in `Mappings/catalogue/fields.yaml`.
package enum Field: String, Sendable, Hashable, CaseIterable, Comparable {
    // Person
    case citizenId, prefix, givenName, surname, gender, birthDate, startDate
    // Position
    case positionNumber, payNumber, positionTitle, managementTitle, positionType, level, staffType
    case ministry, department, unit, subunit, province, positionStatus
    // Pay
    case salary, positionAllowance
    // Assessment
    case fiscalYear, roundHalf, resultScore, competencyScore, otherScore, totalScore, grade, subGrade
    case scoreVisible, acknowledged, resultWeight, competencyWeight, otherWeight, reviewerName, reviewerTitle
    // Raise
    case salaryCeiling, base, percent, computedAmount, increment, specialPay, raiseSum, newSalary, livingAllowance
    // Competency
    case competency, competencyType, expectedLevel, selfScore, superiorScore, peerScore, subordinateScore
    // A line of an assessment: an indicator or a competency, its weight and its points
    case indicator, indicatorScore, weight, weightedScore
    // Who rates whom
    case raterCitizenId, raterName, raterGroup
    // Movement, leave, discipline
    case eventType, beginDate, endDate, orderNumber
    case toPositionNumber, toPositionTitle, toUnit, toDepartment
    case leaveDays, sickDays, sickTimes, personalDays, personalTimes, vacationDays, lateTimes
    case offence, penalty
    // Any row
    case sequence, note
    // Cells that hold several fields; normalizing splits them and no record keeps them.
    /// Prefix, given name and surname in one cell.
    case fullName
    /// Title and level run together: `นิติกรชำนาญการ`.
    case titleWithLevel

    @inlinable
    package var type: FieldType {
        switch self {
        case .citizenId, .prefix, .givenName, .surname, .positionNumber, .payNumber, .positionTitle,
            .managementTitle, .ministry, .department, .unit, .subunit, .note, .fullName, .titleWithLevel, .competency,
            .competencyType, .eventType, .orderNumber, .toPositionNumber, .toPositionTitle, .toUnit, .toDepartment,
            .offence, .penalty, .indicator, .raterCitizenId, .raterName, .reviewerName, .reviewerTitle:
            .text
        case .gender, .positionType, .level, .staffType, .province, .positionStatus, .grade, .subGrade, .raterGroup:
            .code
        case .birthDate, .startDate, .beginDate, .endDate: .day
        case .salary, .positionAllowance, .salaryCeiling, .base, .computedAmount, .increment, .specialPay, .raiseSum,
            .newSalary, .livingAllowance:
            .money
        case .resultScore, .competencyScore, .otherScore, .totalScore, .expectedLevel, .selfScore, .superiorScore,
            .peerScore, .subordinateScore, .leaveDays, .sickDays, .personalDays, .vacationDays, .resultWeight,
            .competencyWeight, .otherWeight, .indicatorScore,
            .weight, .weightedScore:
            .score
        case .percent: .percent
        case .fiscalYear, .roundHalf, .sequence, .sickTimes, .personalTimes, .lateTimes: .integer
        case .scoreVisible, .acknowledged: .flag
        }
    }

    /// A citizen's 13 digits: read and checked as such, and shown masked wherever they are not what it is about.
    @inlinable
    package var isCitizenId: Bool {
        switch self {
        case .citizenId, .raterCitizenId: true
        default: false
        }
    }

    /// A cell that holds several fields.
    package var parts: [Field] {
        switch self {
        case .fullName: [.prefix, .givenName, .surname]
        case .titleWithLevel: [.positionTitle, .level]
        default: []
        }
    }

    /// What a record may keep.
    package static let kept: [Field] = allCases.filter { $0.parts.isEmpty }

    /// Order in `kept` and `allCases`; stable within a build only. A case without values is held as its number.
    @inlinable
    package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

    package static func < (a: Field, b: Field) -> Bool { a.ordinal < b.ordinal }
}

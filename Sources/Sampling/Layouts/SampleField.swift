/// What a column of one of the written files holds.
enum SampleField: Int, CaseIterable, Sendable {
    case sequence, citizenId, fullName, prefix, givenName, surname, gender, birthDate, startDate
    case positionNumber, payNumber, title, managementTitle, positionType, level, levelCode, ministry, department, unit
    case province, region, status
    case salary, half, result, competency, total, grade, visible, acknowledged
    case ceiling, base, percent, computed, increment, specialPay, raiseSum, newSalary, note, allowance
    case event, begin, end, toUnit, order
    case holder, account, ceilingOfAccount, organization, subunit, step
    case reviewerName, reviewerTitle, raterGroup, raterName, raterId
    case resultWeight, competencyWeight, remark
    case indicator, target1, target2, target3, target4, target5, points, weight, weightedPoints
    case competencyName, competencyKind, expectedLevel, found, gap, byOneself, bySuperior, byPeer, bySubordinate
}

/// What a column of one of the written files holds.
enum SampleField: Int, CaseIterable, Sendable {
    case sequence, citizenId, fullName, prefix, givenName, surname, gender, birthDate, startDate
    case positionNumber, payNumber, title, managementTitle, positionType, level, levelCode, ministry, department, unit
    case province, region, status
    case salary, half, result, competency, total, grade, visible, acknowledged
    case ceiling, base, percent, computed, increment, specialPay, raiseSum, newSalary, note, allowance
    case event, begin, end, toUnit, order
}

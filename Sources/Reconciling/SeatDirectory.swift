import Records

/// Seats and holders by position number.
///
/// A number is unique in a department and staff type only: where several seats share one, department and staff type
/// decide, as far as both sides tell them.
package struct SeatDirectory: Sendable {
    typealias Reference = RoundRecords.Reference

    let round: RoundRecords
    private var numbers = TextTable()
    private var seats: [Int32: [Reference]] = [:]
    private var holders: [Int32: [Reference]] = [:]
    /// Records of other sources than the register at a number, pay numbers included.
    private var others: [Int32: [Reference]] = [:]

    init(_ round: RoundRecords) {
        self.round = round
        for (index, source) in round.sources.enumerated() {
            for field in [Field.positionNumber, .payNumber] {
                guard let column = source.batch.column(of: field) else { continue }
                for row in 0..<source.batch.count {
                    let number = numbers.number(
                        of: PositionNumberKey.bytes(of: source.batch.textBytes(column: column, row: row)))
                    guard number >= 0 else { continue }
                    let place = Reference(source: Int32(index), row: Int32(row))
                    if source.kind == .position {
                        if field == .positionNumber { seats[number, default: []].append(place) }
                    } else if round.isRegister[index] {
                        if field == .positionNumber { holders[number, default: []].append(place) }
                    } else {
                        others[number, default: []].append(place)
                    }
                }
            }
        }
    }

    /// Seats at the position of a register's record.
    func seats(of holder: Reference) -> [Reference] { matching(seats, holder) }

    /// Records of the register at a seat.
    func holders(of seat: Reference) -> [Reference] {
        let found = matching(holders, seat)
        guard let number = number(seat), seats[number, default: []].count > 1 else { return found }
        return found.filter { agree($0, seat, .department) && isSameStaff($0, seat) }
    }

    /// Records of other sources at a seat.
    func others(at seat: Reference) -> [Reference] { matching(others, seat) }

    private func number(_ place: Reference) -> Int32? {
        guard let text = round.view(place).text(.positionNumber) else { return nil }
        let number = numbers.knownNumber(of: PositionNumberKey.bytes(of: text.utf8))
        return number < 0 ? nil : number
    }

    private func matching(_ index: [Int32: [Reference]], _ place: Reference) -> [Reference] {
        guard let number = number(place), let found = index[number] else { return [] }
        let sameStaff = found.filter { isSameStaff($0, place) }
        guard sameStaff.count > 1 else { return sameStaff }
        let sameDepartment = sameStaff.filter { agree($0, place, .department) }
        return sameDepartment.isEmpty ? sameStaff : sameDepartment
    }

    /// Not of two staff types, as rows tell them by themselves or by their level.
    private func isSameStaff(_ a: Reference, _ b: Reference) -> Bool {
        guard let first = round.ownStaffType(a), let second = round.ownStaffType(b) else { return true }
        return first == second
    }

    /// Not both have the field with different values.
    private func agree(_ a: Reference, _ b: Reference, _ field: Field) -> Bool {
        guard let first = round.view(a).text(field), let second = round.view(b).text(field) else { return true }
        return first == second
    }
}

/// What the files about employees say of one, where nothing is wrong.
struct EmployeeRows {
    let world: SampleWorld

    func fill(_ row: inout RowFiller, _ person: SamplePerson, in file: SampleFile, _ employment: SampleEmployment) {
        switch file {
        case .permanentRoster, .contractRoster: fillRoster(&row, person)
        case .permanentSeats: fillPermanentSeat(&row, person, employment)
        case .contractSeats: fillContractSeat(&row, person)
        case .geis: fillCentral(&row, person)
        default: fillSteps(&row, person, employment)
        }
    }

    private func fillRoster(_ row: inout RowFiller, _ person: SamplePerson) {
        fillNames(&row, person)
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title)
        row[.level] = .text(person.levelName)
        row[.ministry] = .text(SampleWorld.ministry)
        row[.department] = .text(SampleWorld.department)
        row[.unit] = .text(world.units[person.unit].name)
        row[.salary] = .grouped(baht: person.salary)
    }

    private func fillNames(_ row: inout RowFiller, _ person: SamplePerson) {
        row[.prefix] = .text(person.prefix)
        row[.givenName] = .text(person.givenName)
        row[.surname] = .text(person.surname)
        row[.citizenId] = .text(person.citizenId)
        row[.gender] = .text(person.isMan ? "ชาย" : "หญิง")
        row[.birthDate] = .text(person.birth.buddhist)
        row[.startDate] = .text(person.start.buddhist)
    }

    private func fillPermanentSeat(_ row: inout RowFiller, _ person: SamplePerson, _ employment: SampleEmployment) {
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title)
        row[.level] = .text(person.levelName)
        row[.account] = .text(employment.account)
        row[.ceilingOfAccount] = .text(SampleCell.grouped(employment.most))
        row[.unit] = .text(world.units[person.unit].name)
        row[.holder] = .text(person.fullName)
        row[.status] = .text("ใช้งาน")
    }

    private func fillContractSeat(_ row: inout RowFiller, _ person: SamplePerson) {
        row[.positionNumber] = .text(person.positionNumber)
        row[.level] = .text(person.levelName)
        row[.title] = .text(person.title)
        row[.status] = .text("มีคนครอง")
        row[.salary] = .baht(person.salary)
        row[.unit] = .text(world.units[person.unit].name)
        row[.holder] = .text(person.fullName)
    }

    private func fillCentral(_ row: inout RowFiller, _ person: SamplePerson) {
        fillNames(&row, person)
        row[.ministry] = .text(SampleWorld.ministry)
        row[.department] = .text(SampleWorld.department)
        row[.unit] = .text(world.units[person.unit].name)
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title)
        row[.level] = .text("พนักงานราชการ " + person.levelName)
        row[.province] = .text(world.units[person.unit].province)
        row[.status] = .text("มีคนถือครอง")
        row[.salary] = .text("\(person.salary).00")
        row[.allowance] = .text("0.00")
        row[.result] = person.result.map(SampleCell.number) ?? .empty
        row[.competency] = person.competency.map(SampleCell.number) ?? .empty
    }

    /// So many baht for each half step; what counts is that the sums are right.
    private func fillSteps(_ row: inout RowFiller, _ person: SamplePerson, _ employment: SampleEmployment) {
        let halves = Self.halfSteps(person)
        let raise = halves * (employment.account == "กลุ่มที่ 1" ? 150 : 240)
        row[.citizenId] = .text(person.citizenId)
        row[.fullName] = .text(person.fullName)
        row[.title] = .text("\(person.title) \(person.levelName)")
        row[.positionNumber] = .text(person.positionNumber)
        row[.salary] = .text(SampleCell.grouped(person.salary))
        row[.newSalary] = .text(SampleCell.grouped(person.salary + raise))
        row[.increment] = .baht(raise)
        row[.note] = .text(["ผลการประเมินต้องปรับปรุง", "0.5 ขั้น", "1 ขั้น", "1.5 ขั้น"][halves])
    }

    private static func halfSteps(_ person: SamplePerson) -> Int {
        let total = person.total ?? 0
        return total < 6000 ? 0 : total < 9000 ? 1 : person.index % 3 == 0 ? 3 : 2
    }
}

/// What each file says of a person, where nothing is wrong.
struct PersonRows {
    let world: SampleWorld

    /// One row, several of lists with lines, none where the file does not speak of the person.
    func lines(_ person: SamplePerson, in file: SampleFile, sequence: Int) -> [[SampleCell]] {
        switch file {
        case .appraisals, .assessors, .indicators, .competencies, .raters, .ratings:
            return AppraisalRows(world: world).lines(person, in: file, sequence: sequence)
        default: break
        }
        if let employment = person.employment, file != .payroll {
            guard file.speaks(of: employment.kind) else { return [] }
            var row = RowFiller(file)
            EmployeeRows(world: world).fill(&row, person, in: file, employment)
            row[.sequence] = .baht(sequence)
            return [row.cells]
        }
        return row(person, in: file, sequence: sequence).map { [$0] } ?? []
    }

    private func row(_ person: SamplePerson, in file: SampleFile, sequence: Int) -> [SampleCell]? {
        var row = RowFiller(file)
        switch file {
        case .roster: fillRoster(&row, person)
        case .scores:
            guard person.total != nil else { return nil }
            fillScores(&row, person, sequence)
        case .positions: fillSeat(&row, person, sequence)
        case .raises: fillRaise(&row, person)
        case .payroll:
            // Government employees are paid from another list.
            if person.employment?.kind == .contract { return nil }
            row[.citizenId] = .text(person.citizenId)
            row[.fullName] = .text(person.fullName)
            row[.payNumber] = .text(person.payNumber)
            row[.salary] = .text("\(person.salary).00")
            row[.unit] = .text(world.units[person.unit].name)
        case .movements:
            guard person.hostUnit != nil || person.movesTo != nil else { return nil }
            fillMovement(&row, person, sequence)
        default: return nil
        }
        return row.cells
    }

    private func fillRoster(_ row: inout RowFiller, _ person: SamplePerson) {
        fillNames(&row, person)
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title)
        row[.managementTitle] = .text(person.managementTitle)
        row[.positionType] = .text(person.level.type)
        row[.level] = .text(person.level.name)
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

    private func fillScores(_ row: inout RowFiller, _ person: SamplePerson, _ sequence: Int) {
        row[.sequence] = .baht(sequence)
        row[.fullName] = .text(person.fullName)
        // The report lets text that looks like a number become one: leading zeros are lost in the whole file.
        row[.positionNumber] = Int(person.positionNumber).map(SampleCell.baht) ?? .text(person.positionNumber)
        row[.title] = .text(person.title + person.level.name)
        row[.half] = .baht(SampleWorld.half)
        row[.result] = person.result.map(SampleCell.number) ?? .empty
        row[.competency] = person.competency.map(SampleCell.number) ?? .empty
        row[.total] = person.total.map(SampleCell.number) ?? .empty
        row[.grade] = person.grade.map { .text($0.name) } ?? .empty
        row[.visible] = .text("อนุญาตให้เห็นคะแนน")
        row[.acknowledged] = .text("รับทราบ")
    }

    private func fillSeat(_ row: inout RowFiller, _ person: SamplePerson, _ sequence: Int) {
        fillSeat(&row, number: person.positionNumber, unit: person.unit, sequence: sequence)
        fillNames(&row, person)
        row[.title] = .text(person.title)
        row[.managementTitle] = .text(person.managementTitle)
        row[.positionType] = .text(person.level.type)
        row[.levelCode] = .text(person.level.code)
        row[.level] = .text(person.level.name)
        row[.status] = .text("มีคนถือครอง")
        row[.salary] = .text(String(person.salary))
    }

    private func fillSeat(_ row: inout RowFiller, number: String, unit: Int, sequence: Int) {
        let place = world.units[unit]
        row[.sequence] = .text(String(sequence))
        row[.ministry] = .text(SampleWorld.ministry)
        row[.department] = .text(SampleWorld.department)
        row[.unit] = .text(place.name)
        row[.positionNumber] = .text(number)
        row[.province] = .text(place.province)
        row[.region] = .text(place.province == "กรุงเทพมหานคร" ? "ส่วนกลาง" : "ส่วนภูมิภาค")
    }

    /// A seat that nobody holds.
    func row(of seat: UnitBlock.Seat, unit: Int, sequence: Int) -> [SampleCell] {
        var row = RowFiller(.positions)
        fillSeat(&row, number: world.positionNumber(seat.number), unit: unit, sequence: sequence)
        row[.title] = .text(seat.title)
        row[.positionType] = .text(seat.level.type)
        row[.levelCode] = .text(seat.level.code)
        row[.level] = .text(seat.level.name)
        row[.status] = .text(seat.isAbolished ? "ยุบเลิก" : "ตำแหน่งว่าง")
        return row.cells
    }

    private func fillRaise(_ row: inout RowFiller, _ person: SamplePerson) {
        let raise = person.raise
        row[.citizenId] = .text(person.citizenId)
        row[.fullName] = .text(person.fullName)
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title)
        row[.level] = .text(person.level.name)
        row[.salary] = .baht(person.salary)
        row[.ceiling] = .baht(person.level.pay.ceiling)
        row[.base] = .baht(raise.base)
        row[.total] = person.total.map(SampleCell.number) ?? .empty
        row[.percent] = .number(raise.percent)
        row[.computed] = .baht(raise.computed)
        row[.increment] = .baht(raise.increment)
        row[.specialPay] = .number(raise.specialPay)
        row[.raiseSum] = .number(raise.increment * 100 + raise.specialPay)
        row[.newSalary] = .baht(raise.newSalary)
        row[.grade] = person.grade.map { .text($0.name) } ?? .empty
        row[.note] = .text(person.reason)
        row[.unit] = .text(world.units[person.unit].name)
    }

    private func fillMovement(_ row: inout RowFiller, _ person: SamplePerson, _ sequence: Int) {
        let isSecondment = person.hostUnit != nil
        row[.sequence] = .text(String(sequence))
        row[.citizenId] = .text(person.citizenId)
        row[.fullName] = .text(person.fullName)
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title)
        row[.level] = .text(person.level.name)
        row[.unit] = .text(world.units[person.unit].name)
        row[.event] = .text(isSecondment ? "ช่วยราชการ" : "ย้าย")
        row[.begin] = .text(isSecondment ? "01/04/2565" : "15/09/2565")
        row[.end] = .text(isSecondment ? "30/09/2565" : "")
        row[.toUnit] = .text(world.units[person.hostUnit ?? person.movesTo ?? person.unit].name)
        row[.order] = .text("\(person.index % 900 + 100)/2565")
    }
}

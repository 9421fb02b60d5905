/// What E-PM and the 360° system say of a person, where nothing is wrong.
struct AppraisalRows {
    let world: SampleWorld

    func lines(_ person: SamplePerson, in file: SampleFile, sequence: Int) -> [[SampleCell]] {
        switch file {
        case .appraisals: person.total == nil ? [] : [appraisal(person, sequence)]
        case .assessors: [assessor(person, sequence)]
        default:
            if !world.hasDetails(person.unit) || person.employment != nil || person.total == nil {
                []
            } else {
                details(person, in: file, sequence: sequence)
            }
        }
    }

    private func details(_ person: SamplePerson, in file: SampleFile, sequence: Int) -> [[SampleCell]] {
        switch file {
        case .indicators: indicators(person, sequence)
        case .competencies: competencies(person, sequence)
        case .raters: raters(person, sequence)
        default: ratings(person, sequence)
        }
    }

    private func appraisal(_ person: SamplePerson, _ sequence: Int) -> [SampleCell] {
        var row = RowFiller(.appraisals)
        let appraiser = self.appraiser(of: person)
        fillPerson(&row, person, sequence)
        row[.positionType] = .text(person.employment == nil ? person.level.type : "")
        row[.result] = person.result.map(SampleCell.number) ?? .empty
        row[.resultWeight] = .baht(person.resultWeight)
        row[.competency] = person.competency.map(SampleCell.number) ?? .empty
        row[.competencyWeight] = .baht(100 - person.resultWeight)
        row[.total] = person.total.map(SampleCell.number) ?? .empty
        row[.grade] = .text(person.gradeName ?? "")
        row[.reviewerName] = .text(appraiser.name)
        row[.reviewerTitle] = .text(appraiser.title)
        row[.acknowledged] = .text("รับทราบ")
        row[.note] = .text("เห็นด้วยกับผลการประเมิน")
        return row.cells
    }

    private func assessor(_ person: SamplePerson, _ sequence: Int) -> [SampleCell] {
        var row = RowFiller(.assessors)
        let appraiser = self.appraiser(of: person)
        fillPerson(&row, person, sequence)
        row[.title] = .text(person.title + (person.employment == nil ? person.level.name : ""))
        row[.citizenId] = .text(person.citizenId)
        row[.raterName] = .text(appraiser.name)
        row[.reviewerTitle] = .text(appraiser.title)
        row[.raterId] = .text(appraiser.id)
        return row.cells
    }

    /// Name, title and id of who appraises; the agency's head is appraised by the ministry's, whose id no file tells.
    private func appraiser(of person: SamplePerson) -> (name: String, title: String, id: String) {
        guard let appraiser = world.appraiser(of: person) else { return ("นายปลัด กระทรวงตัวอย่าง", "ปลัดกระทรวง", "") }
        return (appraiser.fullName, appraiser.managementTitle, appraiser.citizenId)
    }

    private func fillPerson(_ row: inout RowFiller, _ person: SamplePerson, _ sequence: Int) {
        row[.sequence] = .baht(sequence)
        row[.fullName] = .text(person.fullName)
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title)
        row[.level] = .text(person.levelName)
        // Who works elsewhere is appraised there.
        row[.unit] = .text(world.units[person.hostUnit ?? person.unit].name)
    }

    // MARK: Lines of a person

    private static let goals = [
        "ร้อยละของงานที่แล้วเสร็จตามกำหนด", "จำนวนเรื่องที่พิจารณาแล้วเสร็จ", "ระดับความสำเร็จของการจัดทำฐานข้อมูล",
        "ร้อยละความพึงพอใจของผู้รับบริการ", "ระดับความสำเร็จของการเบิกจ่ายงบประมาณ", "จำนวนครั้งของการอบรม",
    ]
    private static let weights = [[25, 25, 25, 25], [30, 20, 20, 15, 15], [20, 20, 20, 20, 10, 10]]

    /// Four to six indicators of two to five points each.
    private func indicators(_ person: SamplePerson, _ sequence: Int) -> [[SampleCell]] {
        let weights = Self.weights[person.index % Self.weights.count]
        return weights.indices.map { place in
            var row = RowFiller(.indicators)
            fillFirst(&row, person, sequence, isFirst: place == 0)
            row[.indicator] = .text(Self.goals[place])
            for (step, field) in [SampleField.target1, .target2, .target3, .target4, .target5].enumerated() {
                row[field] = .baht(60 + 10 * step)
            }
            let points = 2 + (person.index + place) % 4
            row[.points] = .baht(points)
            row[.weight] = .baht(weights[place])
            row[.weightedPoints] = .number(points * weights[place])
            return row.cells
        }
    }

    static let core = [
        "การมุ่งผลสัมฤทธิ์", "บริการที่ดี", "การสั่งสมความเชี่ยวชาญในงานอาชีพ", "การยึดมั่นในความถูกต้องชอบธรรม และจริยธรรม",
        "การทำงานเป็นทีม",
    ]
    static let leading = [
        "สภาวะผู้นำ", "วิสัยทัศน์", "การวางกลยุทธ์ภาครัฐ", "ศักยภาพเพื่อนำการปรับเปลี่ยน", "การควบคุมตนเอง", "การสอนงานและการมอบหมายงาน",
    ]

    private static func names(_ person: SamplePerson) -> [String] {
        switch person.level.group {
        case .general, .knowledge: core
        case .directing, .managing: core + leading
        }
    }

    private func competencies(_ person: SamplePerson, _ sequence: Int) -> [[SampleCell]] {
        let names = Self.names(person)
        return names.enumerated().map { place, name in
            var row = RowFiller(.competencies)
            fillFirst(&row, person, sequence, isFirst: place == 0)
            if place == 0 { row[.unit] = .text(world.units[person.hostUnit ?? person.unit].name) }
            // Whole hundredths of a hundred, the rest with the first.
            let share = 10_000 / names.count / 100 * 100
            let weight = place == 0 ? 10_000 - share * (names.count - 1) : share
            let found = 3 + (person.index + place) % 3
            row[.competencyName] = .text(name)
            row[.expectedLevel] = .baht(3)
            row[.found] = .baht(found)
            row[.weight] = .number(weight)
            row[.weightedPoints] = .number(found * weight / 100)
            return row.cells
        }
    }

    /// The person's own title and level stand together, as E-PM writes them.
    private func fillFirst(_ row: inout RowFiller, _ person: SamplePerson, _ sequence: Int, isFirst: Bool) {
        guard isFirst else { return }
        row[.sequence] = .baht(sequence)
        row[.fullName] = .text(person.fullName)
        row[.positionNumber] = .text(person.positionNumber)
        row[.title] = .text(person.title + person.level.name)
    }

    // MARK: 360°

    /// Oneself, the superior, two colleagues; of heads also people of the unit.
    private func raters(_ person: SamplePerson, _ sequence: Int) -> [[SampleCell]] {
        let circle = RaterCircle(world: world, person: person)
        return circle.raters.enumerated().map { place, rater in
            var row = RowFiller(.raters)
            fillPerson(&row, person, sequence + place)
            row[.citizenId] = .text(person.citizenId)
            row[.raterGroup] = .text(rater.group.name)
            row[.raterName] = .text(rater.name)
            row[.raterId] = .text(rater.id)
            return row.cells
        }
    }

    private func ratings(_ person: SamplePerson, _ sequence: Int) -> [[SampleCell]] {
        let groups = Set(RaterCircle(world: world, person: person).raters.map(\.group))
        return Self.names(person).enumerated().map { place, name in
            var row = RowFiller(.ratings)
            fillFirst(&row, person, sequence, isFirst: place == 0)
            if place == 0 {
                row[.title] = .text(person.title)
                row[.citizenId] = .text(person.citizenId)
                row[.unit] = .text(world.units[person.hostUnit ?? person.unit].name)
            }
            row[.competencyName] = .text(name)
            row[.competencyKind] = .text(place < Self.core.count ? "สมรรถนะหลัก" : "สมรรถนะทางการบริหาร")
            row[.expectedLevel] = .baht(3)
            let found = 300 + (person.index * 7 + place * 13) % 200
            for group in RaterCircle.Group.allCases {
                row[group.field] = groups.contains(group) ? .number(found / 50 * 50) : .text("-")
            }
            row[.found] = .number(found)
            row[.gap] = .number(found - 300)
            return row.cells
        }
    }
}

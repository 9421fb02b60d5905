import Records

/// Makes one person of a unit from the seed and the person's own index.
struct PersonMaker {
    let world: SampleWorld
    let unit: Int
    let index: Int
    /// Place in the unit; the first is its head.
    let offset: Int
    private var random: SampleRandom

    /// The census day of the round, 1 September 2565, as a Gregorian year.
    private static let year = 2022

    init(world: SampleWorld, unit: Int, index: Int, offset: Int) {
        self.world = world
        self.unit = unit
        self.index = index
        self.offset = offset
        random = SampleRandom(seed: world.seed, stream: UInt64(index))
    }

    mutating func person(seat: Int) -> SamplePerson {
        let level = self.level()
        let isMan = random.chance(410)
        let (birth, start) = days(level)
        let number = world.positionNumber(seat)
        var person = SamplePerson(
            index: index, unit: unit,
            citizenId: SampleId.id(seed: world.seed, index: index, firstDigit: birth.year < 1984 ? 3 : 1),
            prefix: SampleNames.prefix(isMan: isMan, level: level, &random),
            givenName: SampleNames.given(isMan: isMan, &random), surname: SampleNames.surname(&random), isMan: isMan,
            birth: birth, start: start, level: level, title: random.pick(level.titles),
            managementTitle: managementTitle(level), positionNumber: number, payNumber: number,
            salary: salary(level, age: Self.year - birth.year))
        // Probation lasts half a year and more.
        person.isOnProbation = start.packed > 2022_04_01
        if start.packed <= 2022_06_01 { score(&person) }
        if person.result != nil, offset > 2, unit + 1 < world.units.count {
            if random.chance(12) {
                person.hostUnit = unit + 1
            } else if random.chance(6) {
                person.movesTo = unit + 1
            }
        }
        return person
    }

    /// A few bear the name of somebody of their own unit, or are the twin of somebody there.
    mutating func relate(_ person: inout SamplePerson, to others: [SamplePerson]) {
        guard let last = others.last, let first = others.first, offset > 1 else { return }
        if random.chance(14), first.isMan == person.isMan {
            person.givenName = first.givenName
            person.surname = first.surname
        } else if random.chance(10), last.level.group == person.level.group, last.birth < person.start,
            person.start.year - last.birth.year >= 19
        {
            person.surname = last.surname
            person.birth = last.birth
            if person.givenName == last.givenName { person.givenName = last.givenName + "า" }
        }
    }

    private mutating func level() -> SampleLevel {
        if unit == 0, offset < 3 { return offset == 0 ? .m2 : .m1 }
        if offset == 0 { return random.chance(300) ? .d2 : .d1 }
        let weights = [130, 240, 40, 4, 180, 270, 100, 15, 3, 12, 4, 0, 0]
        return SampleLevel(rawValue: random.place(weights: weights)) ?? .k1
    }

    private func managementTitle(_ level: SampleLevel) -> String {
        switch level.group {
        case .general, .knowledge: ""
        case .directing: offset == 0 ? "ผู้อำนวยการสำนัก" : "ผู้อำนวยการกลุ่ม"
        case .managing: level == .m2 ? "อธิบดี" : "รองอธิบดี"
        }
    }

    /// Birth and start of work. Nobody retired before this fiscal year; some are born on 1 October, whose last day is
    /// the day before their birthday.
    private mutating func days(_ level: SampleLevel) -> (birth: Day, start: Day) {
        let age = random.between(level.leastAge, 60)
        var (year, month) = (Self.year - age, random.between(1, 12))
        var day = random.between(1, Day.days(inMonth: month, year: year))
        if random.chance(8) { (month, day) = (10, 1) }
        if (year, month, day) <= (1961, 10, 1) { year = 1962 }
        let birth = Day(year: year, month: month, day: min(day, Day.days(inMonth: month, year: year)))
        let startYear = min(year + random.between(20, level.latestStartAge), 2021)
        var start = Day(year: startYear, month: random.between(1, 12), day: random.between(1, 28))
        // New people: some of the lowest levels began within the round.
        if level == .k1 || level == .o1, age < 30, random.chance(180) {
            start = Day(year: Self.year, month: random.between(4, 8), day: random.between(2, 28))
        }
        return (birth ?? SampleDays.someDay, start ?? SampleDays.someDay)
    }

    /// By age between the level's start and its ceiling; a few stand above the own ceiling, or at the very top.
    private mutating func salary(_ level: SampleLevel, age: Int) -> Int {
        let usual = level.usualSalary
        let pay = level.pay
        if random.chance(8) { return pay.ceiling }
        if pay.ceiling > pay.ownCeiling, random.chance(12) {
            return pay.ownCeiling + 10 * random.between(1, (pay.ceiling - pay.ownCeiling) / 20)
        }
        let span = usual.upperBound - usual.lowerBound
        let years = max(0, min(age - level.leastAge, 30))
        let typical = span * years / 40
        return usual.lowerBound + max(0, min(span, typical + random.between(0, span / 4))) / 10 * 10
    }

    private mutating func score(_ person: inout SamplePerson) {
        let band = random.place(weights: [220, 430, 260, 75, 15])
        let from = [9000, 8000, 7000, 6000, 4500][band]
        let total = from + random.below(band == 4 ? 1400 : band == 0 ? 900 : 1000)
        let weight = person.resultWeight * 100
        let most = 10_000 - weight
        let competency = max(0, min(most, total * most / 10_000 + random.between(-250, 250)))
        let result = min(weight, total - competency)
        person.result = result
        person.competency = min(most, total - result)
    }
}

import Records

/// Makes one employee of a unit from the seed and the employee's own index, which follows those of all officials.
struct EmployeeMaker {
    private let world: SampleWorld
    private var random: SampleRandom

    init(world: SampleWorld, index: Int) {
        self.world = world
        random = SampleRandom(seed: world.seed, stream: 1 << 44 | UInt64(index))
    }

    mutating func person(unit: Int, index: Int, kind: SampleEmployment.Kind, number: Int) -> SamplePerson {
        let employment = random.pick(kind == .permanent ? SampleEmployment.permanent : SampleEmployment.contract)
        let isMan = random.chance(520)
        let year = 2022 - random.between(kind == .permanent ? 42 : 24, 59)
        let birth = Day(year: year, month: random.between(1, 9), day: random.between(1, 28)) ?? SampleDays.someDay
        // Permanent employees have not been hired for long.
        let latest = kind == .permanent ? min(year + 30, 2004) : min(year + 35, 2020)
        let start =
            Day(year: random.between(year + 20, max(year + 20, latest)), month: 10, day: 1) ?? SampleDays.someDay
        let wage = random.between(employment.least / 10, employment.most / 10 - 60) * 10
        var person = SamplePerson(
            index: index, unit: unit,
            citizenId: SampleId.id(seed: world.seed, index: index, firstDigit: birth.year < 1984 ? 3 : 1),
            prefix: SampleNames.prefix(isMan: isMan, level: .o1, &random),
            givenName: SampleNames.given(isMan: isMan, &random), surname: SampleNames.surname(&random), isMan: isMan,
            birth: birth, start: start, level: .o1, title: random.pick(employment.titles), managementTitle: "",
            positionNumber: String(number), payNumber: String(number), salary: wage)
        person.employment = employment
        score(&person, employment)
        return person
    }

    private mutating func score(_ person: inout SamplePerson, _ employment: SampleEmployment) {
        let weight = employment.resultWeight * 100
        let total = random.between(62, 97) * 100 + random.below(100)
        let competency = min(10_000 - weight, total * (10_000 - weight) / 10_000)
        person.result = min(weight, total - competency)
        person.competency = competency
    }
}

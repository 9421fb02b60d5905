import Records

/// What findings may tell of people with whom nothing is wrong.
struct SampleFacts {
    struct Fact {
        var code: String
        var citizenId: String
        var position: String
    }

    private(set) var facts: [Fact] = []

    mutating func note(_ person: SamplePerson, _ world: SampleWorld) {
        if person.retirementYear == SampleWorld.fiscalYear - 543 { add("retires-this-round", person) }
        let pay = person.level.pay
        if person.employment == nil, person.salary > pay.ownCeiling, person.salary <= pay.ceiling {
            add("salary-above-own-ceiling", person)
        }
        if person.movesTo != nil { add("transfer-after-census", person) }
    }

    private mutating func add(_ code: String, _ person: SamplePerson) {
        facts.append(Fact(code: code, citizenId: person.citizenId, position: person.positionNumber))
    }
}

import Records

/// The people and vacant seats of one unit, the same whatever stands before or after it.
struct UnitBlock {
    struct Seat {
        var number: Int
        var level: SampleLevel
        var title: String
        var isAbolished: Bool
    }

    private(set) var people: [SamplePerson] = []
    private(set) var vacantSeats: [Seat] = []
    private(set) var employees: [SamplePerson] = []

    init(world: SampleWorld, unit: Int) {
        let place = world.units[unit]
        people.reserveCapacity(place.count)
        var seats = SampleRandom(seed: world.seed, stream: 1 << 40 | UInt64(unit))
        var seat = place.firstSeat
        var vacant = place.vacant
        for offset in 0..<place.count {
            // Vacancies are spread evenly among the seats that are left.
            while vacant > 0, seats.below(place.count - offset + vacant) < vacant {
                addVacant(seat, &seats)
                seat += 1
                vacant -= 1
            }
            var maker = PersonMaker(world: world, unit: unit, index: place.first + offset, offset: offset)
            var person = maker.person(seat: seat)
            maker.relate(&person, to: people)
            people.append(person)
            seat += 1
        }
        while vacant > 0 {
            addVacant(seat, &seats)
            seat += 1
            vacant -= 1
        }
        employees = Self.employees(world, unit: unit)
        keepBudget()
        paySomeElsewhere(world)
    }

    private mutating func addVacant(_ seat: Int, _ random: inout SampleRandom) {
        let level = [SampleLevel.o1, .o2, .k1, .k2, .k3][random.place(weights: [4, 3, 6, 5, 1])]
        vacantSeats.append(
            Seat(number: seat, level: level, title: random.pick(level.titles), isAbolished: random.chance(120)))
    }

    /// Permanent employees first. Their seats are numbered by themselves, from 1, as those of officials are.
    private static func employees(_ world: SampleWorld, unit: Int) -> [SamplePerson] {
        let place = world.units[unit]
        let first = world.people + place.permanentBefore + place.contractBefore
        return (0..<place.permanent + place.contract).map { offset in
            let isPermanent = offset < place.permanent
            let number =
                isPermanent ? place.permanentBefore + offset : place.contractBefore + offset - place.permanent
            var maker = EmployeeMaker(world: world, index: first + offset)
            return maker.person(
                unit: unit, index: first + offset, kind: isPermanent ? .permanent : .contract, number: number + 1)
        }
    }

    /// In each group the raises stay within 2.9 % of its salaries, so that small faults in a raise leave it within 3 %.
    private mutating func keepBudget() {
        for group in 0..<3 {
            let members = people.indices.filter { people[$0].level.budgetGroup == group }
            let salaries = members.reduce(0) { $0 + people[$1].salary }
            var spent = members.reduce(0) { $0 + Self.cost(people[$1]) }
            while spent * 10 > salaries * 29 {
                var isChanged = false
                for member in members where spent * 10 > salaries * 29 && people[member].percent > 190 {
                    spent -= Self.cost(people[member])
                    people[member].lowerTotal(by: 500)
                    spent += Self.cost(people[member])
                    isChanged = true
                }
                if !isChanged { break }
            }
        }
    }

    /// Satang that a raise takes, special pay included.
    private static func cost(_ person: SamplePerson) -> Int {
        let raise = person.raise
        return raise.increment * 100 + raise.specialPay
    }

    /// Two in a hundred are paid under the number of a seat of their unit that is vacant.
    private mutating func paySomeElsewhere(_ world: SampleWorld) {
        for (place, seat) in vacantSeats.enumerated() where !seat.isAbolished && place % 4 == 1 {
            guard place * 7 < people.count else { continue }
            people[place * 7].payNumber = world.positionNumber(seat.number)
        }
    }
}

/// Chooses on whom each planter plants, so that no two touch the same person.
struct FaultPlanner {
    private let world: SampleWorld
    private var random: SampleRandom
    private var people: [SamplePerson] = []
    private var poolOf: [Planter.Pool] = []
    private var seats: [(unit: Int, seat: UnitBlock.Seat)] = []
    private var isTaken: [Bool] = []
    private var plan = FaultPlan()
    private var left: Int
    /// So many people are needed for every kind of fault.
    private static let enough = 200

    init(world: SampleWorld) {
        self.world = world
        random = SampleRandom(seed: world.seed, stream: .max - 1)
        // Most people stay as they are.
        left = world.people * 6 / 10
        // The last unit may be the one that hands in nothing.
        for unit in world.detailedUnits where unit + 1 < world.units.count || world.units.count < 3 {
            let block = UnitBlock(world: world, unit: unit)
            let payNumbers = Set(block.people.map(\.payNumber))
            // Heads stay as they are: other people's rows name them.
            people += block.people.filter {
                $0.level.group != .managing && $0.payNumber == $0.positionNumber && $0.index != world.units[unit].first
            }
            people += block.employees
            seats += block.vacantSeats.filter {
                !$0.isAbolished && !payNumbers.contains(world.positionNumber($0.number))
            }
            .map { (unit, $0) }
        }
        for place in people.indices { people.swapAt(place, place + random.below(people.count - place)) }
        poolOf = people.map(Planter.Pool.init)
        isTaken = people.map { $0.hostUnit != nil || $0.movesTo != nil }
    }

    /// Every kind once, or twice where there are people enough.
    mutating func run() -> FaultPlan {
        guard world.people >= Self.enough else {
            // There are not people enough for every kind: which it is shall depend on the seed.
            var planters = Planter.all
            for place in planters.indices {
                planters.swapAt(place, place + random.below(planters.count - place))
            }
            for planter in planters { plant(planter) }
            return plan
        }
        for planter in Planter.all { plant(planter) }
        if world.people >= Self.enough * 3 / 2 {
            for planter in Planter.all where !planter.isOnce { plant(planter) }
        }
        return plan
    }

    private mutating func plant(_ planter: Planter) {
        guard planter.fits(world), left > 1, let (unit, seat) = seats.first,
            !planter.needs.contains(.seat) || seats.count > 1,
            let person = take(planter.pool, planter.wants),
            let other = other(than: person, isTaken: planter.needs.contains(.other))
        else { return }
        if planter.needs.contains(.seat) { seats.removeFirst() }
        var planting = Planting(
            world: world, person: person, other: other, seat: seat, seatUnit: unit,
            random: SampleRandom(seed: world.seed, stream: 1 << 50 | UInt64(plan.faults.count)), plan: plan)
        planter.plant(&planting)
        plan = planting.plan
    }

    /// Of another unit, and where there is one of the same kind of position.
    private mutating func other(than person: SamplePerson, isTaken: Bool) -> SamplePerson? {
        if isTaken {
            let pool = Planter.Pool(person)
            return take(pool) { $0.unit != person.unit && $0.level.group == person.level.group }
                ?? take(pool) { $0.unit != person.unit }
        }
        return people.first { $0.unit != person.unit && $0.employment == nil }
    }

    /// The first free person of the kind that is wanted. Only who was appraised is taken.
    private mutating func take(_ pool: Planter.Pool, _ wants: (SamplePerson) -> Bool) -> SamplePerson? {
        guard
            let place = people.indices.first(where: {
                !isTaken[$0] && poolOf[$0] == pool && people[$0].total != nil && wants(people[$0])
            })
        else { return nil }
        isTaken[place] = true
        left -= 1
        return people[place]
    }
}

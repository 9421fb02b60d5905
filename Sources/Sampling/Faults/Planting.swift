/// Where one planter plants: a person whom no other fault touches, somebody else, and a seat that nobody holds.
struct Planting {
    let world: SampleWorld
    let person: SamplePerson
    let other: SamplePerson
    let seat: UnitBlock.Seat
    /// Of the seat.
    let seatUnit: Int
    var random: SampleRandom
    private(set) var plan: FaultPlan

    init(
        world: SampleWorld, person: SamplePerson, other: SamplePerson, seat: UnitBlock.Seat, seatUnit: Int,
        random: SampleRandom, plan: FaultPlan
    ) {
        self.world = world
        self.person = person
        self.other = other
        self.seat = seat
        self.seatUnit = seatUnit
        self.random = random
        self.plan = plan
    }

    var seatNumber: String { world.positionNumber(seat.number) }

    mutating func alter(_ change: @escaping @Sendable (inout SamplePerson) -> Void) {
        plan.persons[person.index, default: .init()].alter.append(change)
    }

    mutating func set(_ file: SampleFile, _ field: SampleField, _ cell: SampleCell, line: Int? = nil) {
        change(file, .set(field, cell), line: line)
    }

    mutating func setOther(_ file: SampleFile, _ field: SampleField, _ cell: SampleCell) {
        plan.persons[other.index, default: .init()].changes.append(.init(file: file, kind: .set(field, cell)))
    }

    mutating func change(_ file: SampleFile, _ kind: FaultPlan.Change.Kind, line: Int? = nil) {
        plan.persons[person.index, default: .init()].changes.append(.init(file: file, kind: kind, line: line))
    }

    mutating func setSeat(_ field: SampleField, _ cell: SampleCell) {
        plan.seats[seat.number, default: []].append((field, cell))
    }

    mutating func mark(_ change: (inout FaultPlan) -> Void) { change(&plan) }

    /// Labels what was planted in the person's row.
    mutating func label(
        _ codes: String..., file: SampleFile, field: SampleField? = nil, isAdded: Bool = false, line: Int = 0,
        seen: String? = nil,
        expected: String? = nil, suggestion: String? = nil, shown: String? = nil, isAboutOther: Bool = false,
        isNameless: Bool = false
    ) {
        var fault = PlantedFault(codes: codes, file: file, place: .row(isAdded: isAdded, line: line), field: field)
        fault.person = person.index
        fault.citizenId = person.citizenId
        fault.position = person.positionNumber
        fault.name = person.fullName
        (fault.seen, fault.expected, fault.suggestion, fault.shown) = (seen, expected, suggestion, shown)
        if isAboutOther { (fault.otherId, fault.otherPosition) = (other.citizenId, other.positionNumber) }
        // Of a row that cannot be read nobody can say whose it is.
        if isNameless { (fault.citizenId, fault.position, fault.name) = ("", "", "") }
        plan.add(fault)
    }

    /// Labels a column in which the person's row does not fit the others.
    mutating func labelColumn(_ codes: String..., file: SampleFile, field: SampleField) {
        var fault = PlantedFault(codes: codes, file: file, place: .column, field: field)
        fault.person = person.index
        fault.citizenId = person.citizenId
        fault.position = person.positionNumber
        fault.name = person.fullName
        plan.add(fault)
    }

    /// Labels the person's file as a whole.
    mutating func labelFileOfPerson(_ codes: String..., file: SampleFile) {
        var fault = PlantedFault(codes: codes, file: file, place: .column)
        fault.person = person.index
        plan.add(fault)
    }

    mutating func labelSeat(_ codes: String..., field: SampleField? = nil, seen: String? = nil, expected: String? = nil)
    {
        var fault = PlantedFault(codes: codes, file: .positions, place: .seat(seat.number), field: field)
        fault.position = seatNumber
        (fault.seen, fault.expected) = (seen, expected)
        plan.add(fault)
    }

    mutating func labelFile(_ codes: String..., file: SampleFile, seen: String? = nil) {
        var fault = PlantedFault(codes: codes, file: file, place: .file)
        fault.seen = seen
        plan.add(fault)
    }
}

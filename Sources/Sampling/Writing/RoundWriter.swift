/// Writes all files of a round side by side, unit by unit, and notes where each planted fault came to stand.
struct RoundWriter {
    private let world: SampleWorld
    private let rows: PersonRows
    private var plan: FaultPlan
    private var facts = SampleFacts()
    private var roster: CSVSampleWriter
    private var payroll: CSVSampleWriter
    private var movements: CSVSampleWriter
    private var positions: XLSXSampleWriter
    private var raises: XLSXSampleWriter
    private var scores: ScoreReport
    private var seatRows = 0
    private var movementRows = 0
    private var payrollRows = 0

    init(world: SampleWorld, plan: FaultPlan, folder: String) throws {
        func path(_ file: SampleFile) -> String { folder + "/" + file.name }
        self.world = world
        self.plan = plan
        rows = PersonRows(world: world)
        roster = try CSVSampleWriter(path: path(.roster), isCP874: true)
        payroll = try CSVSampleWriter(path: path(.payroll), isCP874: false)
        movements = try CSVSampleWriter(path: path(.movements), isCP874: false)
        positions = try XLSXSampleWriter(
            path: path(.positions), sheet: "data ข้าราชการ",
            titles: [SampleWorld.department, "รูปแบบมาตรฐานกลางของ File สำหรับนำเข้าระบบ ของสำนักงาน ก.พ."],
            headers: SampleFile.positions.headers)
        raises = try XLSXSampleWriter(path: path(.raises), sheet: "Sheet1", headers: SampleFile.raises.headers)
        scores = try ScoreReport(path: path(.scores), world: world)
    }

    /// The labels, with the rows that they came to stand in, and what is true besides.
    mutating func run() throws -> (faults: [PlantedFault], facts: SampleFacts) {
        _ = try roster.write(SampleFile.roster.headers.map(SampleCell.text))
        _ = try payroll.write(SampleFile.payroll.headers.map(SampleCell.text))
        _ = try movements.write(SampleFile.movements.headers.map(SampleCell.text))
        // Header and two titles stand above the first seat; the last column is empty everywhere.
        if plan.mergesRows {
            let letter = SampleLayout.letter(SampleFile.positions.headers.count - 2)
            positions.merged = ["\(letter)5:\(letter)6"]
        }
        for unit in world.units.indices { try write(unit) }
        try close()
        return (plan.faults, facts)
    }

    private mutating func write(_ unit: Int) throws {
        let block = UnitBlock(world: world, unit: unit)
        for visitor in try scores.begin(unit) {
            note(visitor.person, .scores, isAdded: visitor.isAdded, row: visitor.row, sheet: scores.sheet)
        }
        var seats = block.vacantSeats[...]
        for original in block.people {
            var person = original
            let faulty = plan.persons[person.index]
            for alter in faulty?.alter ?? [] { alter(&person) }
            while let seat = seats.first, world.positionNumber(seat.number) < person.positionNumber {
                try write(seats.removeFirst(), unit: unit)
            }
            for file in SampleFile.allCases { try write(person, in: file, faulty) }
            if !plan.labelled.contains(person.index) { facts.note(person, world) }
        }
        for seat in seats { try write(seat, unit: unit) }
    }

    private mutating func write(_ person: SamplePerson, in file: SampleFile, _ faulty: FaultPlan.Person?) throws {
        let sequence = file == .positions ? seatRows + 1 : movementRows + 1
        guard let cells = rows.row(person, in: file, sequence: sequence) else { return }
        guard let faulty else {
            _ = try put(cells, of: person, in: file)
            return
        }
        for copy in EditedRow(file: file, cells: cells, changes: faulty.changes).copies {
            if copy.isHidden { positions.hidesNextRow = true }
            if let (column, cell) = copy.overwritten { scores.overwritten = (column, cell) }
            let unit = copy.isUnderOwnUnit ? person.unit : person.hostUnit ?? person.unit
            guard let (row, sheet) = try put(copy.cells, of: person, in: file, scoredIn: unit, isAdded: copy.isAdded)
            else { continue }
            note(person.index, file, isAdded: copy.isAdded, row: row, sheet: sheet)
        }
    }

    /// Gives where the row stands; nothing for one that is written later.
    private mutating func put(
        _ cells: [SampleCell], of person: SamplePerson, in file: SampleFile, scoredIn unit: Int? = nil,
        isAdded: Bool = false
    ) throws -> (row: Int, sheet: String?)? {
        switch file {
        case .roster: return (try roster.write(cells), nil)
        case .payroll:
            payrollRows += 1
            return (try payroll.write(cells), nil)
        case .movements:
            movementRows += 1
            return (try movements.write(cells), nil)
        case .positions:
            seatRows += 1
            return (try positions.write(cells), positions.sheet)
        case .raises: return (try raises.write(cells), raises.sheet)
        case .scores:
            // Who is appraised elsewhere stands under that unit, which comes later.
            let host = unit ?? person.hostUnit ?? person.unit
            if host == person.unit { return (try scores.write(cells), scores.sheet) }
            scores.keep(cells, of: person.index, isAdded: isAdded, for: host)
            return nil
        }
    }

    private mutating func write(_ seat: UnitBlock.Seat, unit: Int) throws {
        var row = RowFiller(.positions, cells: rows.row(of: seat, unit: unit, sequence: seatRows + 1))
        for (field, cell) in plan.seats[seat.number] ?? [] { row[field] = cell }
        seatRows += 1
        let number = try positions.write(row.cells)
        for place in plan.faultsOfSeat[seat.number] ?? [] {
            plan.faults[place].row = number
            plan.faults[place].sheet = positions.sheet
        }
    }

    private mutating func note(_ person: Int, _ file: SampleFile, isAdded: Bool, row: Int, sheet: String?) {
        for place in plan.faultsOfPerson[person] ?? [] where plan.faults[place].file == file {
            guard case .row(isAdded) = plan.faults[place].place else { continue }
            plan.faults[place].row = row
            plan.faults[place].sheet = sheet
        }
    }

    private mutating func close() throws {
        try roster.close()
        // The number of the file's own rows, as its program counted them.
        _ = try payroll.write([.text("จำนวนข้อมูล \(payrollRows + plan.trailerError) รายการ")])
        try payroll.close()
        try movements.close()
        if plan.hasHiddenSheet {
            let seat = UnitBlock.Seat(
                number: world.people * 2, level: .k1, title: SampleLevel.k1.titles[0], isAbolished: false)
            try positions.addHiddenSheet("เดิม", row: rows.row(of: seat, unit: 0, sequence: 1))
        }
        try positions.close()
        try raises.close()
        try scores.close()
    }
}

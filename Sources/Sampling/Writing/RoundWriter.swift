/// Writes all files of a round side by side, unit by unit, and notes where each planted fault came to stand.
struct RoundWriter {
    private let world: SampleWorld
    private let rows: PersonRows
    private var plan: FaultPlan
    private var facts = SampleFacts()
    private var positions: XLSXSampleWriter
    private var scores: ScoreReport
    /// By file; none for the two above.
    private var tables: [SampleTable?] = []
    private var seatRows = 0

    init(world: SampleWorld, plan: FaultPlan, folder: String) throws {
        self.world = world
        self.plan = plan
        rows = PersonRows(world: world)
        positions = try XLSXSampleWriter(
            path: folder + "/" + SampleFile.positions.name, sheet: SampleFile.positions.sheet,
            top: [
                [.text(SampleWorld.department)], [.text("รูปแบบมาตรฐานกลางของ File สำหรับนำเข้าระบบ ของสำนักงาน ก.พ.")],
                SampleFile.positions.headers.map(SampleCell.text),
            ])
        scores = try ScoreReport(folder: folder, world: world)
        tables = try SampleFile.allCases.map { file in
            switch file {
            case .positions, .scores: nil
            default:
                try SampleTable(
                    file, path: folder + "/" + file.name, style: world.style(of: file),
                    renamed: plan.headers[file] ?? [])
            }
        }
    }

    /// The labels, with the rows that they came to stand in, and what is true besides.
    mutating func run() throws -> (faults: [PlantedFault], facts: SampleFacts) {
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
            note(visitor.person, .scores, isAdded: visitor.isAdded, line: 0, row: visitor.row, sheet: scores.sheet)
        }
        for place in tables.indices { tables[place]?.begin(unit: world.units[unit].name) }
        var seats = block.vacantSeats[...]
        for original in block.people {
            while let seat = seats.first, world.positionNumber(seat.number) < original.positionNumber {
                try write(seats.removeFirst(), unit: unit)
            }
            try write(original)
        }
        for seat in seats { try write(seat, unit: unit) }
        for employee in block.employees { try write(employee) }
    }

    private mutating func write(_ original: SamplePerson) throws {
        var person = original
        let faulty = plan.persons[person.index]
        for alter in faulty?.alter ?? [] { alter(&person) }
        for file in SampleFile.allCases { try write(person, in: file, faulty) }
        if !plan.labelled.contains(person.index) { facts.note(person, world) }
    }

    private mutating func write(_ person: SamplePerson, in file: SampleFile, _ faulty: FaultPlan.Person?) throws {
        let sequence = file == .positions ? seatRows + 1 : (tables[file.rawValue]?.count ?? 0) + 1
        if person.unit == plan.silentUnit, file == .scores || file == .appraisals { return }
        let lines = rows.lines(person, in: file, sequence: sequence)
        guard let faulty else {
            for cells in lines { _ = try put(cells, of: person, in: file) }
            return
        }
        for copy in EditedRow(file: file, lines: lines, changes: faulty.changes).copies {
            if copy.isHidden { positions.hidesNextRow = true }
            if let (column, cell) = copy.overwritten { scores.overwritten = (column, cell) }
            if file == .scores { scores.heading = copy.heading }
            let unit = copy.isUnderOwnUnit ? person.unit : person.hostUnit ?? person.unit
            guard let (row, sheet) = try put(copy.cells, of: person, in: file, scoredIn: unit, isAdded: copy.isAdded)
            else { continue }
            note(person.index, file, isAdded: copy.isAdded, line: copy.line, row: row, sheet: sheet)
        }
    }

    /// How the files are brought in.
    var imports: [Truth.Import] {
        let rest = SampleFile.allCases.filter { $0 != .scores && $0 != .appraisals }.map(\.name)
        guard world.scoresByUnit else {
            return [Truth.Import(files: rest + scores.fileNames + [SampleFile.appraisals.name], options: [])]
        }
        let units = world.units.indices.filter { $0 != plan.silentUnit }
        return [Truth.Import(files: rest, options: [])]
            // Which of the units' people are in it the units' own reports say.
            + [Truth.Import(files: [SampleFile.appraisals.name], options: ["--partial"])]
            + units.map { Truth.Import(files: [ScoreReport.name(of: $0)], options: ["--scope", world.units[$0].name]) }
    }

    /// Every file that was written.
    var fileNames: [String] {
        SampleFile.allCases.filter { $0 != .scores }.map(\.name) + scores.fileNames.filter { $0 != silentFile }
    }

    /// The report that a unit did not hand in.
    var silentFile: String? { plan.silentUnit.map { ScoreReport.name(of: $0) } }

    /// Gives where the row stands; nothing for one that is written later.
    private mutating func put(
        _ cells: [SampleCell], of person: SamplePerson, in file: SampleFile, scoredIn unit: Int? = nil,
        isAdded: Bool = false
    ) throws -> (row: Int, sheet: String?)? {
        switch file {
        case .positions:
            seatRows += 1
            return (try positions.write(cells), positions.sheet)
        case .scores:
            // Who is appraised elsewhere stands under that unit, which comes later.
            let host = unit ?? person.hostUnit ?? person.unit
            if host == person.unit { return (try scores.write(cells), scores.sheet) }
            scores.keep(cells, of: person.index, isAdded: isAdded, for: host)
            return nil
        default:
            guard let row = try tables[file.rawValue]?.write(cells) else { return nil }
            return (row, tables[file.rawValue]?.sheet)
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

    private mutating func note(
        _ person: Int, _ file: SampleFile, isAdded: Bool, line: Int, row: Int, sheet: String?
    ) {
        for place in plan.faultsOfPerson[person] ?? [] where plan.faults[place].file == file {
            guard case .row(isAdded, line) = plan.faults[place].place else { continue }
            plan.faults[place].row = row
            plan.faults[place].sheet = sheet
            if file == .scores { plan.faults[place].fileName = scores.fileName }
        }
        guard file == .scores else { return }
        for place in plan.columnFaults[person] ?? [] where plan.faults[place].file == file {
            plan.faults[place].fileName = scores.fileName
        }
    }

    private mutating func close() throws {
        if plan.hasHiddenSheet {
            let seat = UnitBlock.Seat(
                number: world.people * 2, level: .k1, title: SampleLevel.k1.titles[0], isAbolished: false)
            try positions.addHiddenSheet("เดิม", row: rows.row(of: seat, unit: 0, sequence: 1))
        }
        try positions.close()
        try scores.close()
        for place in tables.indices {
            if place == SampleFile.payroll.rawValue {
                // The number of the file's own rows, as its program counted them.
                let count = (tables[place]?.count ?? 0) + plan.trailerError
                try tables[place]?.writeBelow([.text("จำนวนข้อมูล \(count) รายการ")])
            }
            if place == SampleFile.raises.rawValue, let raises = tables[place]?.raises {
                var sum = RowFiller(.raises)
                sum[.fullName] = .text("รวมทั้งสิ้น")
                sum[.increment] = .number(raises + plan.totalError)
                try tables[place]?.writeBelow(sum.cells)
            }
            try tables[place]?.close()
        }
    }
}

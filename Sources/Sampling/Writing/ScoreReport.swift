/// The report R0901: titles and header on each sheet, a heading for each unit, numbering that begins anew there.
struct ScoreReport {
    private var file: BIFF5Writer
    private let world: SampleWorld
    /// The first unit of each sheet.
    private let firstUnits: [Int]
    private var sequence = 0
    private var unit = 0
    /// Rows of people who are appraised in a unit that is still to come.
    private var visitors: [Int: [Visitor]] = [:]
    private let path: String
    /// Name of the file that the last row stands in.
    private(set) var fileName = SampleFile.scores.name
    /// Names of all files.
    private(set) var fileNames: [String] = []
    /// The unit over the next row, where it is not its own.
    var heading: Int?
    /// Written into the next row's cell before it.
    var overwritten: (column: Int, cell: SampleCell)?

    var sheet: String? { file.sheet }

    /// Who is appraised in another unit than his own.
    private struct Visitor {
        /// Place of the person among all.
        var person: Int
        var isAdded: Bool
        var cells: [SampleCell]
    }

    /// Where a visitor's row came to stand.
    struct VisitorRow {
        var person: Int
        var isAdded: Bool
        var row: Int
    }

    /// - Parameter path: the folder's.
    init(folder: String, world: SampleWorld) throws {
        self.world = world
        path = folder + "/"
        if world.scoresByUnit {
            firstUnits = []
            fileName = Self.name(of: 0)
            fileNames = [fileName]
            file = try BIFF5Writer(path: path + fileName, sheets: ["R0901"])
            return
        }
        var (first, rows) = ([Int](), BIFF5Writer.mostRows)
        for (unit, place) in world.units.enumerated() {
            // Heading, people, visitors and whatever is planted.
            let needed = place.count + place.count / 20 + 200
            if rows + needed > BIFF5Writer.mostRows {
                first.append(unit)
                rows = 3
            }
            rows += needed
        }
        firstUnits = first
        fileNames = [fileName]
        file = try BIFF5Writer(
            path: path + fileName, sheets: first.indices.map { $0 == 0 ? "R0901" : "R0901_\($0 + 1)" })
    }

    /// Begins a unit, first with those who are appraised in it and belong to another.
    mutating func begin(_ unit: Int) throws -> [VisitorRow] {
        if world.scoresByUnit, unit > 0 {
            try file.close()
            fileName = Self.name(of: unit)
            fileNames.append(fileName)
            file = try BIFF5Writer(path: path + fileName, sheets: ["R0901"])
        }
        if firstUnits.contains(unit) || world.scoresByUnit {
            try file.beginSheet()
            let title = "รายงานการประเมิน KPI รายบุคคล ปีงบประมาณ \(SampleWorld.fiscalYear) ครั้งที่ \(SampleWorld.half)"
            for text in [SampleWorld.department, title] { try writeLine(text, width: SampleFile.scores.headers.count) }
            _ = try file.write(SampleFile.scores.headers.map(SampleCell.text))
        }
        try writeLine(world.units[unit].name, width: 7)
        sequence = 0
        self.unit = unit
        return try (visitors.removeValue(forKey: unit) ?? []).map { visitor in
            VisitorRow(person: visitor.person, isAdded: visitor.isAdded, row: try write(visitor.cells))
        }
    }

    mutating func write(_ cells: [SampleCell]) throws -> Int {
        if let other = heading {
            heading = nil
            try writeLine(world.units[other].name, width: 7)
            let row = try write(cells)
            try writeLine(world.units[unit].name, width: 7)
            return row
        }
        sequence += 1
        if let (column, cell) = overwritten {
            try file.writeBefore(cell, column: column)
            overwritten = nil
        }
        var row = RowFiller(.scores, cells: cells)
        row[.sequence] = .baht(sequence)
        return try file.write(row.cells)
    }

    /// Keeps a person's row until the unit begins in which he is appraised.
    mutating func keep(_ cells: [SampleCell], of person: Int, isAdded: Bool, for unit: Int) {
        visitors[unit, default: []].append(Visitor(person: person, isAdded: isAdded, cells: cells))
    }

    mutating func close() throws { try file.close() }

    static func name(of unit: Int) -> String { "epm_r0901_\(unit < 9 ? "0" : "")\(unit + 1).xls" }

    /// Text in the first cell, blanks to the width.
    private mutating func writeLine(_ text: String, width: Int) throws {
        _ = try file.write([.text(text)] + [SampleCell](repeating: .empty, count: width - 1))
    }
}

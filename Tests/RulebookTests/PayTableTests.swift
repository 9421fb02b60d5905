import Records
import Testing

@testable import Rulebook

@Suite struct PayTableTests {
    struct Golden: Sendable {
        var day: Day
        var level: String
        var amounts: [Int64]
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
        Day(year: year - 543, month: month, day: day)!
    }

    /// minimum, temporary minimum, own ceiling, next ceiling, threshold, lower base, upper base
    static let goldens = [
        Golden(day: day(2552, 10, 1), level: "K2", amounts: [14330, 12530, 36020, 36020, 25185, 20350, 30600]),
        Golden(day: day(2554, 3, 31), level: "K2", amounts: [14330, 12530, 36020, 36020, 25185, 20350, 30600]),
        Golden(day: day(2554, 4, 1), level: "K5", amounts: [43810, 29980, 69810, 69810, 56815, 56020, 63310]),
        Golden(day: day(2557, 12, 1), level: "D1", amounts: [26660, 19860, 59500, 59500, 40385, 33520, 47240]),
        Golden(day: day(2558, 10, 1), level: "O2", amounts: [10190, 10190, 38750, 38750, 23175, 18480, 31610]),
        Golden(day: day(2560, 10, 1), level: "K2", amounts: [15050, 13160, 43600, 58390, 29335, 24410, 36470]),
        Golden(day: day(2565, 10, 1), level: "M1", amounts: [51140, 24400, 74320, 76800, 62735, 62210, 68530]),
    ]

    @Test(arguments: goldens)
    func rowsAreThoseOfTheLaw(_ golden: Golden) throws {
        let table = try #require(try Shipped.rulebook().payTable(on: golden.day))
        let row = try #require(table.row(level: golden.level))
        let amounts = [
            row.minimum, row.temporaryMinimum, row.ownCeiling, row.nextCeiling, row.threshold, row.lowerBase,
            row.upperBase,
        ]
        #expect(amounts == golden.amounts.map { Baht($0) })
    }

    @Test func thresholdsStepUpFrom2558To2560() throws {
        let book = try Shipped.rulebook()
        let days = [(2558, 4), (2558, 10), (2559, 4), (2559, 10), (2560, 4), (2560, 10)].map { Self.day($0, $1, 1) }
        let steps = days.map { book.payTable(on: $0)?.row(level: "K2")?.threshold }
        #expect(steps == [27345, 27895, 28455, 29025, 29335, 29335].map { Baht($0) })
    }

    /// The upper base is the middle of the upper half, cut to ten baht: in the first tables for all levels but M2.
    @Test func upperBasesOfTheFirstTableFollowFromThresholdAndCeiling() throws {
        let table = try #require(try Shipped.rulebook().payTable(on: Self.day(2552, 10, 1)))
        for level in table.levels where level != "M2" {
            let row = try #require(table.row(level: level))
            let middle = (row.threshold.satang + 500 + row.ownCeiling.satang) / 2
            #expect(row.upperBase.satang == middle / 1000 * 1000, "\(level)")
        }
    }

    @Test func beforeTheFirstTableThereIsNone() throws {
        #expect(try Shipped.rulebook().payTable(on: Self.day(2552, 9, 30))?.id == nil)
    }

    @Test func everyTableHasAllLevels() throws {
        #expect(try Shipped.rulebook().payTables.map(\.levels.count) == Array(repeating: 13, count: 9))
    }

    // MARK: Lines with a ceiling of their own

    struct Special: Sendable {
        var day: Day
        var level: String
        /// Ceiling, threshold, lower base, upper base.
        var amounts: [Int64]
    }

    static let specials = [
        Special(day: day(2552, 10, 1), level: "O3", amounts: [36020, 28275, 28270, 30870]),
        Special(day: day(2552, 10, 1), level: "K5", amounts: [64340, 53365, 53360, 58690]),
        Special(day: day(2554, 4, 1), level: "O3", amounts: [37830, 29555, 29550, 32230]),
        Special(day: day(2554, 4, 1), level: "K5", amounts: [67560, 56025, 56020, 61630]),
        Special(day: day(2558, 4, 1), level: "O3", amounts: [41620, 29555, 32250, 35070]),
        Special(day: day(2558, 10, 1), level: "O3", amounts: [41620, 30155, 32250, 35070]),
        Special(day: day(2559, 4, 1), level: "O3", amounts: [41620, 30765, 32250, 35070]),
        Special(day: day(2559, 10, 1), level: "O3", amounts: [41620, 31385, 32250, 35070]),
        Special(day: day(2560, 4, 1), level: "O3", amounts: [41620, 32015, 32250, 35070]),
        Special(day: day(2565, 10, 1), level: "O3", amounts: [41620, 32255, 32250, 35070]),
        Special(day: day(2558, 4, 1), level: "K5", amounts: [74320, 56025, 60830, 66700]),
        Special(day: day(2558, 10, 1), level: "K5", amounts: [74320, 57155, 60830, 66700]),
        Special(day: day(2559, 4, 1), level: "K5", amounts: [74320, 58305, 60830, 66700]),
        Special(day: day(2559, 10, 1), level: "K5", amounts: [74320, 59475, 60830, 66700]),
        Special(day: day(2560, 4, 1), level: "K5", amounts: [74320, 60665, 60830, 66700]),
        Special(day: day(2565, 10, 1), level: "K5", amounts: [74320, 60835, 60830, 66700]),
    ]

    @Test(arguments: specials)
    func specialLinesHaveRowsOfTheirOwn(_ special: Special) throws {
        let table = try #require(try Shipped.rulebook().payTable(on: special.day))
        let row = try #require(table.specialRow(level: special.level))
        #expect([row.ceiling, row.threshold, row.lowerBase, row.upperBase] == special.amounts.map { Baht($0) })
        #expect(table.specialLevels == ["K5", "O3"])
    }

    @Test func whatSpecialLinesHadInTheFourMonthsIsNotInvented() throws {
        let table = try #require(try Shipped.rulebook().payTable(on: Self.day(2558, 3, 31)))
        #expect(table.specialLevels.isEmpty)
        #expect(table.row(level: "K5")?.ownCeiling == Baht(76800))
    }

    // MARK: Every figure

    /// By level, in the order O1 to M2.
    private static let levels = ["O1", "O2", "O3", "O4", "K1", "K2", "K3", "K4", "K5", "D1", "D2", "M1", "M2"]

    private func column(_ day: Day, _ value: (PayTable.Row) -> Baht) throws -> [Int64] {
        let table = try #require(try Shipped.rulebook().payTable(on: day))
        return Self.levels.map { level in table.row(level: level).map { value($0).satang / 100 } ?? 0 }
    }

    @Test func theFirstTableIsTheOneOfTheAct() throws {
        let day = Self.day(2552, 10, 1)
        #expect(
            try column(day, \.minimum)
                == [4630, 10190, 15410, 48220, 7940, 14330, 21080, 29900, 41720, 25390, 31280, 48700, 53690])
        #expect(
            try column(day, \.temporaryMinimum)
                == [4630, 10190, 15410, 48220, 6800, 12530, 18910, 23230, 28550, 18910, 23230, 23230, 28550])
        #expect(
            try column(day, \.ownCeiling)
                == [18190, 33540, 47450, 59770, 22220, 36020, 50550, 59770, 66480, 50550, 59770, 64340, 66480])
        #expect(
            try column(day, \.threshold)
                == [13265, 21875, 31435, 54005, 17675, 25185, 35825, 44845, 54105, 37975, 45535, 56525, 61645])
        #expect(
            try column(day, \.lowerBase)
                == [10790, 16030, 28270, 51110, 15390, 20350, 31220, 44060, 53360, 31680, 45150, 52650, 61640])
        #expect(
            try column(day, \.upperBase)
                == [15730, 27710, 39440, 56890, 19950, 30600, 43190, 52310, 60290, 44260, 52650, 60430, 63290])
    }

    @Test func theTableOf2554IsFivePercentMore() throws {
        let day = Self.day(2554, 4, 1)
        #expect(
            try column(day, \.minimum)
                == [4870, 10190, 15410, 48220, 8340, 15050, 22140, 31400, 43810, 26660, 32850, 51140, 56380])
        #expect(
            try column(day, \.temporaryMinimum)
                == [4870, 10190, 15410, 48220, 7140, 13160, 19860, 24400, 29980, 19860, 24400, 24400, 29980])
        #expect(
            try column(day, \.ownCeiling)
                == [19100, 35220, 49830, 62760, 24450, 39630, 53080, 62760, 69810, 54090, 63960, 67560, 69810])
        #expect(
            try column(day, \.threshold)
                == [13715, 22715, 32625, 55495, 19115, 27345, 37615, 47085, 56815, 40385, 48415, 59355, 64735])
        #expect(
            try column(day, \.lowerBase)
                == [11020, 16450, 29550, 51860, 16440, 22220, 33510, 46260, 56020, 33520, 48190, 57320, 64730])
        #expect(
            try column(day, \.upperBase)
                == [16410, 28970, 41230, 59130, 21780, 33490, 45350, 54920, 63310, 47240, 56190, 63460, 66460])
    }

    private static let ceilings: [Int64] = [
        21010, 38750, 54820, 69040, 26900, 43600, 58390, 69040, 76800, 59500, 70360, 74320, 76800,
    ]
    /// The next level's, from 2560 on.
    private static let next: [Int64] = [
        38750, 54820, 69040, 74320, 43600, 58390, 69040, 74320, 76800, 70360, 74320, 76800, 76800,
    ]

    @Test func ceilingsRoseBeforeTheBasesDid() throws {
        let day = Self.day(2557, 12, 1)
        #expect(try column(day, \.ownCeiling) == Self.ceilings)
        #expect(try column(day, \.nextCeiling) == Self.ceilings)
        #expect(try column(day, \.lowerBase) == column(Self.day(2554, 4, 1), \.lowerBase))
        #expect(try column(day, \.upperBase) == column(Self.day(2554, 4, 1), \.upperBase))
        #expect(try column(day, \.threshold) == column(Self.day(2554, 4, 1), \.threshold))
    }

    struct Thresholds: Sendable {
        var day: Day
        var values: [Int64]
    }

    static let thresholds = [
        Thresholds(
            day: day(2558, 4, 1),
            values: [13715, 22715, 32625, 55495, 19115, 27345, 37615, 47085, 56815, 40385, 48415, 59355, 64735]),
        Thresholds(
            day: day(2558, 10, 1),
            values: [13995, 23175, 33285, 56605, 19505, 27895, 38375, 48035, 57955, 41195, 49385, 60545, 66035]),
        Thresholds(
            day: day(2559, 4, 1),
            values: [14275, 23645, 33955, 57745, 19895, 28455, 39145, 49005, 59115, 42025, 50375, 61765, 67365]),
        Thresholds(
            day: day(2559, 10, 1),
            values: [14565, 24125, 34635, 58635, 20295, 29025, 39935, 49985, 60305, 42875, 51385, 62735, 68715]),
        Thresholds(
            day: day(2560, 4, 1),
            values: [14865, 24475, 35125, 58635, 20705, 29335, 40275, 50325, 60835, 43085, 52325, 62735, 69915]),
        Thresholds(
            day: day(2560, 10, 1),
            values: [15215, 24475, 35125, 58635, 20955, 29335, 40275, 50325, 60835, 43085, 52325, 62735, 69915]),
    ]

    @Test(arguments: thresholds)
    func sinceTheNewBasesOnlyThresholdsMove(_ step: Thresholds) throws {
        #expect(try column(step.day, \.threshold) == step.values)
        #expect(
            try column(step.day, \.lowerBase)
                == [12310, 18480, 32250, 53430, 17980, 24410, 37200, 50320, 60830, 37210, 52320, 62210, 69910])
        #expect(
            try column(step.day, \.upperBase)
                == [18110, 31610, 44970, 63840, 23930, 36470, 49330, 59630, 68560, 51290, 60990, 68530, 71700])
        #expect(try column(step.day, \.ownCeiling) == Self.ceilings)
        #expect(try column(step.day, \.nextCeiling) == (step.day < Self.day(2560, 4, 1) ? Self.ceilings : Self.next))
        #expect(try column(step.day, \.minimum) == column(Self.day(2554, 4, 1), \.minimum))
    }

    /// What the upper base would be as the middle of the upper half, cut to ten baht, where it is not.
    @Test func upperBasesOfTheLastTableFollowButForFour() throws {
        let table = try #require(try Shipped.rulebook().payTable(on: Self.day(2560, 10, 1)))
        var others: [String: Int64] = [:]
        for level in table.levels {
            let row = try #require(table.row(level: level))
            let middle = (row.threshold.satang + 500 + row.ownCeiling.satang) / 2 / 1000 * 10
            if middle != row.upperBase.satang / 100 { others[level] = middle }
        }
        #expect(others == ["K4": 59680, "K5": 68820, "D2": 61340, "M2": 73360])
    }

    // MARK: Other staff

    @Test func wageGroupsAreWhatIsKnownOfThem() throws {
        let book = try Shipped.rulebook()
        #expect(book.wageTable(on: Self.day(2554, 3, 31))?.id == nil)
        let first = try #require(book.wageTable(on: Self.day(2554, 4, 1)))
        #expect(first.groups.map(\.lowest) == [4870, 7530, 9210, 25530].map { Baht($0) })
        #expect(first.groups.map(\.highest) == [19100, 23340, 37830, 67560].map { Baht($0) })
        #expect(first.groups.map { $0.lastStep?.canonical } == ["34.00", "27.00", "34.00", "25.50"])
        let later = try #require(book.wageTable(on: Self.day(2565, 10, 1)))
        #expect(later.groups.map(\.highest) == [21010, 25670, 41610].map { Baht($0) })
        #expect(later.group(4) == nil)
        #expect(later.group(1)?.lastStep == nil)
    }

    @Test func payOfGovernmentEmployeesIsByGroupOfWork() throws {
        let book = try Shipped.rulebook()
        #expect(book.contractPayTable(on: Self.day(2557, 12, 31))?.id == nil)
        let table = try #require(book.contractPayTable(on: Self.day(2565, 10, 1)))
        func amounts(_ level: String) throws -> [Int64?] {
            let range = try #require(table.range(level: level))
            return [range.lowest, range.highest, range.formerHighest].map { $0.map { $0.satang / 100 } }
        }
        #expect(try amounts("E1") == [6410, 20210, 19430])
        #expect(try amounts("E6") == [7370, 24930, 23970])
        #expect(try amounts("E7") == [12850, 59790, 59790])
        #expect(try amounts("E3") == [10010, 34700, 33360])
        #expect(try amounts("E4") == [10850, 44550, 42830])
        #expect(try amounts("E5") == [37680, 68350, 68350])
        #expect(try amounts("S1") == [nil, 109200, nil])
        #expect(try amounts("S2") == [nil, 163800, nil])
        #expect(try amounts("S3") == [nil, 218400, nil])
        #expect(table.range(level: "E2") == nil)
    }

    @Test(arguments: [
        ("2560-10-01", "K5: [74320, 60835", "K5: [76800, 60835", "the line's ceiling is not below the level's"),
        ("2560-10-01", "O3: [41620, 32255, 32250, 35070]", "O3: [41620, 32255, 35070, 32250]", "not in order below"),
        (
            "2560-10-01", "specialColumns: [ceiling, threshold", "specialColumns: [threshold, ceiling",
            "the columns must be"
        ),
        ("2560-10-01", "  O3: [41620,", "  O9: [41620,", "a level of civil servants"),
        ("wage-groups-2554-04-01", "number: 2,", "number: 1,", "group 1 stands twice"),
        ("wage-groups-2554-04-01", "lastStep: 25.5", "lastStep: 25.3", "steps or half-steps"),
        ("wage-groups-2554-04-01", "from: 2554-04-01", "from: 2554-04-02", "the file must be called by its first day"),
        ("contract-pay-2558-01-01", "E6: {", "E9: {", "a group of government employees"),
        ("contract-pay-2558-01-01", "lowest: 6410", "lowest: 64100", "the minimum is not below the ceiling"),
    ])
    func slipsAreTold(file: String, old: String, new: String, says: String) throws {
        let copy = try MappingsCopy()
        let line = try copy.replace(old, with: new, in: "salary/\(file).yaml")
        let found = copy.problems().filter { $0.message.en.contains(says) }
        #expect(found.map(\.line) == [line] && found.map(\.file) == ["salary/\(file).yaml"])
    }
}

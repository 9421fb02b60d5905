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
}

import Records
import Testing

@Suite struct PeriodTests {
    private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

    @Test(arguments: [
        ("2022-07-01", "2022-09-30", true), ("2022-07-02", "2022-09-30", false), ("2022-07-02", "2022-10-01", true),
        // A month without the day: the period ends with its last day.
        ("2021-11-30", "2022-02-28", true), ("2021-11-30", "2022-02-27", false), ("2021-12-01", "2022-02-28", true),
    ])
    func threeMonthsByTheCalendar(first: String, last: String, isLong: Bool) throws {
        let period = try #require(Period(first: try day(first), last: try day(last)))
        #expect(period.lasts(months: 3) == isLong)
    }

    @Test(arguments: [
        ("2022-04-01", "2022-09-30", 183), ("2024-02-28", "2024-03-01", 3), ("2023-02-28", "2023-03-01", 2),
        ("2021-12-31", "2022-01-01", 2), ("2022-09-30", "2022-09-30", 1),
    ])
    func daysAreCounted(first: String, last: String, count: Int) throws {
        #expect(try #require(Period(first: try day(first), last: try day(last))).days == count)
        #expect(try day(last).next.previous == day(last))
        #expect(try day(first).next > day(first))
    }

    @Test func periodsMeetOrNot() throws {
        let april = try #require(Period(first: try day("2022-04-01"), last: try day("2022-04-30")))
        let spring = try #require(Period(first: try day("2022-04-30"), last: try day("2022-05-31")))
        #expect(try april.overlap(spring) == Period(first: day("2022-04-30"), last: day("2022-04-30")))
        let may = try #require(Period(first: try day("2022-05-01"), last: try day("2022-05-31")))
        #expect(april.overlap(may) == nil)
        #expect(Period(first: may.first, last: april.last) == nil)
    }
}

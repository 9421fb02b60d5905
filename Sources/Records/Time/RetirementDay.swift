/// When people retire: on 30 September of the fiscal year in which they reach an age. Who is born on 1 October has reached
/// it the day before.
///
/// Source: พ.ร.บ.บำเหน็จบำนาญข้าราชการ พ.ศ. 2494 มาตรา 19.
package struct RetirementDay: Sendable {
    private let age: Int

    package init(age: Int) { self.age = age }

    /// Gregorian year in which somebody retires who was born on a packed day (`Day.packed`).
    @inlinable
    package static func year(born: Int64, age: Int) -> Int64 {
        born / 10_000 + Int64(age) + (born % 10_000 > 1_001 ? 1 : 0)
    }

    /// Absent for an age with which the year leaves the calendar.
    package func day(born: Day) -> Day? {
        Day(year: Int(Self.year(born: Int64(born.packed), age: age)), month: 9, day: 30)
    }
}

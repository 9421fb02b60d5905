/// How a column writes its days.
struct DateStyle: Sendable, Hashable {
    /// `04/21/2513` instead of `21/04/2513`.
    var isMonthFirst = false
    /// A month-first spreadsheet took day-first texts for dates where it could: day and month of its serials are
    /// exchanged.
    var areSerialsSwapped = false
    /// The first of the hundred Buddhist years that two digits may mean. Unless a mapping says otherwise: 53 is 2553, and
    /// nobody in service was born or began work in 2580 or later, so 85 is 2485.
    var firstYearOfTwoDigits = 2480
}

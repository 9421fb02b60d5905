/// How a column writes its days.
struct DateStyle: Sendable, Hashable {
    /// `04/21/2513` instead of `21/04/2513`.
    var isMonthFirst = false
    /// A month-first spreadsheet took day-first texts for dates where it could: day and month of its serials are
    /// exchanged.
    var areSerialsSwapped = false
}

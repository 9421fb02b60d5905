import Records

/// What a cell holds. The kind decides the number format and the alignment, so that an id can't become a number.
package enum SheetValue: Sendable, Hashable {
    case empty
    /// Stays text whatever it begins with; a formula is never made of it.
    case text(String)
    /// Citizen ids, position numbers, codes: text that looks like a number and must keep its zeros.
    case identifier(String)
    case count(Int)
    case number(DecimalText)
    /// Baht with two decimals and separators.
    case money(Baht)
    /// Two to four decimals.
    case score(ScoreE4)
    /// A real date, shown in the Buddhist Era. Excel has no days before 1 March 1900 that all programs agree on:
    /// such a day is written as text and the receipt says so.
    case day(Day)
    case formula(SheetFormula, cached: SheetFormula.Result)
}

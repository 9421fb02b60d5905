/// What a value looks like. One value may look like several things.
package enum ValueClass: String, Sendable, Hashable, CaseIterable {
    case text, number, date, flag, error
    /// Dashes, `ไม่ระบุ`: the cell says that there is nothing.
    case nothing
    /// Thirteen digits.
    case citizenId = "citizen-id"
    /// Thirteen digits, the last of them the right check digit.
    case checkedId = "checked-id"
    case money, score
    /// `12/2565`.
    case orderNumber = "order-number"
    case prefix
    /// A prefix with a name after it.
    case name
    /// Two or three words of Thai letters alone.
    case words
    case level, province, gender, grade
    case positionType = "position-type"
    case staffType = "staff-type"
    case positionStatus = "position-status"
    case positionTitle = "position-title"
    case titleWithLevel = "title-with-level"
    case unit

    /// Its place among all classes.
    var bit: ValueClasses { ValueClasses(rawValue: 1 << UInt32(ordinal)) }
    private var ordinal: Int { Self.ordinals[self] ?? 0 }
    private static let ordinals = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// Several classes.
struct ValueClasses: OptionSet, Sendable, Hashable {
    let rawValue: UInt32
}

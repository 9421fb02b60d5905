/// What one value was seen to be.
struct ValueLook: Sendable {
    var classes: ValueClasses
    /// Of a number, in ten-thousandths.
    var number: Int64?
    /// Places after the point that are not zero.
    var decimals = 0
    /// Digits alone, the first of them 0.
    var hasLeadingZero = false
    /// Of a date, Buddhist.
    var year: Int?
    var hasTwoDigitYear = false
    /// What stands behind a number: `*`.
    var mark: [UInt8] = []
}

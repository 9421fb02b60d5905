/// How a field's value is kept and compared.
package enum FieldType: Sendable {
    /// UTF-8 text, normalized.
    case text
    /// A code of a code table, kept as the table's canonical text.
    case code
    /// Gregorian day; payload is `Day.packed`.
    case day
    /// Payload is satang.
    case money
    /// Payload is ten-thousandths of a point.
    case score
    /// Payload is ten-thousandths of a percent.
    case percent
    /// Payload is the number itself.
    case integer
    /// Payload is 0 or 1.
    case flag

    /// The value lies in the batch's byte buffer, not in the payload.
    @inlinable
    package var isText: Bool {
        switch self {
        case .text, .code: true
        case .day, .money, .score, .percent, .integer, .flag: false
        }
    }
}

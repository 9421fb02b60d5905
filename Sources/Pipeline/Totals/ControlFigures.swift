import Records

/// Heads, positions and sums of some rows.
package struct ControlFigures: Sendable, Hashable {
    /// The sum of one column.
    package struct Sum: Sendable, Hashable {
        /// As the field's values are kept: satang, ten-thousandths of a point.
        package var total: Int64 = 0
        /// Rows in which the field has no value, or one that cannot be read.
        package var withoutValue = 0

        /// The sum's canonical text.
        package func text(_ field: Field) -> String {
            FieldValue(payload: total, type: field.type)?.canonical ?? String(total)
        }
    }

    /// Fields that are summed, in their order.
    package static let fields: [Field] = [.salary, .increment, .specialPay, .newSalary, .totalScore]

    package var rows = 0
    /// People, each once; vacant seats have none.
    package var heads = 0
    /// Position numbers, each once.
    package var positions = 0
    /// Of the fields that the source has.
    package var sums: [Field: Sum] = [:]
}

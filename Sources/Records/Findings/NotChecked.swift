/// A check that did not run on a source, and why: shown in the round's status.
package struct NotChecked: Sendable, Hashable, Comparable {
    /// Why a check did not run; the raw value is a key of the catalogue's wording.
    package enum Reason: String, Sendable, Hashable, CaseIterable {
        /// The source has no column that the check needs; `fields` names them.
        case columnMissing = "column-missing"
        /// No source of the kind that the check compares with was given.
        case sourceMissing = "source-missing"
        /// The source does not claim to be complete, so absence from it means nothing.
        case sourcePartial = "source-partial"
        /// No pay table is known for the day on which the round's raise takes effect.
        case payTableMissing = "pay-table-missing"
        /// Only one of the given sources has the field, so that there is nothing to compare.
        case singleSource = "single-source"
        /// The rule set in force says nothing of it.
        case ruleMissing = "rule-missing"
        /// The rule set switched the check off.
        case switchedOff = "switched-off"
    }

    package var code: FindingCode
    /// The source that was not checked; empty where the check is about all sources together.
    package var source: String
    package var reason: Reason
    /// Fields that the reason is about, in their order.
    package var fields: [Field]

    package init(code: FindingCode, source: String, reason: Reason, fields: [Field] = []) {
        self.code = code
        self.source = source
        self.reason = reason
        self.fields = fields
    }

    /// Key of the reason's wording in the catalogue.
    package var reasonKey: String { reason.rawValue }

    package static func < (a: NotChecked, b: NotChecked) -> Bool {
        if (a.code, a.source, a.reasonKey) != (b.code, b.source, b.reasonKey) {
            return (a.code, a.source, a.reasonKey) < (b.code, b.source, b.reasonKey)
        }
        return a.fields.lexicographicallyPrecedes(b.fields)
    }
}

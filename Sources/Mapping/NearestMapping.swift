import Records

/// The mapping that a refused sheet comes nearest to, and what it would need.
package struct NearestMapping: Sendable, Hashable {
    package struct MissingHeader: Sendable, Hashable {
        package var field: Field
        /// The usual header of the field.
        package var header: String
    }

    package var mapping: String
    /// 0 when none of the mapping's headers occurs.
    package var fit: Double
    /// Headers of the file that the mapping reads.
    package var found: [String]
    /// Required fields without a column, in the mapping's order.
    package var missing: [MissingHeader]
    /// Headers of the file that the mapping does not know; empty when no header was found at all.
    package var unknown: [String]

    init(mapping: String, fit: Double, found: [String], missing: [MissingHeader], unknown: [String]) {
        self.mapping = mapping
        self.fit = fit
        self.found = found
        self.missing = missing
        self.unknown = unknown
    }

    /// A mapping of which the sheet has nothing.
    init(nothingOf mapping: SourceMapping) {
        self.init(
            mapping: mapping.name, fit: 0, found: [], missing: Self.headers(of: mapping.requiredFields, in: mapping),
            unknown: [])
    }

    static func headers(of fields: [Field], in mapping: SourceMapping) -> [MissingHeader] {
        fields.map { MissingHeader(field: $0, header: mapping.column(for: $0)?.headers.first ?? $0.rawValue) }
    }
}

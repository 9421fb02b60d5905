import Records

/// What a set of columns, and the group rows, can say about a row.
package struct GivenFields {
    private let fields: Set<Field>

    package init(_ bound: Set<Field>, groupField: Field?, told: [Field] = []) {
        let bound = bound.union(told)
        var fields = bound
        if let groupField { fields.insert(groupField) }
        for field in bound { fields.formUnion(field.parts) }
        self.fields = fields
    }

    /// A cell of several fields is given by its parts too; a prefix and a level may be told apart later or be absent.
    func has(_ field: Field) -> Bool {
        if fields.contains(field) { return true }
        if field == .fullName { return fields.contains(.givenName) && fields.contains(.surname) }
        if field == .titleWithLevel { return fields.contains(.positionTitle) }
        return false
    }

    /// - Parameter kind: what a row is about; with some a name is enough.
    package func identifies(by identity: SourceMapping.Identity, kind: RecordKind) -> Bool {
        switch identity {
        case .citizenId: has(.citizenId)
        case .positionNumber: has(.positionNumber)
        case .nameAndUnit: has(.fullName) && (kind.isFoundByName || has(.unit) || has(.subunit))
        }
    }
}

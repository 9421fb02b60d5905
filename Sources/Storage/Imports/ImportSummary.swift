import Records

/// An import as lists show it.
package struct ImportSummary: Sendable {
    package var id: Int64
    package var round: String
    package var source: String
    package var scope: String
    package var file: String
    package var fileHash: String
    package var by: String
    package var at: String
    package var isUndone: Bool
    package var isComplete: Bool
    package var receipt: ImportReceipt
}

/// One physical row of an imported file.
package struct RowSighting: Sendable, Hashable {
    /// Absent where the format has no sheets.
    package var sheet: String?
    package var row: Int
    package var rowClass: RowClass
    package var recordID: Int64?
}

/// A source that is part of a round's present state.
package struct SourceState: Sendable, Hashable {
    package var source: String
    package var kind: RecordKind
    /// Empty text is the whole agency.
    package var scopes: [String]
    /// An import in force speaks for the whole agency: absence means something.
    package var isComplete: Bool
    /// Units for which an import in force is complete.
    package var completeUnits: [String] = []
}

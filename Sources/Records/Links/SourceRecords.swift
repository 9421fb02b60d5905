/// The effective records of one source and scope of a round, as rules and linking see them.
package struct SourceRecords: Sendable {
    package var source: String
    package var kind: RecordKind
    /// Absence means something.
    package var isComplete: Bool
    /// The units for which a file in force is complete; of the whole agency, `isComplete` tells.
    package var completeUnits: [String]
    /// Fields that the source's mapping asks for in every row.
    package var required: [Field]
    package var batch: RecordBatch

    package init(
        source: String, kind: RecordKind, isComplete: Bool, completeUnits: [String] = [], required: [Field] = [],
        batch: RecordBatch
    ) {
        self.source = source
        self.kind = kind
        self.isComplete = isComplete
        self.completeUnits = completeUnits
        self.required = required
        self.batch = batch
    }
}

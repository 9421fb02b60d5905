/// The effective records of one source and scope of a round, as rules and linking see them.
package struct SourceRecords: Sendable {
    package var source: String
    package var kind: RecordKind
    /// Absence means something.
    package var isComplete: Bool
    package var batch: RecordBatch

    package init(source: String, kind: RecordKind, isComplete: Bool, batch: RecordBatch) {
        self.source = source
        self.kind = kind
        self.isComplete = isComplete
        self.batch = batch
    }
}

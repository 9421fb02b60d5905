import Records

/// What is known of an import before its first row is written.
package struct ImportHeader: Sendable {
    package var round: Round
    package var source: String
    package var kind: RecordKind
    /// Empty for the whole agency.
    package var scope: String
    package var isComplete: Bool
    package var agency: String?
    package var asOf: Day
    package var fileHash: String
    package var fileName: String
    package var format: String
    package var encoding: String
    /// Of a delimited text file.
    package var delimiter: String?
    package var mappingHash: String
    package var rulebookHash: String
    package var toolVersion: String
    package var by: String
    /// UTC, ISO 8601.
    package var at: String
    package var identity: [SourceMapping.Identity]
    /// One for each sheet that is read; sheets without a layout are listed as other sheets.
    package var layouts: [TableLayout]
    package var sheetNames: [String?]
    /// Of a dump: what its rows look up.
    package var joins: JoinHeader?

    package init(
        round: Round, source: String, kind: RecordKind, scope: String, isComplete: Bool, agency: String?, asOf: Day,
        fileHash: String, fileName: String, format: String, encoding: String, delimiter: String?, mappingHash: String,
        rulebookHash: String, toolVersion: String, by: String, at: String, identity: [SourceMapping.Identity],
        layouts: [TableLayout],
        sheetNames: [String?], joins: JoinHeader? = nil
    ) {
        self.round = round
        self.source = source
        self.kind = kind
        self.scope = scope
        self.isComplete = isComplete
        self.agency = agency
        self.asOf = asOf
        self.fileHash = fileHash
        self.fileName = fileName
        self.format = format
        self.encoding = encoding
        self.delimiter = delimiter
        self.mappingHash = mappingHash
        self.rulebookHash = rulebookHash
        self.toolVersion = toolVersion
        self.by = by
        self.at = at
        self.identity = identity
        self.layouts = layouts
        self.sheetNames = sheetNames
        self.joins = joins
    }
}

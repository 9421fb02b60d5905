import Records

/// A finding with its id, its life and everything that is shown of it.
package struct StoredFinding: Sendable, Hashable {
    package struct Place: Sendable, Hashable {
        package var location: CellLocation
        /// Absent for a place that is no record (a header, a trailer).
        package var recordID: Int64?
        /// Absent where the whole row is meant.
        package var field: Field?
        /// What stands there, canonical.
        package var value: String?

        package init(location: CellLocation, recordID: Int64?, field: Field?, value: String?) {
            self.location = location
            self.recordID = recordID
            self.field = field
            self.value = value
        }
    }

    /// Which derivation raises it, so that a later one knows which to renew.
    package enum Stage: String, Sendable { case file, source, between }

    package var id: Int64
    package var round: String
    package var stage: Stage
    package var fingerprint: String
    package var code: FindingCode
    package var severity: Severity
    /// Which rule set gave another severity than the catalogue's, and why; absent where none did.
    package var severityNote: String?
    package var status: FindingStatus
    package var field: Field?
    package var seen: String?
    package var seenRaw: String?
    package var expected: String?
    /// Source and scope at fault.
    package var source: String?
    package var scope: String?
    package var unit: String?
    package var personID: Int64?
    package var personCid: String?
    package var personName: String?
    package var personPosition: String?
    package var evidence: [FindingDraft.Evidence]
    package var suggestions: [FindingDraft.Suggestion]
    package var waiveReason: String?
    package var places: [Place]

    package init(
        id: Int64, round: String, stage: Stage, fingerprint: String, code: FindingCode, severity: Severity,
        severityNote: String? = nil, status: FindingStatus, field: Field?, seen: String?, seenRaw: String?,
        expected: String?, source: String?,
        scope: String?, unit: String?, personID: Int64?, personCid: String?, personName: String?,
        personPosition: String?, evidence: [FindingDraft.Evidence], suggestions: [FindingDraft.Suggestion],
        waiveReason: String?, places: [Place]
    ) {
        self.id = id
        self.round = round
        self.stage = stage
        self.fingerprint = fingerprint
        self.code = code
        self.severity = severity
        self.severityNote = severityNote
        self.status = status
        self.field = field
        self.seen = seen
        self.seenRaw = seenRaw
        self.expected = expected
        self.source = source
        self.scope = scope
        self.unit = unit
        self.personID = personID
        self.personCid = personCid
        self.personName = personName
        self.personPosition = personPosition
        self.evidence = evidence
        self.suggestions = suggestions
        self.waiveReason = waiveReason
        self.places = places
    }
}

/// What happened to a finding.
package struct FindingEvent: Sendable, Hashable {
    package var at: String
    package var by: String
    package var status: FindingStatus
    package var reason: String
}

/// A finding that was raised before, as far as deriving anew needs it.
package struct FormerFinding: Sendable, Hashable {
    package var id: Int64
    package var fingerprint: String
    package var code: FindingCode
    package var severity: Severity
    package var status: FindingStatus
    /// Someone has accepted it as it is.
    package var isWaived: Bool
    /// Hash of what it said, but for its raw text; absent in databases of earlier versions.
    package var content: RowKeys.Content?

    package init(
        id: Int64, fingerprint: String, code: FindingCode, severity: Severity, status: FindingStatus, isWaived: Bool,
        content: RowKeys.Content?
    ) {
        self.id = id
        self.fingerprint = fingerprint
        self.code = code
        self.severity = severity
        self.status = status
        self.isWaived = isWaived
        self.content = content
    }
}

import Records

/// Which findings a list shows. Absent means any.
package struct FindingFilter: Sendable {
    package var round: Round
    package var code: FindingCode?
    package var severity: Severity?
    package var status: FindingStatus?
    package var source: String?
    package var unit: String?

    package init(
        round: Round, code: FindingCode? = nil, severity: Severity? = nil, status: FindingStatus? = nil,
        source: String? = nil, unit: String? = nil
    ) {
        self.round = round
        self.code = code
        self.severity = severity
        self.status = status
        self.source = source
        self.unit = unit
    }
}

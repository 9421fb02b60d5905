import Records

/// What becomes of a finding when findings are derived anew, and what people may do with it.
package enum FindingLife {
    /// The status after a derivation.
    ///
    /// - Parameters:
    ///   - status: the status before; absent for a finding that was never raised.
    ///   - isRaised: its condition holds now.
    ///   - wasWaived: someone has accepted it once; it is the same finding only while the value seen is the same.
    ///   - wasCorrected: a correction or a decision of a person touches it.
    package static func status(
        after status: FindingStatus?, isRaised: Bool, wasWaived: Bool = false, wasCorrected: Bool
    ) -> FindingStatus {
        guard isRaised else {
            switch status {
            case .corrected, .resolved: return status ?? .resolved
            case .open, .waived, nil: return wasCorrected ? .corrected : .resolved
            }
        }
        return status == .waived || wasWaived ? .waived : .open
    }

    /// Only what is open can be accepted as it is.
    package static func mayWaive(_ status: FindingStatus) -> Bool { status == .open }
}

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
            if status == .resolved { return .resolved }
            return wasCorrected ? .corrected : .resolved
        }
        return status == .waived || wasWaived ? .waived : .open
    }

    /// What the sources no longer show cannot be corrected: the value that it showed is gone.
    package static func mayFix(_ status: FindingStatus) -> Bool { status != .resolved }

    /// Only what is open can be accepted as it is.
    package static func mayWaive(_ status: FindingStatus) -> Bool { status == .open }
}

package enum FindingStatus: String, Sendable, Hashable, CaseIterable {
    case open
    /// Its condition no longer holds because of a correction or a decision.
    case corrected
    /// Someone accepted it with a reason.
    case waived
    /// The sources no longer show it.
    case resolved
}

package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Keeps a round from being published until it is corrected or waived with a reason.
    case blocking
    /// Should be looked at.
    case warning
    /// Is told.
    case info

    package static func < (a: Severity, b: Severity) -> Bool { a.order < b.order }
    private var order: Int {
        switch self {
        case .blocking: 0
        case .warning: 1
        case .info: 2
        }
    }
}

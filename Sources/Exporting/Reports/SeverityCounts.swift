import Records

/// How many findings there are of each severity.
package struct SeverityCounts: Sendable, Hashable {
    package var blocking: Int
    package var warning: Int
    package var info: Int

    package init(blocking: Int = 0, warning: Int = 0, info: Int = 0) {
        self.blocking = blocking
        self.warning = warning
        self.info = info
    }

    package subscript(severity: Severity) -> Int {
        switch severity {
        case .blocking: blocking
        case .warning: warning
        case .info: info
        }
    }

    package var total: Int { blocking + warning + info }
}

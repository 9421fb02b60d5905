extension Truth.Fault {
    /// Whether a finding of one of the codes says what is wrong, of whom, and where.
    package func isHit(by finding: ReportedFinding) -> Bool {
        isAbout(finding) && isAt(finding) && says(finding)
    }

    /// A column as a whole, or a file, is about nobody.
    private func isAbout(_ finding: ReportedFinding) -> Bool {
        if row == nil { return true }
        if cid == nil, position == nil { return true }
        let ids = [cid, shown, other].compactMap(\.self)
        if let id = finding.person?.cid, ids.contains(id) { return true }
        let numbers = [position, otherPosition].compactMap(\.self).map(Self.key)
        return finding.person?.position.map { numbers.contains(Self.key($0)) } ?? false
    }

    func isAt(_ finding: ReportedFinding) -> Bool {
        finding.locations.contains { location in
            guard location.file?.hasPrefix(file) == true else { return false }
            if let row, location.row != row { return false }
            if let sheet, let other = location.sheet, sheet != other { return false }
            if let column, let other = location.column, column != other { return false }
            return true
        }
    }

    private func says(_ finding: ReportedFinding) -> Bool {
        if let seen, finding.seen != seen, finding.seenRaw != seen { return false }
        return expected == nil || finding.expected == expected
    }

    /// A position number without leading zeros.
    static func key(_ number: String) -> String { String(number.drop { $0 == "0" }) }
}

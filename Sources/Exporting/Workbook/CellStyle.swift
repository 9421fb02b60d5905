import Records

/// How a cell looks. Colours are told apart in grey print too, and a word stands beside each.
package struct CellStyle: Sendable, Hashable {
    package enum Look: Sendable, Hashable {
        case plain, title, subtitle
        /// The draft mark.
        case alert
        case header
        /// A row that names the unit of the rows under it.
        case group
        case label, body, total
        /// Small remarks under a table.
        case note
    }

    package var look: Look
    /// Colours the cell by what is wrong with it.
    package var severity: Severity?
    /// The value was corrected here; the source says something else.
    package var isCorrected = false
    /// Can be edited where the sheet is protected.
    package var isUnlocked = false
    package var isCentred = false
    /// Breaks lines also where the look would not.
    package var isWrapped = false

    package init(_ look: Look, severity: Severity? = nil) {
        self.look = look
        self.severity = severity
    }

    package static let body = CellStyle(.body)
    package static let centred: CellStyle = {
        var style = CellStyle(.body)
        style.isCentred = true
        return style
    }()
}

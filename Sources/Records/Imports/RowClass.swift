/// What one physical row of a file is. Every row is exactly one of these.
package enum RowClass: String, Sendable, Hashable, CaseIterable {
    // Layout rows
    case title, blank, header, repeatedHeader = "repeated-header", group, subtotal, trailer
    /// A row of a filled-in form, of which another row stands for the record.
    case form
    /// A row of a sheet that no mapping fits.
    case otherSheet = "other-sheet"
    /// The mapping says that such a row does not count: what was before a change.
    case passedOver = "passed-over"
    /// A row of a dump that the mapping leaves out: of another round, of somebody who has left.
    case leftOut = "left-out"
    // Data rows
    /// No record of the source had it.
    case new
    /// Its record holds other values now.
    case changed
    /// The same content is stored already.
    case unchanged
    /// New or changed, and a required field is unreadable: stored and linked, only that field is out.
    case held
    /// Its shape cannot be read; kept as raw text.
    case rejected

    package var isLayout: Bool {
        switch self {
        case .title, .blank, .header, .repeatedHeader, .group, .subtotal, .trailer, .form, .otherSheet, .passedOver,
            .leftOut:
            true
        case .new, .changed, .unchanged, .held, .rejected: false
        }
    }
}

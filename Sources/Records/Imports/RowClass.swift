/// What one physical row of a file is. Every row is exactly one of these.
package enum RowClass: String, Sendable, Hashable, CaseIterable {
    // Layout rows
    case title, blank, header, repeatedHeader = "repeated-header", group, subtotal, trailer
    /// A row of a sheet that no mapping fits.
    case otherSheet = "other-sheet"
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
        case .title, .blank, .header, .repeatedHeader, .group, .subtotal, .trailer, .otherSheet: true
        case .new, .changed, .unchanged, .held, .rejected: false
        }
    }
}

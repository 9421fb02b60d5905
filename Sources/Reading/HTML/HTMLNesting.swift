/// Which tables are open at a place of a page, and whether it is within a cell of the innermost.
///
/// A table that begins within a cell is an inner one. One that begins between cells ends the table around it, as in
/// browsers (HTML, 13.2.6.4.9).
struct HTMLNesting {
    enum Place { case between, cell, caption }

    /// The outermost first.
    private(set) var open: [Place] = []

    var depth: Int { open.count }
    var place: Place? { open.last }

    /// Takes a start tag. Gives whether a table begins, beside or within the others.
    @inline(__always)
    mutating func start(_ tag: HTMLTag) -> Bool {
        switch tag {
        case .table:
            if open.last == .between { open.removeLast() }
            open.append(.between)
            return true
        case .cell: set(.cell)
        case .caption: set(.caption)
        case .row, .rowGroup, .column: set(.between)
        case .lineBreak, .block, .preformatted, .span, .anchor, .emphasis, .raw, .style, .island, .other: break
        }
        return false
    }

    @inline(__always)
    mutating func end(_ tag: HTMLTag) {
        switch tag {
        case .table: _ = open.popLast()
        case .cell, .caption, .row, .rowGroup: set(.between)
        case .column, .lineBreak, .block, .preformatted, .span, .anchor, .emphasis, .raw, .style, .island, .other: break
        }
    }

    @inline(__always)
    private mutating func set(_ place: Place) {
        if !open.isEmpty { open[open.count - 1] = place }
    }
}

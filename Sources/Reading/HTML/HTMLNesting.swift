/// Which tables are open at a place of a page, and whether it is within a cell of the innermost.
///
/// A table that begins within a cell is an inner one. One that begins between cells ends the table around it, as in
/// browsers (HTML, 13.2.6.4.9).
struct HTMLNesting {
    enum Place { case between, dataCell, headerCell, caption }

    private struct Table {
        var place = Place.between
        /// The packed name of the open group of rows.
        var group: UInt64 = 0
    }

    /// The outermost first.
    private var open: [Table] = []

    var depth: Int { open.count }
    var place: Place? { open.last?.place }

    /// Takes a start tag. Gives whether a table begins, beside or within the others.
    @inline(__always)
    mutating func start(_ tag: HTMLTag, _ name: UInt64) -> Bool {
        if tag == .table {
            if open.last?.place == .between { open.removeLast() }
            open.append(Table())
            return true
        }
        guard let last = open.indices.last else { return false }
        switch tag {
        case .cell:
            open[last].place = name == HTMLTag.th ? .headerCell : .dataCell
            if open[last].group == 0 { open[last].group = Self.body }
        case .row:
            open[last].place = .between
            if open[last].group == 0 { open[last].group = Self.body }
        case .rowGroup: open[last] = Table(place: .between, group: name)
        case .caption: open[last] = Table(place: .caption)
        case .column: open[last] = Table()
        case .table, .lineBreak, .block, .preformatted, .span, .anchor, .emphasis, .raw, .style, .island, .other: break
        }
        return false
    }

    /// Takes an end tag. Gives false when nothing that it could end is open, and the tag is to be left out.
    @inline(__always)
    mutating func end(_ tag: HTMLTag, _ name: UInt64) -> Bool {
        guard let last = open.indices.last else { return false }
        switch tag {
        case .table: open.removeLast()
        case .cell:
            guard open[last].place == (name == HTMLTag.th ? .headerCell : .dataCell) else { return false }
            open[last].place = .between
        case .caption:
            guard open[last].place == .caption else { return false }
            open[last].place = .between
        case .row:
            guard open[last].place != .caption else { return false }
            open[last].place = .between
        case .rowGroup:
            guard open[last].group == name, open[last].place != .caption else { return false }
            open[last] = Table()
        case .column, .lineBreak, .block, .preformatted, .span, .anchor, .emphasis, .raw, .style, .island, .other: break
        }
        return true
    }

    private static let body = HTMLTag.pack("tbody")
}

/// Which styles of a SpreadsheetML workbook show dates.
struct SpreadsheetMLStyles: Sendable {
    private struct Style {
        var parent: Int?
        var showsDate: Bool?
    }

    /// Numbers of the styles, in their order, by id.
    private var numbers: [String: Int] = [:]
    private var styles: [Style] = []
    private var current: Int?

    var count: Int { styles.count }

    /// Takes a start tag within `Styles`.
    mutating func start(_ scanner: XMLScanner) throws(ReadingError) {
        var scan = scanner.attributeScan
        if scanner.isNamed("Style") {
            var id = ""
            var parent: String?
            while let attribute = scan.next() {
                if scan.matches(attribute.name, "ID") { id = scan.string(attribute.value) ?? "" }
                if scan.matches(attribute.name, "Parent") { parent = scan.string(attribute.value) }
            }
            styles.append(Style(parent: parent.flatMap { numbers[$0] }, showsDate: nil))
            current = styles.count - 1
            numbers[id] = current
        } else if scanner.isNamed("NumberFormat"), let current {
            var format = ""
            while let attribute = scan.next() {
                if scan.matches(attribute.name, "Format") { format = scan.string(attribute.value) ?? "" }
            }
            styles[current].showsDate = FormatName.showsDate(format.utf8)
        }
        if scan.isBroken { throw scanner.broken() }
    }

    /// The style of that id. Absent if there is none.
    func number(of id: String) -> Int? { numbers[id] }

    var defaultStyle: Int? { numbers["Default"] }

    /// A style says it itself or by the one it builds on; those stand before it, so that this ends.
    func showsDate(_ number: Int?) -> Bool {
        var number = number
        while let index = number, styles.indices.contains(index) {
            if let showsDate = styles[index].showsDate { return showsDate }
            number = styles[index].parent.flatMap { $0 < index ? $0 : nil }
        }
        return false
    }
}

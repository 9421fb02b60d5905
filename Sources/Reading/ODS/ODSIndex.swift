/// One pass over an OpenDocument spreadsheet: its tables, and which of them are hidden.
struct ODSIndex {
    struct Table {
        var name: String
        var isHidden: Bool
        /// How many tables stand before it in the file.
        var number: Int
        /// Where it starts, in content that can be read from any place.
        var start: DecodedStream.Point?
    }

    private(set) var tables: [Table] = []
    /// Tables that are left out: LibreOffice's copies of cells of other files, which it does not show.
    private(set) var copies = 0
    /// Styles of tables that are not displayed.
    private var hiddenStyles: Set<String> = []
    private var style = ""

    init(_ content: ODSContent) throws(ReadingError) {
        var (scanner, stream, _) = try content.open(at: nil, table: nil)
        do throws(ReadingError) {
            try read(&scanner, stream, content)
        } catch {
            throw content.located(error, from: nil)
        }
    }

    private mutating func read(
        _ scanner: inout XMLScanner, _ stream: DecodedStream, _ content: ODSContent
    ) throws(ReadingError) {
        let place = content.place(table: nil)
        while true {
            let before = scanner.offset
            switch try scanner.next() {
            case .finished: return
            case .text, .end: continue
            case .start:
                if scanner.isNamed("table") {
                    let point = content.point(at: before, in: stream)
                    try addTable(scanner, at: point)
                    guard tables.count + copies <= content.limits.sheets else {
                        throw place.error(.limit(name: "sheets", value: content.limits.sheets))
                    }
                    try scanner.skipElement()
                } else if scanner.isNamed("tracked-changes") {
                    try scanner.skipElement()
                } else if scanner.isNamed("style") {
                    style = try Self.attribute("name", scanner) ?? ""
                } else if scanner.isNamed("table-properties") {
                    if try Self.attribute("display", scanner) == "false" { hiddenStyles.insert(style) }
                    guard hiddenStyles.count <= content.limits.styles else {
                        throw place.error(.limit(name: "styles", value: content.limits.styles))
                    }
                }
            }
        }
    }

    private mutating func addTable(_ scanner: XMLScanner, at point: DecodedStream.Point?) throws(ReadingError) {
        let name = try Self.attribute("name", scanner) ?? ""
        // No sheet's own name begins so: `'file:///other.ods'#Sheet1`.
        if name.hasPrefix("'"), name.contains("'#") {
            copies += 1
            return
        }
        let style = try Self.attribute("style-name", scanner) ?? ""
        let display = try Self.attribute("display", scanner)
        tables.append(
            Table(
                name: name.isEmpty ? "Sheet\(tables.count + 1)" : name,
                isHidden: hiddenStyles.contains(style) || display == "false", number: tables.count + copies,
                start: point))
    }

    private static func attribute(_ name: StaticString, _ scanner: XMLScanner) throws(ReadingError) -> String? {
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, name) { return scan.string(attribute.value) }
        }
        if scan.isBroken { throw scanner.broken() }
        return nil
    }
}

/// One pass over a page: where its tables are and what they are called.
struct HTMLIndex {
    struct Table {
        var name: String
        var start: DecodedStream.Point
        /// The table in a cell of which this one stands, counted from 0.
        var outer: Int?
        /// As Excel says of its worksheet.
        var isHidden = false
    }

    private(set) var tables: [Table] = []
    private(set) var styles: HTMLStyles

    private var nesting = HTMLNesting()
    /// The open tables, the outermost first.
    private var open: [Int] = []
    private var captions: [Int: String] = [:]
    /// Names of Excel's worksheets and which of them are hidden, and the one that LibreOffice gave in a heading for the next table.
    private var worksheets: [String] = []
    private var hiddenWorksheets: Set<Int> = []
    private var heading: String?
    private var words = Words.none
    private var text: [UInt8] = []

    /// Which name the text belongs to that is being read.
    private enum Words { case none, caption, worksheet, visibility, sheetHeading, heading }

    /// Longer names are cut.
    private static let longestName = 200

    init(_ page: MarkupText) throws(ReadingError) {
        let stream = page.stream(keepsMarks: true)
        var scanner = HTMLScanner(stream, limits: page.limits, place: page.place, chunkSize: page.chunkSize)
        scanner.readsIslands = true
        scanner.keepsStyles = true
        styles = try HTMLStyles([], limits: page.limits, place: page.place)
        do throws(ReadingError) {
            try read(&scanner, stream, limits: page.limits, place: page.place)
        } catch {
            throw page.located(error, from: nil)
        }
        styles = try HTMLStyles(scanner.styles, limits: page.limits, place: page.place)
        nameTables()
    }

    private mutating func read(
        _ scanner: inout HTMLScanner, _ stream: DecodedStream, limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) {
        while true {
            scanner.skipsText = words == .none
            switch try scanner.next() {
            case .finished: return
            case .text:
                if words != .none { add(UnsafeRawBufferPointer(rebasing: scanner.bytes[scanner.text])) }
            case .entity:
                if words != .none { add(Array(String(scanner.scalar).utf8)) }
            case .start:
                if scanner.tag == .table, nesting.place == .between { _ = open.popLast() }
                guard nesting.start(scanner.tag, scanner.packedName) else {
                    startWords(&scanner)
                    continue
                }
                // From here on conditional comments are drawings and such.
                scanner.readsIslands = false
                guard nesting.depth <= limits.tableNesting else {
                    throw place.error(
                        .limit(name: "tableNesting", value: limits.tableNesting), offset: scanner.tokenOffset)
                }
                guard tables.count < limits.sheets else {
                    throw place.error(.limit(name: "sheets", value: limits.sheets), offset: scanner.tokenOffset)
                }
                addTable(&scanner, stream)
            case .end:
                endWords(&scanner)
                _ = nesting.end(scanner.tag, scanner.packedName)
                if scanner.tag == .table { _ = open.popLast() }
            }
        }
    }

    private mutating func addTable(_ scanner: inout HTMLScanner, _ stream: DecodedStream) {
        var name = heading
        heading = nil
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if attribute.packed == Self.id, let value = attribute.value, name == nil {
                name = Self.string(scan.raw(value).prefix(Self.longestName))
            }
        }
        tables.append(Table(name: name ?? "", start: stream.point(at: scanner.tokenOffset), outer: open.last))
        open.append(tables.count - 1)
        words = .none
    }

    // MARK: Names

    private mutating func startWords(_ scanner: inout HTMLScanner) {
        switch scanner.tag {
        case .caption: begin(.caption)
        case .anchor:
            // LibreOffice: <a name="table0"><h1>Sheet 1: <em>name</em></h1></a>.
            var scan = scanner.attributeScan
            while let attribute = scan.next() {
                guard attribute.packed == Self.name, let value = attribute.value else { continue }
                if scan.raw(value).starts(with: "table".utf8), open.isEmpty { begin(.sheetHeading) }
            }
        case .emphasis: if words == .sheetHeading { begin(.heading) }
        case .other:
            guard tables.isEmpty else { return }
            if scanner.isNamed("x:name") { begin(.worksheet) }
            if scanner.isNamed("x:visible") { begin(.visibility) }
        case .cell, .row, .rowGroup: words = .none
        case .table, .column, .lineBreak, .block, .preformatted, .span, .raw, .style, .island: break
        }
    }

    private mutating func begin(_ kind: Words) {
        words = kind
        text.removeAll(keepingCapacity: true)
    }

    private mutating func endWords(_ scanner: inout HTMLScanner) {
        if words == .none, scanner.tag != .other { return }
        let found = words == .none ? "" : Self.string(text[...])
        switch (words, scanner.tag) {
        case (.caption, .caption): if let table = open.last { captions[table] = found }
        case (.heading, .emphasis): heading = found
        // Defined names look alike and come after the worksheets.
        case (.worksheet, .other): if scanner.isNamed("x:name") { worksheets.append(found) }
        // The third word is SheetVisible.
        case (.visibility, .other):
            guard scanner.isNamed("x:visible") else { break }
            if found == "SheetHidden" || found == "SheetVeryHidden" { hiddenWorksheets.insert(worksheets.count - 1) }
        case (.sheetHeading, .anchor): break
        default:
            if scanner.isNamed("x:excelworksheets") { worksheetsEnd = worksheetsEnd ?? worksheets.count }
            return
        }
        words = .none
    }

    private var worksheetsEnd: Int?

    private mutating func add(_ bytes: some Collection<UInt8>) {
        text.append(contentsOf: bytes.prefix(max(0, Self.longestName - text.count)))
    }

    /// Excel's names when there is one for each table, else captions, headings and ids; no name twice.
    private mutating func nameTables() {
        let names = worksheets.prefix(worksheetsEnd ?? worksheets.count)
        let outermost = tables.indices.filter { tables[$0].outer == nil }
        if names.count == outermost.count {
            for (number, index) in outermost.enumerated() {
                if captions[index] == nil { tables[index].name = names[number] }
                tables[index].isHidden = hiddenWorksheets.contains(number)
            }
        }
        var taken: Set<String> = []
        for index in tables.indices {
            let given = captions[index] ?? tables[index].name
            let base = given.isEmpty ? "Table \(index + 1)" : given
            var name = base
            var number = 2
            while !taken.insert(name).inserted {
                name = "\(base) (\(number))"
                number += 1
            }
            tables[index].name = name
        }
    }

    /// The text with its white space collapsed, decoded.
    private static func string(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.split { $0.value <= 0x20 || $0.value == 0xFFFD }
            .map(String.init).joined(separator: " ")
    }

    private static let id = HTMLTag.pack("id")
    private static let name = HTMLTag.pack("name")
}

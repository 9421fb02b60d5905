/// One pass over a SpreadsheetML workbook: its sheets, styles and date system. Whether a sheet is hidden stands after
/// its rows.
struct SpreadsheetMLIndex {
    struct Sheet {
        var name: String
        var isHidden = false
        /// Where its `Table` starts; absent without one.
        var start: DecodedStream.Point?
    }

    private(set) var sheets: [Sheet] = []
    private(set) var styles = SpreadsheetMLStyles()
    private(set) var is1904 = false

    init(_ text: MarkupText) throws(ReadingError) {
        let stream = text.stream(keepsMarks: true)
        var scanner = XMLScanner(stream, limits: text.limits, place: text.place, chunkSize: text.chunkSize)
        do throws(ReadingError) {
            try read(&scanner, stream, limits: text.limits, place: text.place)
        } catch {
            throw text.located(error, from: nil)
        }
    }

    private mutating func read(
        _ scanner: inout XMLScanner, _ stream: DecodedStream, limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) {
        var isInStyles = false
        var isVisibility = false
        while true {
            let before = scanner.offset
            switch try scanner.next() {
            case .finished: return
            case .text:
                guard isVisibility, !sheets.isEmpty else { continue }
                let word = scanner.bytes[scanner.text].filter { $0 > 0x20 }
                // SheetHidden and SheetVeryHidden; SheetVisible is the third.
                if word.starts(with: "SheetHidden".utf8) || word.starts(with: "SheetVeryHidden".utf8) {
                    sheets[sheets.count - 1].isHidden = true
                }
            case .end:
                isVisibility = false
                if scanner.isNamed("Styles") { isInStyles = false }
            case .start:
                if isInStyles {
                    try styles.start(scanner)
                    guard styles.count <= limits.styles else {
                        throw place.error(.limit(name: "styles", value: limits.styles))
                    }
                } else if scanner.isNamed("Styles") {
                    isInStyles = !scanner.isEmptyElement
                } else if scanner.isNamed("Worksheet") {
                    try addSheet(scanner, limits: limits, place: place)
                } else if scanner.isNamed("Table"), !sheets.isEmpty, sheets[sheets.count - 1].start == nil {
                    // Comments before the tag are part of what the scanner passed.
                    sheets[sheets.count - 1].start = stream.point(at: before)
                    try scanner.skipElement()
                } else if scanner.isNamed("Visible") {
                    isVisibility = !scanner.isEmptyElement
                } else if scanner.isNamed("Date1904") {
                    is1904 = true
                }
            }
        }
    }

    private mutating func addSheet(
        _ scanner: XMLScanner, limits: ReadingLimits, place: ReadingPlace
    ) throws(ReadingError) {
        var sheet = Sheet(name: "")
        var scan = scanner.attributeScan
        while let attribute = scan.next() {
            if scan.matches(attribute.name, "Name") { sheet.name = scan.string(attribute.value) ?? "" }
        }
        if scan.isBroken { throw scanner.broken() }
        if sheet.name.isEmpty { sheet.name = "Sheet\(sheets.count + 1)" }
        sheets.append(sheet)
        guard sheets.count <= limits.sheets else { throw place.error(.limit(name: "sheets", value: limits.sheets)) }
    }
}
